import flatpickr from 'flatpickr';
import { element } from './elements.js';
import { speakChinese } from './form/chinese.js';
import { dateOf } from './form/dates.js';
import { today } from './today.js';

speakChinese();

/**
 * A day, typed or chosen from a calendar. The browser's own field would follow the language of the browser; this one
 * says 2018-02-01 to everybody and understands every common way to write it, like the forms.
 *
 * @param {object} [attributes] of the input
 * @returns {{node: HTMLElement, input: HTMLInputElement}} node: what stands on the page; input: what is named and read
 */
export function dateField(attributes = {}) {
  const field = new DateField(attributes);
  return { node: field.node, input: field.input };
}

class DateField {

  constructor(attributes) {
    this.input = element('input', { type: 'text', inputmode: 'numeric', placeholder: '年-月-日', autocomplete: 'off', maxlength: '20',
      ...attributes, onChange: () => this.tidy() });
    this.button = element('button', { type: 'button', class: 'uc-calendar-button', 'aria-label': '选择日期', 'aria-expanded': 'false',
      onClick: () => (this.calendar ? this.close() : this.open()) });
    this.place = element('div', { class: 'uc-calendar', role: 'group', 'aria-label': '日历' });
    this.node = element('div', { class: 'uc-date', onKeydown: event => this.pressed(event),
      onFocusout: ({ relatedTarget }) => relatedTarget && !this.node.contains(relatedTarget) && this.close() },
    this.input, this.button, this.place);
    this.elsewhere = ({ target }) => !this.node.contains(target) && this.close();
  }

  // What is no day stays as it was typed, for the server to refuse.
  tidy() {
    const day = dateOf(this.input.value);
    if (day) {
      this.input.value = flatpickr.formatDate(day, 'Y-m-d');
    }
  }

  open() {
    this.calendar = flatpickr(element('input'), { inline: true, appendTo: this.place, closeOnSelect: false, now: today(),
      minDate: '1900-01-01', defaultDate: dateOf(this.input.value), onChange: (days, chosen) => this.choose(chosen),
      onDayCreate: (days, text, calendar, day) => {
        day.setAttribute('role', 'button');
        day.setAttribute('aria-pressed', String(day.classList.contains('selected')));
      } });
    this.button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', this.elsewhere);
    (this.calendar.selectedDateElem ?? this.calendar.todayDateElem)?.focus();
    this.place.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.calendar?.destroy();
    this.calendar = null;
    this.button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', this.elsewhere);
  }

  choose(day) {
    this.input.value = day;
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
    // The calendar is still busy with the day that was chosen.
    queueMicrotask(() => this.back());
  }

  pressed(event) {
    if (event.key === 'Escape' && this.calendar) {
      // Only the calendar closes, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.back();
    } else if (event.key === 'ArrowDown' && event.target === this.input && !this.calendar) {
      event.preventDefault();
      this.open();
    }
  }

  back() {
    this.input.focus();
    this.close();
  }
}
