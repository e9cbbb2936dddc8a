import { api } from '../api.js';
import { element } from '../elements.js';

/**
 * What somebody may start in that process: asked for where there are several, such as one for each open round.
 *
 * @param {string} process
 * @param {HTMLElement} place is filled with the choice
 * @returns {Promise<{form: string, name: string, submit: string}>} never fulfilled where there is nothing to start
 */
export async function chosen(process, place) {
  const { items } = await api.get(`/api/forms?process=${encodeURIComponent(process)}`);
  if (items.length === 1) {
    return items[0];
  }
  return new Promise(choose => place.replaceChildren(
    element('p', {}, items.length ? '请选择要办理的事项：' : '现在没有您可以发起的事项；推选活动由组织单位部署后，会出现在这里。'),
    element('ul', { class: 'uc-starts' }, ...items.map(entry => element('li', {},
      element('button', { type: 'button', class: 'uc-button', onClick: () => choose(entry) }, entry.name))))));
}
