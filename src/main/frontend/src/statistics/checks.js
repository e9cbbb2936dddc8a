import { element } from '../elements.js';

/** Whether the figures agree with each other; what does not is told row by row. */
export function checksOf(checks) {
  if (checks.length === 0) {
    return null;
  }
  return element('section', { class: 'part checks' }, element('h2', {}, '平衡关系核对'),
    element('ul', {}, ...checks.map(check => element('li', { class: check.holds ? 'holds' : 'breaks' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, check.holds ? '✓' : '✗'),
      element('span', {}, check.text, check.holds ? '：相符' : '：不符',
        !check.holds && element('ul', {}, ...check.breaches.map(({ rowName, left, right }) =>
          element('li', {}, `${rowName}：左边 ${left}，右边 ${right}，相差 ${Math.round((left - right) * 100) / 100}`))))))));
}
