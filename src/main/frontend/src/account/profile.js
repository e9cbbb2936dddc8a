import { api } from '../api.js';
import { element } from '../elements.js';
import { term } from './days.js';

/** Who I am here, and which offices I hold until when. */
export const profileSection = {
  title: '基本信息',
  async open(me) {
    const { offices } = await api.get('/api/account');
    return element('dl', {},
      element('dt', {}, '账号'), element('dd', {}, me.user),
      element('dt', {}, '姓名'), element('dd', {}, me.name),
      element('dt', {}, '所属工会'), element('dd', {}, me.unionName),
      element('dt', {}, '岗位'), element('dd', {}, offices.length === 0 ? '当前没有岗位' : element('ul', { class: 'offices' },
        ...offices.map(office => element('li', {}, office.label, ' ',
          element('span', { class: 'days' }, `（${term(office)}）`))))));
  },
};
