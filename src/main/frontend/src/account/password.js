import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';

const NOT_ALIKE = '两次输入的新密码不一致';

/** Changes the password; a one-time secret leads nowhere else. */
export const passwordSection = {
  title: '修改密码',
  async open(me) {
    const { ownPassword } = me.mustChangePassword ? { ownPassword: true } : await api.get('/api/account');
    return ownPassword ? form(me) : null;
  },
};

function field(id, label, autocomplete, rule) {
  const wrong = element('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' });
  const input = element('input', { id, name: id, type: 'password', autocomplete, required: true, maxlength: '200',
    'aria-describedby': `${id}-wrong` });
  return { input, wrong, parts: [element('label', { for: id }, label), input,
    rule && element('p', { class: 'rule' }, rule), wrong] };
}

function form(me) {
  const fields = {
    current: field('current', me.mustChangePassword ? '一次性密码' : '当前密码', 'current-password'),
    next: field('next', '新密码', 'new-password', '至少 10 个字符，不能包含账号或姓名，不要用常见的密码'),
    again: field('again', '再次输入新密码', 'new-password'),
  };
  const button = element('button', { class: 'uc-button uc-primary' }, '修改密码');
  const made = element('form', {},
    me.mustChangePassword && element('p', { class: 'rule' },
      '您正在使用一次性密码登录。请设置自己的密码，设置之后才能办理业务；您设置的密码，管理员也无法看到。'),
    // Lets a browser's store of passwords know whose it is.
    element('input', { type: 'text', name: 'username', autocomplete: 'username', value: me.user, hidden: true, readonly: true }),
    ...Object.values(fields).flatMap(({ parts }) => parts), button);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    await change(me, fields, made);
    button.disabled = false;
  });
  return made;
}

async function change(me, fields, made) {
  const { current, next, again } = fields;
  mark(fields, next.input.value === again.input.value ? [] : [{ field: 'again', message: NOT_ALIKE }]);
  if (next.input.value !== again.input.value) {
    return;
  }
  try {
    await api.post('/api/account/password', { current: current.input.value, next: next.input.value });
    made.reset();
    if (me.mustChangePassword) {
      location.assign('/');
    }
    tell('密码已修改，其他设备上的登录已全部退出');
  } catch (problem) {
    mark(fields, problem.errors.length > 0 ? problem.errors : [{ field: 'current', message: problem.message }]);
  }
}

function mark(fields, errors) {
  for (const [name, { input, wrong }] of Object.entries(fields)) {
    const error = errors.find(each => each.field === name);
    wrong.textContent = error?.message ?? '';
    input.setAttribute('aria-invalid', String(Boolean(error)));
  }
  fields[errors[0]?.field]?.input.focus();
}
