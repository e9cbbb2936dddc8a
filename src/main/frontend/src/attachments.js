import { Errors, FormContext, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { api } from './api.js';
import { confirmed } from './dialog.js';
import { kinds, offered } from './files/kinds.js';
import { canPreview, downloadPath, preview } from './files/preview.js';
import { objection, sizeText } from './files/limits.js';

const ACCEPT = '.jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf';

/**
 * Takes the place of form-js' file picker: uploads at once, and its value is what the server knows of each file,
 * an array of {id, kind, name, type, size}.
 */
export function Attachments({ field, value, onChange, errors = [], domId, disabled, readonly }) {
  const uploads = useContext(FormContext).getService('uploads');
  const [, redraw] = useState(0);
  const [list, setList] = useState([]);
  const [over, setOver] = useState(false);
  const locked = disabled || readonly;
  const files = Array.isArray(value) ? value : [];
  // An upload ends long after the drawing that began it; by then others may have ended.
  const now = useRef({});
  now.current = { files, change: next => {
    now.current.files = next;
    onChange({ field, value: next });
  } };
  useEffect(() => uploads.listen(() => redraw(count => count + 1)), [uploads]);
  useEffect(() => { kinds().then(setList, () => setList([])); }, []);

  const take = picked => uploads.start(field.id, [...picked], {
    objectionTo: (file, index) => objection(file, now.current.files.length + uploads.running(field.id) + index),
    onDone: stored => now.current.change([...now.current.files, { ...stored, kind: suggested(list, field) }]),
  });
  const change = (id, changes) => now.current.change(now.current.files.map(file =>
    file.id === id ? { ...file, ...changes } : file));
  const remove = async file => {
    if (await confirmed('删除附件', `将删除“${file.name}”，不能撤销。`, '删除')) {
      now.current.change(now.current.files.filter(({ id }) => id !== file.id));
      // Where it cannot be deleted, the server sweeps it later.
      api.delete(downloadPath(file.id), undefined, { quiet: true }).catch(() => {});
    }
  };

  return h('div', { class: `fjs-form-field uc-attachments${errors.length ? ' fjs-has-errors' : ''}`, role: 'group',
    'aria-labelledby': `${domId}-label` },
    h(Label, { id: `${domId}-label`, label: field.label, required: field.validate?.required }),
    !locked && h(Picker, { domId, take, over, setOver, describedBy: `${domId}-hint` }),
    !locked && h('p', { class: 'fjs-form-field-description', id: `${domId}-hint` },
      field.description || 'JPG、PNG 图片或 PDF，每个不超过 10 MB，可一次选择多个；上传后请选择附件类型'),
    files.length === 0 && locked && h('p', { class: 'uc-none' }, '无附件'),
    h('ul', { class: 'uc-files' },
      files.map(file => h(Stored, { key: file.id, file, list: offered(list, field.properties, file.kind), locked, change, remove })),
      uploads.of(field.id).map(entry => h(Uploading, { key: entry.key, entry, uploads }))),
    h(Errors, { id: `${domId}-error-message`, errors }));
}

Attachments.config = { type: 'filepicker', keyed: true, label: '附件', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => Array.isArray(value) ? value.filter(file => file && typeof file.id === 'string') : null,
  create: (options = {}) => ({ ...options }) };

/** Where a form asks for one kind only, it need not be chosen. */
function suggested(list, field) {
  const kind = field.properties?.kind;
  return list.some(({ code }) => code === kind) ? kind : undefined;
}

function Picker({ domId, take, over, setOver, describedBy }) {
  const any = useRef(null);
  const camera = useRef(null);
  const picked = event => {
    take(event.target.files);
    // So that the same file can be picked again after a failure.
    event.target.value = '';
  };
  const drag = (event, inside) => {
    event.preventDefault();
    setOver(inside);
  };
  return h('div', { class: `uc-drop${over ? ' uc-over' : ''}`, onDragOver: event => drag(event, true),
    onDragLeave: event => drag(event, false), onDrop: event => {
      drag(event, false);
      take(event.dataTransfer.files);
    } },
    h('input', { ref: any, class: 'uc-hidden', type: 'file', tabIndex: -1, 'aria-hidden': true, multiple: true,
      accept: ACCEPT, onChange: picked }),
    h('input', { ref: camera, class: 'uc-hidden', type: 'file', tabIndex: -1, 'aria-hidden': true,
      accept: 'image/*', capture: 'environment', onChange: picked }),
    h('button', { type: 'button', id: domId, class: 'uc-button', 'aria-describedby': describedBy,
      onClick: () => any.current.click() }, '选择文件'),
    h('button', { type: 'button', class: 'uc-button uc-camera', onClick: () => camera.current.click() }, '拍照'),
    h('span', { class: 'uc-drop-hint', 'aria-hidden': true }, '或将文件拖到此处'));
}

function Stored({ file, list, locked, change, remove }) {
  const name = file.name || '已上传的文件';
  const label = list.find(({ code }) => code === file.kind)?.label;
  return h('li', { class: 'uc-file' },
    h('div', { class: 'uc-file-name' }, h('span', {}, name), h('small', {}, sizeText(file.size))),
    locked ? h('span', { class: 'uc-file-kind' }, label ?? '')
      : h('select', { class: 'uc-file-kind', 'aria-label': `“${name}”的附件类型`, value: file.kind ?? '',
        'aria-invalid': file.kind ? undefined : 'true',
        onChange: event => change(file.id, { kind: event.target.value || undefined }) },
      h('option', { value: '' }, '请选择附件类型'),
      list.map(({ code, label: text }) => h('option', { key: code, value: code }, text))),
    h('div', { class: 'uc-file-actions' },
      canPreview(file) && h('button', { type: 'button', class: 'uc-link', 'aria-label': `预览${name}`,
        onClick: () => preview(file) }, '预览'),
      h('a', { class: 'uc-link', href: downloadPath(file.id), download: name, 'aria-label': `下载${name}` }, '下载'),
      !locked && h('button', { type: 'button', class: 'uc-link', 'aria-label': `删除${name}`,
        onClick: () => remove(file) }, '删除')));
}

function Uploading({ entry, uploads }) {
  const percent = Math.round(entry.part * 100);
  return h('li', { class: `uc-file${entry.problem ? ' uc-refused' : ''}` },
    h('div', { class: 'uc-file-name' }, h('span', {}, entry.file.name), h('small', {}, sizeText(entry.file.size))),
    entry.problem ? h('span', { class: 'uc-field-error', role: 'alert' }, entry.problem)
      : h('div', { class: 'uc-progress' },
        h('progress', { max: 100, value: percent, 'aria-label': `正在上传${entry.file.name}` }), `${percent}%`),
    h('div', { class: 'uc-file-actions' },
      entry.canRetry && h('button', { type: 'button', class: 'uc-link', onClick: () => uploads.retry(entry) }, '重试'),
      h('button', { type: 'button', class: 'uc-link', 'aria-label': `${entry.problem ? '移除' : '取消上传'}${entry.file.name}`,
        onClick: () => uploads.drop(entry) }, entry.problem ? '移除' : '取消')));
}
