import { api } from '../api.js';
import { ask } from '../asking.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { choice, field, mark } from './fields.js';
import { declarations, liftingButton, liftingsToDecide, standing } from './liftings.js';

const PATH = '/api/account/relatives';

/** 优亲厚友: whom I am kin of, so that their cases keep me away. */
export const relativesSection = {
  title: '我的亲属登记',
  async open(me) {
    const place = element('div');
    await fill(place);
    return element('div', {}, place, await liftingsToDecide(me));
  },
};

async function fill(place) {
  const register = await api.get(PATH);
  const standing = register.relatives.filter(({ endedOn }) => endedOn === null);
  place.replaceChildren(
    element('p', { class: 'rule' }, '请登记本人和近亲属。登记后，您不能查看、办理他们家庭的案件（冀工办发〔2017〕44号 三(二) 严禁优亲厚友）。'
      + '身份证号只保存为不可还原的校验值，姓名不完整显示，其他人看不到您的登记。'),
    confirmation(register, place),
    element('ul', { class: 'sessions', 'aria-label': '已登记的亲属' }, ...register.relatives.map(entry => line(entry, place))),
    element('p', { class: 'rule', hidden: standing.length > 0 }, '尚未登记。'),
    declarations(register.declarations, () => fill(place)),
    form(register.relations, place));
}

function confirmation({ confirmedOn, confirmBy, reminder }, place) {
  return element('div', { class: reminder ? 'due' : 'settled' },
    element('p', {}, reminder ? (confirmedOn ? `上次确认是 ${confirmedOn}，已满一年，请核对后再次确认。` : '您还没有确认过登记是否完整，请登记齐全后确认。')
      : `${confirmedOn} 已确认登记完整，下次确认：${confirmBy}。`),
    element('button', { type: 'button', class: reminder ? 'uc-button uc-primary' : 'uc-button',
      onClick: () => done(() => api.post(`${PATH}/confirmation`), '已确认：登记完整、无变化', place) }, '确认登记完整、无变化'));
}

function line({ id, relationName, name, registeredOn, endedOn, lifting }, place) {
  const lifted = lifting === 'CONFIRMED';
  return element('li', {},
    element('div', { class: 'what' }, element('div', {}, `${relationName}　${name}`),
      element('div', { class: 'days' }, [`登记于 ${registeredOn}`, endedOn && !lifted && `${endedOn} 撤下（对此前登记的案件仍然有效）`,
        standing(lifting)].filter(Boolean).join('，'))),
    liftingButton(lifting, `${relationName} ${name}`, { entry: id }, () => fill(place)),
    !endedOn && element('button', { type: 'button', class: 'uc-button', 'aria-label': `撤下：${relationName} ${name}`,
      onClick: () => end(id, `${relationName}　${name}`, place) }, '撤下'));
}

async function end(id, who, place) {
  const sent = await ask('撤下登记', [element('p', {}, `${who}：撤下后，对此前登记的案件仍须回避，记录保留。`)], '撤下',
    () => api.delete(`${PATH}/${id}`).then(() => true));
  if (sent) {
    tell('已撤下');
    await fill(place);
  }
}

function form(relations, place) {
  const fields = {
    relation: field('relative-relation', '与本人的关系', choice(relations, '请选择')),
    name: field('relative-name', '姓名', element('input', { maxlength: '30', autocomplete: 'off' })),
    idNumber: field('relative-id', '身份证号', element('input', { maxlength: '18', autocomplete: 'off', spellcheck: 'false' })),
  };
  const button = element('button', { class: 'uc-button uc-primary' }, '登记');
  const made = element('form', { 'aria-label': '登记亲属', novalidate: true },
    ...Object.values(fields).flatMap(({ parts }) => parts), button);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await api.post(PATH, { relation: fields.relation.control.value || null, name: fields.name.control.value,
        idNumber: fields.idNumber.control.value });
      tell('已登记，立即生效');
      await fill(place);
    } catch (problem) {
      mark(fields, problem);
    }
    button.disabled = false;
  });
  return made;
}

async function done(send, words, place) {
  try {
    await send();
    tell(words);
    await fill(place);
  } catch (problem) {
    tell(problem.message, { wrong: true });
  }
}
