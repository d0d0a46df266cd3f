import type { CalendarDate } from './letter-tree';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as numbers (`8/3/12`, `10-13-16`, `2016-10-13`) or with the month's name (`October 10, 2016`), and nothing else. */
const numericDate = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const namedDate = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** The day that a text names, month first as the letters write it; undefined where it names none or one that does not exist. */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const numeric = numericDate.exec(text);
  if (numeric) {
    const [first, second, third] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    return (numeric[1] as string).length === 4
      ? existingDate(first, second, third)
      : existingDate(fullYear(third, numeric[3] as string), first, second);
  }
  const named = namedDate.exec(text);
  if (!named) return undefined;
  const month = monthNames.indexOf((named[1] as string).slice(0, 3).toLowerCase()) + 1;
  return existingDate(Number(named[3]), month, Number(named[2]));
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

/** The year that one or two digits stand for: the letters are of our century, births may lie in the last. */
function fullYear(year: number, written: string): number {
  if (written.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
