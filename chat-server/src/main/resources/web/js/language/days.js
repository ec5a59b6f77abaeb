// Days and times as people say them, in this browser's time zone and the page's language.

import { language, locale, words } from './words.js';

/** Dates are said in the order that the sentences around them expect. */
const DATES = language === 'en' ? 'en-GB' : language;
const DAY_MONTH = new Intl.DateTimeFormat(DATES, { day: 'numeric', month: 'long' });
const WEEKDAY = new Intl.DateTimeFormat(DATES, { weekday: 'long' });
const WITH_YEAR = new Intl.DateTimeFormat(DATES, { day: 'numeric', month: 'long', year: 'numeric' });
const FULL = new Intl.DateTimeFormat(DATES, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const CLOCK = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

/** A number for the local day of this moment: 20261120. */
export function dayOf(time) {
  const date = new Date(time);
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();
}

/** “Today, 20 November”; “Monday, 16 November”; “3 February 2025”. */
export function dayLabel(day, now = Date.now()) {
  const date = new Date(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day === dayOf(today)) {
    return words.today(DAY_MONTH.format(date));
  }
  if (day === dayOf(yesterday)) {
    return words.yesterday(DAY_MONTH.format(date));
  }
  return date.getFullYear() === today.getFullYear()
    ? `${WEEKDAY.format(date)}, ${DAY_MONTH.format(date)}`
    : WITH_YEAR.format(date);
}

/** “09:26”. */
export function clock(time) {
  return CLOCK.format(time);
}

/** “Friday, 20 November 2026 at 09:26:05”. */
export function fullTime(time) {
  return FULL.format(time);
}

export function untilMidnight(now = Date.now()) {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1) - now;
}
