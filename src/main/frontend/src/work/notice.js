import { element } from '../elements.js';

let fresh = false;

/** Tells what has just happened, aloud too, until it is closed or the person goes on to another page. */
export function tell(text, { wrong = false } = {}) {
  fresh = Boolean(text);
  document.getElementById('notice').classList.toggle('wrong', wrong);
  const close = element('button', { type: 'button', class: 'plain', 'aria-label': '关闭提示',
    onClick: () => tell('') }, '×');
  document.getElementById('notice').replaceChildren(...text ? [element('p', {}, text), close] : []);
}

/** Another page opens: what was told on the page before the last is no news any more. */
export function goOn() {
  if (!fresh) {
    tell('');
  }
  fresh = false;
}

/** In the place of a page that cannot be shown. */
export function refusal(problem, again, back = '返回任务列表') {
  return element('section', { class: 'empty', role: 'alert' },
    element('h1', {}, problem.title ?? '操作未完成'),
    element('p', {}, problem.status === 0 ? '未能连接服务器，请检查网络后重试。' : problem.detail ?? '请稍后重试'),
    element('p', { class: 'ways' },
      again && mayPass(problem) && element('button', { type: 'button', class: 'uc-button', onClick: again }, '重试'),
      element('a', { class: 'uc-button', href: '#/' }, back)));
}

// What the server has decided stays as it is.
function mayPass({ status }) {
  return !(status >= 400 && status < 500);
}

export function loading() {
  return element('p', { class: 'loading', role: 'status' }, '正在加载…');
}
