import { api } from './api.js';
import { element } from './elements.js';
import { kinds } from './files/kinds.js';
import { canPreview, downloadPath, preview } from './files/preview.js';
import { sizeText } from './files/limits.js';
import { reveal } from './reveal.js';

/** The papers that are read most, application, survey and nomination, by the element that asked for them: the newest stands open. */
const OPEN = [['ApplicationSubmitted', 'CorrectApplication'], ['SurveyHome'],
  ['NominationProposed', 'CorrectNomination']];

/** What may be asked for in full, by kind of case: 建档 what the papers shorten, 举报 who informed. */
const WHOLE = {
  JD: { path: '/api/hardship/cases/', words: '显示完整的号码、住址等' },
  JB: { path: '/api/tipoffs/', words: '显示举报人联系方式' },
};
const SHORT = 20;
const LONG_LABEL = 12;
const LONG_VALUE = 24;

/**
 * What was handed in at earlier steps, folded by step.
 *
 * @param {object[]} papers of the answer's `earlier`, oldest first
 * @param {string} [caseId] the case; what the papers of a household shorten may be shown for a reason
 * @returns {HTMLElement|null} null where there are none
 */
export function papersOf(papers = [], caseId) {
  if (papers.length === 0) {
    return null;
  }
  const open = new Set(OPEN.map(keys => papers.findLast(({ key }) => keys.includes(key))));
  return element('section', { class: 'uc-papers', 'aria-label': '已提交的材料与记录' },
    element('h2', { class: 'uc-papers-title' }, '已提交的材料与记录'),
    WHOLE[caseId?.slice(0, 2)] && wholeOf(WHOLE[caseId.slice(0, 2)], caseId),
    ...papers.map(paper => paperOf(paper, open.has(paper))));
}

// Who works on the case may see in full what the papers shorten; it goes when the form is left.
function wholeOf({ path: root, words }, caseId) {
  const path = `${root}${encodeURIComponent(caseId)}`;
  const shown = element('dl', { class: 'uc-shown', role: 'status' });
  const button = element('button', { type: 'button', class: 'uc-link uc-hidden', onClick: async () => {
    const found = await reveal(`${path}/reveals`, personal.items, caseId);
    shown.append(...(found?.items ?? []).map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value))));
  } }, words);
  let personal = { items: [] };
  api.get(`${path}/personal`, { quiet: true }).then(known => {
    personal = known;
    button.classList.toggle('uc-hidden', !known.revealable || known.items.length === 0);
  }, () => {});
  return element('div', { class: 'uc-whole' }, button, shown);
}

function paperOf({ name, by, office, at, text, superseded, sections = [] }, open) {
  const enclosures = enclosedIn(sections);
  return element('details', { class: 'uc-paper', open },
    element('summary', {}, element('span', { class: 'uc-paper-name' }, name),
      enclosures > 0 && element('span', { class: 'uc-paper-files' }, `附件 ${enclosures} 份`),
      element('span', { class: 'uc-paper-by' }, [office, by, timeOf(at), superseded && '已被后来提交的代替'].filter(Boolean).join('　'))),
    text && element('p', { class: 'uc-paper-text' }, text),
    ...sections.map(sectionOf));
}

/** How many papers are enclosed in all. @param {{files?: object[]}[]} sections */
export function enclosedIn(sections) {
  return sections.reduce((sum, { files = [] }) => sum + files.length, 0);
}

function sectionOf({ title, lines = [], columns = [], rows = [], files = [] }) {
  return element('div', { class: 'uc-paper-section' },
    title && element('h3', {}, title),
    lines.length > 0 && element('dl', {}, ...lines.map(({ label, value }) =>
      element('div', { class: isLong(label, value) && 'uc-long' },
        element('dt', {}, label), element('dd', {}, shown(value))))),
    rows.length > 0 && tableOf(title, columns, rows),
    files.length > 0 && element('ul', { class: 'uc-files' }, ...files.map(fileOf)));
}

function tableOf(title, columns, rows) {
  return element('div', { class: 'uc-table', tabindex: '0', role: 'region', 'aria-label': `${title || '明细'}表` },
    element('table', {},
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, '序号'),
        ...columns.map(column => element('th', { scope: 'col' }, column)))),
      element('tbody', {}, ...rows.map((row, index) => element('tr', {}, cellOf(index + 1),
        ...row.map(cellOf))))));
}

// A whole line: a narrative, and what somebody declares in words of the paper itself.
function isLong(label, value) {
  return label.length > LONG_LABEL || String(value ?? '').length > LONG_VALUE;
}

// Names, numbers and amounts are not broken; the table scrolls instead.
function cellOf(value) {
  const text = shown(value);
  return element('td', { class: text.length <= SHORT && 'uc-short' }, text);
}

function fileOf(file) {
  const kind = element('span', { class: 'uc-file-kind' });
  kinds().then(list => { kind.textContent = list.find(({ code }) => code === file.kind)?.label ?? ''; }, () => {});
  return element('li', { class: 'uc-file' },
    element('div', { class: 'uc-file-name' }, element('span', {}, file.name), element('small', {}, sizeText(file.size))),
    kind,
    element('div', { class: 'uc-file-actions' },
      canPreview(file) && element('button', { type: 'button', class: 'uc-link', 'aria-label': `预览${file.name}`,
        onClick: () => preview(file) }, '预览'),
      element('a', { class: 'uc-link', href: downloadPath(file.id), download: file.name,
        'aria-label': `下载${file.name}` }, '下载')));
}

function shown(value) {
  return value === null || value === undefined || value === '' ? '—' : String(value);
}

/** The server's instants stand in China's time; others are shown as they came. */
function timeOf(at) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at ?? '');
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日 ${parts[4]}` : at ?? '';
}
