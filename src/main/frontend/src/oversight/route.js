import { element } from '../elements.js';

/** @param {string} hash such as `#/inspection/DB-130300-2018-000001`, `#/summaries/2018`, `#/assessment/2018`, `#/inspections?late=true&union=130306` */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, name = ''] = path.split('/').map(decodeURIComponent);
  if (page === 'inspection' && name) {
    return { page, number: name };
  }
  return page === 'summaries' || page === 'assessment' ? { page, name } : { page: 'inspections', wish: Object.fromEntries(new URLSearchParams(query)) };
}

export const inspectionAddress = number => `#/inspection/${encodeURIComponent(number)}`;
export const inspectionPath = (number, part = '') => `/api/oversight/inspections/${encodeURIComponent(number)}${part && `/${part}`}`;
export const summariesPath = (occasion, part = '') => `/api/oversight/summaries/${encodeURIComponent(occasion)}${part && `/${part}`}`;

const TABS = [['', '督查', 'inspections'], ['summaries', '工作总结', 'summaries'], ['assessment', '年度考核', 'assessment']];

export function tabs(current) {
  return element('nav', { class: 'tabs', 'aria-label': '督查考核' }, ...TABS.map(([path, text, page]) =>
    element('a', { href: `#/${path}`, 'aria-current': page === current && 'page' }, text)));
}
