import { api } from '../api.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { tell } from '../work/notice.js';

/**
 * The official papers that may be taken: a line for each, with a button for every way to have it.
 *
 * @param {string} title
 * @param {object[]} items as the server tells them
 * @param {(paper: object, format: string) => string} pathOf
 * @param {Node} [choice] what has to be chosen first
 */
export function papersPart(title, items, pathOf, choice) {
  return element('section', { class: 'panel no-print papers', 'aria-labelledby': 'papers' }, element('h2', { id: 'papers' }, title),
    element('p', { class: 'hint' }, '按通知的样式填好，打印后盖章、签字。表格含个人信息，每次下载都留有记录。'), choice,
    element('ul', {}, ...items.map(paper => element('li', {},
      element('span', { class: 'paper-name' }, paper.name, paper.copies > 1 && element('small', {}, `一式 ${paper.copies} 份`)),
      element('span', { class: 'paper-ways' }, ...waysOf(paper).map(([format, text]) => way(paper, format, text, pathOf))),
      paper.reason && element('small', { class: 'reason', id: `why-${paper.id}` }, paper.reason)))));
}

/** @returns {[string, string][]} format and what its button says */
export function waysOf({ excel }) {
  return [['WORD', '下载 Word'], ...excel ? [['EXCEL', '下载 Excel']] : []];
}

function way(paper, format, text, pathOf) {
  const button = element('button', { type: 'button', class: 'uc-button', disabled: Boolean(paper.reason),
    'aria-label': `${text}：${paper.name}`, 'aria-describedby': paper.reason ? `why-${paper.id}` : null, onClick: async () => {
      button.disabled = true;
      await take(pathOf(paper, format));
      button.disabled = false;
    } }, text);
  return button;
}

/** Lets the browser keep the file, or says why there is none. */
export async function take(path) {
  try {
    keep(await api.sheet(path));
  } catch (problem) {
    tell(problem.errors?.map(({ message }) => message).join('；') || problem.detail, { wrong: true });
  }
}
