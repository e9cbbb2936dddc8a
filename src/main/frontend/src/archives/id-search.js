import { api } from '../api.js';
import { element } from '../elements.js';
import { ask, asked } from '../asking.js';

/** Asks for an ID number and looks it up; it is sent in a body and stands in no address. Null where nobody asked. */
export function byIdNumber() {
  const number = element('input', { id: 'id-number', autocomplete: 'off', spellcheck: 'false', maxlength: '18',
    inputmode: 'latin', autofocus: true });
  return ask('按身份证号查档', [asked('id-number', '身份证号', number, '按完整的 18 位号码查询，每次查询都留有记录。')], '查询',
    () => api.post('/api/archives/searches', { idNumber: number.value.trim() }));
}
