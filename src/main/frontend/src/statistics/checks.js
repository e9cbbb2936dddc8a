import { element } from '../elements.js';

/**
 * Whether the figures agree with each other; what does not is told row by row.
 *
 * @param {(check: object, breach: object) => void} [open] shows the cases behind a difference
 * @param {string[]} [opened] the checks for which there are any
 */
export function checksOf(checks, open, opened = []) {
  if (checks.length === 0) {
    return null;
  }
  return element('section', { class: 'part checks' }, element('h2', {}, '平衡关系核对'),
    element('ul', {}, ...checks.map(check => element('li', { class: check.holds ? 'holds' : 'breaks' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, check.holds ? '✓' : '✗'),
      element('span', {}, check.text, check.holds ? '：相符' : '：不符',
        !check.holds && element('ul', {}, ...check.breaches.map(breach =>
          element('li', {}, element('span', {}, `${breach.rowName}：左边 ${breach.left}，右边 ${breach.right}，相差 ${difference(breach)}`),
            open && opened.includes(check.id) && element('button', { type: 'button', class: 'link',
              'aria-label': `${breach.rowName}，${check.text}，查看差额`, onClick: () => open(check, breach) }, '查看差额')))))))));
}

/** What the two sides differ by, to the fen. */
export function difference({ left, right }) {
  return Math.round((left - right) * 100) / 100;
}

