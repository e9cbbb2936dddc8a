import { api } from '../api.js';
import { dossierButton } from '../dossier.js';
import { element } from '../elements.js';
import { facts, table } from '../organisation/parts.js';
import { day } from '../work/cards.js';
import { papersPart } from './papers-part.js';
import { nominationPath, roundAddress } from './route.js';

/** One nomination: where it stands, what was decided, and its papers. */
export class NominationPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.title = '推荐情况';
  }

  async open() {
    const one = await api.get(nominationPath(this.number));
    this.title = `推荐 ${one.candidate}`;
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: roundAddress(one.round) }, '返回活动'), dossierButton(this.desk.me, one.case)),
      element('section', { class: 'panel' }, element('h1', {}, `${one.title}：${one.candidate}`),
        facts([['编号', element('span', { class: 'number' }, one.case)], ['推荐单位', one.unionName], ['提出日期', day(one.filedOn)],
          ['状态', element('span', { class: `state ${one.state}` }, one.stateName)], ['公示', publicityText(one.publicity)]])),
      await this.papers(), decisions(one.decisions));
  }

  // Who follows a nomination from above without an office in it sees how it stands, and takes no papers.
  async papers() {
    const { items } = await api.get(nominationPath(this.number, 'papers')).catch(problem => {
      if (problem.status === 404) {
        return { items: [] };
      }
      throw problem;
    });
    const own = items.filter(({ of }) => of === 'NOMINATION');
    return own.length ? papersPart('表格打印', own, paper => nominationPath(this.number, `papers/${encodeURIComponent(paper.id)}`))
      : element('p', { class: 'hint' }, '本项推荐的表格由经办、审核、审批等办理本项推荐的人员打印。');
  }
}

function publicityText(publicity) {
  return publicity?.postedOn ? `${day(publicity.postedOn)}张贴，公示至${day(publicity.lastDay)}` : '';
}

function decisions(list) {
  return element('section', { class: 'panel', 'aria-labelledby': 'decisions' }, element('h2', { id: 'decisions' }, '办理经过'),
    table('办理经过', ['环节', '办理单位', '办理人', '结果', '日期'],
      list.map(one => [one.name, one.unionName, one.officeName || '—', one.decision, day(one.on)])));
}
