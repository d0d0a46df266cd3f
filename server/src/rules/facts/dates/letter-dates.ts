import { regionsOverlap } from '../../../guidelines/body-regions';
import { compareDates, existingDate, isoDate } from '../../../letter/calendar-date';
import { type DateWords, readDates } from '../../../letter/facts/date-words';
import { headerSentence } from '../../../letter/facts/passages';
import { type CaseFacts, readFacts } from '../../../letter/facts/read-facts';
import type { LetterReading } from '../../../letter/letter-reading';
import type { CalendarDate, HeaderField } from '../../../letter/letter-tree';
import { phrasesBetween } from '../../../letter/phrase-scan';
import type { HeaderFieldId } from '../../../profiles/letter-profile';

/** What the checks of dates share: all dates of a letter, and the days that others are held against. */
export interface LetterDates extends Pick<CaseFacts, 'sentences' | 'dates' | 'injuryDates'> {
  /** Dates of the header's fields, those that do not exist among them. */
  readonly header: readonly HeaderDate[];
  readonly decision: HeaderDate | undefined;
}

export interface HeaderDate {
  readonly field: HeaderField;
  readonly words: DateWords;
}

/** Reads the header's dates as those of the text are read. */
export function readLetterDates(reading: LetterReading): LetterDates {
  const { tree } = reading;
  const header = (tree.header?.fields ?? []).flatMap((field): HeaderDate[] => {
    const sentence = /\d/.test(field.text) && field.id !== 'caseNumber' ? headerSentence(tree, field.value) : undefined;
    return sentence ? readDates(tree, sentence).map((words) => ({ field, words })) : [];
  });
  const { sentences, dates, injuryDates } = readFacts(reading);
  return { sentences, dates, injuryDates, header, decision: headerDate(header, 'decisionDate') };
}

/** The only date of a header's field. */
export function headerDate(header: readonly HeaderDate[], id: HeaderFieldId): HeaderDate | undefined {
  const dates = header.filter(({ field }) => field.id === id);
  return dates.length === 1 ? dates[0] : undefined;
}

/** A date as messages write it: `10/18/2016`, `10/2016`. */
export function shownDate({ year, month, day }: { year: number; month: number; day: number | undefined }): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return day === undefined ? `${two(month)}/${year}` : `${two(month)}/${two(day)}/${year}`;
}

/** The only day between two others that a date can mean if nothing but its year is wrong, in ISO 8601. */
export function dayInRightYear(words: DateWords, from: CalendarDate | undefined, to: CalendarDate | undefined): string | undefined {
  if (!from || !to || words.day === undefined) return undefined;
  const days: CalendarDate[] = [];
  for (let year = from.year; year <= to.year && days.length < 2; year++) {
    const day = existingDate(year, words.month, words.day);
    if (day && compareDates(from, day) <= 0 && compareDates(day, to) <= 0) days.push(day);
  }
  return days.length === 1 ? isoDate(days[0] as CalendarDate) : undefined;
}

/** One of each date, the first in the letter. */
export function distinctDates(dates: readonly DateWords[]): DateWords[] {
  const first = new Map<string, DateWords>();
  for (const words of dates) {
    const date = shownDate(words);
    if (!first.has(date)) first.set(date, words);
  }
  return [...first.values()];
}

/** Whether a date's sentence names no region, or one that an item is about. */
export function namesDisputedRegion({ phrases, catalogue, issues }: LetterReading, { sentence }: DateWords): boolean {
  const named = phrasesBetween(phrases, 'region', sentence.firstWord, sentence.endWord);
  const disputed = issues.flatMap(({ item }) => item.regions);
  if (named.length === 0 || disputed.length === 0) return true;
  return named.some((region) => disputed.some(({ id }) => regionsOverlap(catalogue, id, region.id)));
}
