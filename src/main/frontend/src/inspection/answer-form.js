import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { upload } from '../files/upload.js';
import { button } from '../organisation/parts.js';

const ACCEPT = '.jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf';

/** What an answer rests on, of the list of all kinds; the first unless another is chosen. */
const KINDS = ['RECTIFICATION', 'EXPLANATION', 'OTHER'];

/** Words and the papers that they rest on, each uploaded when it is chosen. @param {{code: string, label: string}[]} known the kinds */
export function answerForm(known, send) {
  const files = [];
  const list = element('ul', {});
  const error = element('p', { class: 'form-error', role: 'alert' });
  const text = element('textarea', { id: 'answer', rows: '5', maxlength: '2000', 'aria-required': 'true' });
  const picked = fileField({ id: 'answer-files', accept: ACCEPT, multiple: true, onChange: async () => {
    error.textContent = '';
    for (const file of [...picked.input.files]) {
      await upload(file, () => {}).done.then(stored => {
        files.push({ ...stored, kind: KINDS[0] });
        draw();
      }, problem => { error.textContent = problem.detail; });
    }
    picked.input.value = '';
  } });
  const kindOf = file => element('select', { 'aria-label': `“${file.name}”的附件类型`, onChange: ({ target }) => { file.kind = target.value; } },
    ...known.filter(({ code }) => KINDS.includes(code)).map(({ code, label }) => element('option', { value: code, selected: code === file.kind }, label)));
  const draw = () => list.replaceChildren(...files.map(file => element('li', {}, file.name, kindOf(file),
    button('删除', () => {
      files.splice(files.indexOf(file), 1);
      draw();
    }))));
  const form = element('form', { novalidate: true, class: 'answer' }, element('label', { for: 'answer' }, '整改情况'), text,
    element('p', {}, element('span', {}, '附件（图片或 PDF，每个不超过 10 MB）'), picked.node), list, error,
    element('div', { class: 'deeds' }, element('button', { class: 'uc-button uc-primary' }, '提交答复')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await send({ text: text.value.trim(), attachments: files.map(({ id, kind }) => ({ id, kind })) })
      .catch(problem => { error.textContent = (problem.errors ?? []).map(({ message }) => message).join('；') || problem.detail; });
  });
  return form;
}
