import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import { dateOf } from './dates.js';

/** Calendars speak Chinese, and understand the ways in which a date is commonly typed. */
export function speakChinese() {
  flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1, yearAriaLabel: '年', monthAriaLabel: '月',
    hourAriaLabel: '时', minuteAriaLabel: '分' });
  flatpickr.setDefaults({ parseDate: dateOf, ariaDateFormat: 'Y年n月j日', disableMobile: true,
    prevArrow: '<span aria-hidden="true">‹</span>', nextArrow: '<span aria-hidden="true">›</span>' });
}
