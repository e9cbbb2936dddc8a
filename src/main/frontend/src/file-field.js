import { element } from './elements.js';

/**
 * A button that chooses files. The browser's own says it in the browser's language.
 *
 * @param {object} attributes of the input; its id is needed
 * @returns {{node: HTMLElement, input: HTMLInputElement}} node: what stands on the page
 */
export function fileField(attributes) {
  const input = element('input', { ...attributes, type: 'file', class: 'unseen' });
  return { input, node: element('div', { class: 'uc-choose-file' }, input,
    element('label', { class: 'uc-button', for: attributes.id }, '选择文件')) };
}
