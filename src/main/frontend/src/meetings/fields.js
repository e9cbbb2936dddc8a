import { Component, h } from 'preact';
import { dateField } from '../date-field.js';

let numbered = 0;

/** What the server says of one path, at its place. */
export function Wrong({ errors, at, id }) {
  const told = errors.filter(({ field }) => field === at);
  return told.length ? h('p', { class: 'wrong', id, role: 'alert' }, told.map(({ message }) => message).join('；')) : null;
}

/** A labelled control that keeps what was typed. @param {string} at the path as the server names it */
export function Field({ label, at, value, errors, onChange, type = 'text', must = false, longest = 60, wide = false, area = false,
  unseen = false, placeholder = null }) {
  const id = `meeting-${at.replace(/\W+/g, '-')}`;
  const wrong = errors.some(({ field }) => field === at);
  const control = { id, value, 'aria-invalid': String(wrong), 'aria-describedby': wrong ? `${id}-wrong` : null,
    'aria-required': must ? 'true' : null, autocomplete: 'off', maxlength: longest,
    onInput: event => onChange(event.target.value) };
  return h('div', { class: `field${wide ? ' wide' : ''}` },
    h('label', { for: id, class: unseen ? 'unseen' : null }, label, must && !unseen && h('span', { class: 'must', 'aria-hidden': 'true' }, ' *')),
    type === 'date' ? h(Day, control) : area ? h('textarea', control) : h('input', { ...control, type, min: type === 'number' ? 0 : null,
      inputmode: type === 'number' ? 'numeric' : null, placeholder: unseen ? label : placeholder }),
    h(Wrong, { errors, at, id: `${id}-wrong` }));
}

/** The date field of all our pages; preact leaves what is in it alone. */
class Day extends Component {

  componentDidMount() {
    const { id, value, onInput } = this.props;
    const { node, input } = dateField({ id, 'aria-required': 'true', value });
    this.input = input;
    this.told();
    input.addEventListener('change', onInput);
    this.place.append(node);
  }

  componentDidUpdate() {
    this.told();
  }

  told() {
    for (const name of ['aria-invalid', 'aria-describedby']) {
      this.input.setAttribute(name, this.props[name] ?? '');
    }
  }

  render() {
    return h('div', { ref: place => { this.place = place; } });
  }
}

export function Choice({ label, checked, onChange, disabled = false, at, errors = [] }) {
  const id = `choice-${++numbered}`;
  return h('span', { class: 'choice-and-wrong' },
    h('label', { class: 'choice', for: id }, h('input', { id, type: 'checkbox', checked, disabled,
      onChange: event => onChange(event.target.checked) }), label),
    at && h(Wrong, { errors, at }));
}

export function Button({ children, onClick, kind = '', disabled = false }) {
  return h('button', { type: 'button', class: `uc-button ${kind}`, onClick, disabled }, children);
}
