import { api } from '../api.js';
import { element } from '../elements.js';
import { dueOf, namesIn } from './cards.js';
import { taskAddress } from './route.js';

const COLUMNS = ['案号', '申请人（人选）', '单位', '环节', '办理期限', '签收人', '操作'];

/** Which steps may be done for several cases at once; the server tells it with the form. */
const alike = new Map();

/**
 * Tasks as a table, on a telephone as cards. The roles are named, since a table that is laid out as cards would lose
 * them.
 */
export class TaskTable {

  /** @param {{onClaim: (items: object[]) => void, onAlike: (key: string, items: object[]) => void}} actions */
  constructor(items, now, actions) {
    this.items = items;
    this.now = now;
    this.actions = actions;
    this.boxes = new Map();
    this.all = element('input', { type: 'checkbox', id: 'select-all', onChange: () => this.select(this.all.checked) });
    this.chosenLine = element('span', { role: 'status' });
    this.buttons = element('span', { class: 'ways' });
    this.node = element('div', {},
      element('div', { class: 'several' },
        element('label', { class: 'tick' }, this.all, '全选本页'), this.chosenLine, this.buttons),
      element('table', { class: 'tasks', role: 'table', 'aria-label': '任务' },
        element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
          element('th', { role: 'columnheader', scope: 'col', class: 'pick' }, element('span', { class: 'unseen' }, '选择')),
          ...COLUMNS.map(name => element('th', { role: 'columnheader', scope: 'col', 'data-label': name }, name)))),
        element('tbody', { role: 'rowgroup' }, ...items.map(item => this.row(item)))));
    this.chosen();
  }

  row(item) {
    const { person, unit } = namesIn(item.title);
    const due = dueOf(item.dueAt, this.now);
    const box = element('input', { type: 'checkbox', 'aria-label': `选择 ${item.case} ${item.name}`,
      onChange: () => this.chosen() });
    this.boxes.set(item, box);
    return element('tr', { role: 'row', class: due.state },
      element('td', { role: 'cell', class: 'pick' }, element('label', { class: 'tick' }, box)),
      cell('案号', element('a', { class: 'number', href: taskAddress(item.id) }, item.case)),
      cell('申请人（人选）', person), cell('单位', unit), cell('环节', item.name),
      cell('办理期限', dueMark(due)),
      cell('签收人', item.assignee ? '本人' : '待签收'),
      cell('操作', item.assignee
        ? element('a', { class: 'uc-button', href: taskAddress(item.id), 'aria-label': `办理 ${item.case} ${item.name}` }, '办理')
        : element('button', { type: 'button', class: 'uc-button', 'aria-label': `签收 ${item.case} ${item.name}`,
          onClick: event => this.claimOne(event.currentTarget, item) }, '签收')));
  }

  claimOne(button, item) {
    button.disabled = true;
    this.actions.onClaim([item]);
  }

  select(on) {
    this.boxes.forEach(box => { box.checked = on; });
    this.chosen();
  }

  async chosen() {
    const picked = this.items.filter(item => this.boxes.get(item).checked);
    const free = picked.filter(item => !item.assignee);
    this.all.checked = picked.length > 0 && picked.length === this.items.length;
    this.all.indeterminate = picked.length > 0 && picked.length < this.items.length;
    this.chosenLine.textContent = picked.length ? `已选 ${picked.length} 项` : '';
    this.buttons.replaceChildren(...free.length ? [element('button', { type: 'button', class: 'uc-button',
      onClick: () => this.actions.onClaim(free) }, `批量签收（${free.length} 项）`)] : []);
    const [first] = picked;
    if (picked.length > 1 && picked.every(({ key }) => key === first.key) && await isAlike(first)
        && this.items.filter(item => this.boxes.get(item).checked).length === picked.length) {
      this.buttons.append(element('button', { type: 'button', class: 'uc-button uc-primary',
        onClick: () => this.actions.onAlike(first.key, picked) }, `批量通过（${picked.length} 项）`));
    }
  }
}

async function isAlike({ id, key }) {
  if (!alike.has(key)) {
    // Without an answer the tasks are done one by one.
    const answer = await api.get(`/api/tasks/${encodeURIComponent(id)}/form`).catch(() => ({ alike: false }));
    alike.set(key, answer.alike === true);
  }
  return alike.get(key);
}

/** A date with what it means in words; late is not told by colour alone. */
export function dueMark({ date, text, state }) {
  return element('span', { class: `due ${state}` }, element('span', {}, date),
    text && element('span', { class: 'mark' }, state === 'late' ? `⚠ ${text}` : text));
}

export function cell(label, content) {
  return element('td', { role: 'cell', 'data-label': label }, content);
}
