import { api } from '../api.js';
import { CasePage } from './case-page.js';

/** The case that began with a visit, by the number of the visit. */
export class NeedPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.title = '走访发现的困难';
  }

  async open() {
    const { items } = await api.get(`/api/aid/applications?limit=1&q=${encodeURIComponent(this.number)}`);
    this.found = new CasePage(this.desk, { number: items[0]?.case ?? this.number });
    return this.found.open();
  }
}
