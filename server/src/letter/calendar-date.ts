import type { CalendarDate } from './letter-tree';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `8/3/12`, `10-13-16`, `10.13.2016`. */
const monthFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/;
/** `2016-10-13`, `2016/10/13`. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** `October 10, 2016`, `Oct. 10 2016`. */
const namedMonthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
/** `10 October 2016`. */
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/;

/** The day that a text names and nothing else, month first as the letters write it; undefined where it names none or one that does not exist. */
export function readCalendarDate(text: string): CalendarDate | undefined {
  let match = monthFirst.exec(text);
  if (match) return existingDate(fullYear(match[4] as string), Number(match[1]), Number(match[3]));
  match = yearFirst.exec(text);
  if (match) return existingDate(Number(match[1]), Number(match[3]), Number(match[4]));
  match = namedMonthFirst.exec(text);
  if (match) return existingDate(Number(match[3]), monthNumber(match[1] as string), Number(match[2]));
  match = dayFirst.exec(text);
  if (match) return existingDate(Number(match[3]), monthNumber(match[2] as string), Number(match[1]));
  return undefined;
}

/** The day of that year, month and day; undefined where there is none. */
export function existingDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** A day as ISO 8601 writes it: `2016-10-13`. */
export function isoDate(date: CalendarDate): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Negative where `a` is the earlier day, 0 where both are the same. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The year that two digits stand for: the letters are of our century, births may lie in the last. */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** From 1; 0 where it is no month's name. The shortest short form has three letters. */
export function monthNumber(written: string): number {
  const name = written.toLowerCase();
  return monthNames.findIndex((month) => month.startsWith(name)) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
