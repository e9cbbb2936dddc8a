import { element } from '../elements.js';
import { table } from './parts.js';

/** The role catalogue. */
export class RolesPage {

  constructor(desk) {
    this.roles = desk.roles;
  }

  async open() {
    const labels = new Map(this.roles.map(({ code, label }) => [code, label]));
    return element('section', { class: 'sheet' }, element('h1', {}, '岗位说明'),
      element('p', { class: 'hint' }, '一人可以担任几个岗位，但不能同时担任互斥的岗位；办理同一案件时，调查、审核、审批还须由不同的人办理，审核、审批的人不能录入。'),
      table('岗位说明', ['岗位', '性质', '职责', '不能兼任', '由谁授予'], this.roles.map(role => [role.label, role.kindLabel,
        role.duty, role.excludes.length > 4 ? '一切办理岗位' + others(role, labels) : role.excludes.map(code => labels.get(code)).join('、') || '—',
        role.givenBy === 'SUPERIOR' ? '上级工会管理员' : '本工会或上级工会管理员']), 'roles'));
  }
}

// The administrator and the auditor exclude whoever works, and each other.
function others(role, labels) {
  return ['admin', 'auditor'].filter(code => role.excludes.includes(code)).map(code => `、${labels.get(code)}`).join('');
}
