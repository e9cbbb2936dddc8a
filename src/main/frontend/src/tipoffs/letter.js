import { element } from '../elements.js';

/** Where only the national federation stands above the accused union: a letter to it, kept by nobody here. */
export function letter(unit, { accused, matter, content, contact }, matters) {
  const name = matters.find(({ code }) => code === matter)?.name;
  return element('section', { class: 'panel letter', 'aria-label': '转送件' },
    element('div', { class: 'unprinted' },
      element('h2', {}, '请向中华全国总工会举报'),
      element('p', {}, `${unit.name}的上级是中华全国总工会，不在本系统办理。为保护您，所填内容没有保存。请打印下面的举报信，寄给中华全国总工会。附件请自行附上。`),
      element('p', { class: 'hand-in' }, element('button', { type: 'button', class: 'uc-button uc-primary', onClick: () => print() }, '打印举报信'))),
    element('article', {},
      element('h2', {}, '举报信'),
      element('p', {}, '中华全国总工会：'),
      element('p', {}, `被举报的工会：${unit.name}${accused ? `；被举报人：${accused}` : ''}`),
      element('p', {}, `举报事项：${name}`),
      element('p', { class: 'story' }, content),
      element('p', { class: 'sign' }, contact ? `举报人：${contact.name}　联系方式：${contact.means}` : '举报人：（匿名）')));
}
