import { api } from '../api.js';
import { dossierButton } from '../dossier.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { table } from '../organisation/parts.js';
import { reveal } from '../reveal.js';
import { changingAddress } from './route.js';

/** One archive: masked until somebody has something shown, and masked again when the page is left. */
export class CardPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.path = `/api/archives/${encodeURIComponent(number)}`;
    this.title = `档案 ${number}`;
    this.values = new Map();
  }

  async open() {
    const file = await api.get(this.path);
    this.news = element('p', { class: 'hint', role: 'status' });
    return element('article', { class: 'card' },
      element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回档案列表')),
      element('div', { class: 'top' }, element('h1', {}, `${file.name}（${file.unionName}）`),
        element('p', { class: 'ways' },
          file.revealable && element('button', { type: 'button', class: 'uc-button uc-primary', onClick: () => this.reveal(file) }, '显示完整信息'),
          this.mayChange(file) && element('a', { class: 'uc-button', href: changingAddress(file.number) }, '转移、注销、删除…'),
          dossierButton(this.desk.me, file.case),
          element('button', { type: 'button', class: 'uc-button', onClick: () => print() }, '打印'))),
      section('基本情况', factsOf([['档案编号', file.number], ['案号', file.case], ['户编号', file.household],
        ['建档工会', file.unionName], ['状态', file.stateName], ['困难类别', file.category],
        ['家庭人数', `${file.householdSize} 人`], ['建档日期', file.establishedOn], ['联系卡编号', file.contactCard]])),
      section('个人信息', this.news, this.personal(file)),
      section('帮扶台账', helpOf(file.help)),
      section('状态变化', element('ol', { class: 'states' }, ...file.states.map(({ since, stateName, reason }) =>
        element('li', {}, [since, stateName, reason].filter(Boolean).join('　'))))));
  }

  // 谁建档，谁负责: the clerk of the union that keeps the archive.
  mayChange(file) {
    const { union, roles } = this.desk.me;
    return ['ACTIVE', 'SUPPORTED'].includes(file.state) && file.union === union && roles.includes('clerk');
  }

  personal(file) {
    if (file.personal.length === 0) {
      return element('p', { class: 'hint' }, '本档案的个人信息不在您的查看范围内。');
    }
    return element('dl', { class: 'facts' }, ...file.personal.map(({ field, label, masked }) => {
      const value = element('dd', {}, masked);
      this.values.set(field, value);
      return element('div', {}, element('dt', {}, label), value);
    }));
  }

  async reveal(file) {
    const found = await reveal(`${this.path}/reveals`, file.personal, file.case);
    if (found) {
      for (const { field, value } of found.items) {
        const place = this.values.get(field);
        place.textContent = value;
        place.classList.add('whole');
      }
      this.news.textContent = `已显示 ${found.items.length} 项，离开本页后重新隐去。`;
    }
  }
}

function section(title, ...content) {
  return element('section', { class: 'part' }, element('h2', {}, title), ...content);
}

function helpOf(help) {
  return help.length === 0 ? element('p', { class: 'hint' }, '还没有帮扶记录。')
    : table('帮扶台账', ['日期', '帮扶内容', '金额（元）', '编号', '备注'], help.map(line => [line.helpedOn, line.content ?? '已按规定销毁',
      line.amount === null ? '—' : money(line.amount), line.reference, line.undoneName ? `${line.undoneName} ${line.undoneOn}` : '']), 'help');
}

function factsOf(facts) {
  return element('dl', { class: 'facts' }, ...facts.map(([label, value]) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value ?? '—'))));
}
