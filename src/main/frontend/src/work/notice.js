import { element } from '../elements.js';

/** Tells what has just happened, aloud too, until it is closed or the next thing happens. */
export function tell(text) {
  const close = element('button', { type: 'button', class: 'plain', 'aria-label': '关闭提示', onClick: () => tell('') }, '×');
  document.getElementById('notice').replaceChildren(...text ? [element('p', {}, text), close] : []);
}

/** In the place of a page that cannot be shown. */
export function refusal(problem, again) {
  return element('section', { class: 'empty', role: 'alert' },
    element('h1', {}, problem.title ?? '操作未完成'),
    element('p', {}, problem.detail ?? '请稍后重试'),
    element('p', { class: 'ways' },
      again && element('button', { type: 'button', class: 'uc-button', onClick: again }, '重试'),
      element('a', { class: 'uc-button', href: '#/' }, '返回任务列表')));
}

export function loading() {
  return element('p', { class: 'loading', role: 'status' }, '正在加载…');
}
