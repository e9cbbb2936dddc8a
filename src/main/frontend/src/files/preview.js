import { openDialog } from '../dialog.js';
import { element } from '../elements.js';

/** @param {string} id */
export const downloadPath = id => `/api/files/${encodeURIComponent(id)}`;
const inlinePath = id => `${downloadPath(id)}?inline=true`;

/** Whether a browser can show it in the page. */
export const canPreview = ({ type, name = '' }) => /^image\/(jpeg|png)$|^application\/pdf$/.test(type ?? '')
  || /\.(jpe?g|png|pdf)$/i.test(name);

/** Shows a picture or a PDF over the page. @param {{id: string, name: string, type: string}} file */
export function preview(file) {
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name ?? '');
  const close = element('button', { type: 'button', class: 'uc-button uc-primary', autofocus: true }, '关闭');
  const dialog = openDialog(file.name || '附件预览', [
    isPdf ? element('iframe', { class: 'uc-preview-pdf', src: inlinePath(file.id), title: file.name })
      : element('div', { class: 'uc-preview-image', tabindex: '0', 'aria-label': '图片，可滚动查看' },
        element('img', { src: inlinePath(file.id), alt: file.name, onClick: event => event.target.classList.toggle('uc-zoomed') })),
    element('div', { class: 'uc-buttons' },
      element('a', { class: 'uc-button', href: inlinePath(file.id), target: '_blank', rel: 'noopener' }, '在新窗口打开'),
      element('a', { class: 'uc-button', href: downloadPath(file.id), download: file.name || true }, '下载'), close),
  ], { wide: true });
  close.addEventListener('click', () => dialog.close());
  // A click beside the picture closes, as people expect of such a view.
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
}
