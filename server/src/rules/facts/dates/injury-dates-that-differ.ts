import { isoDate } from '../../../letter/calendar-date';
import { compareWithDay, type DateWords } from '../../../letter/facts/date-words';
import type { LetterReading } from '../../../letter/letter-reading';
import type { Finding } from '../../rule';
import { distinctDates, type LetterDates, namesDisputedRegion, shownDate } from './letter-dates';

/** Dates of injury that differ from the header's or, where it gives none, from the first in the text. */
export function injuryDatesThatDiffer(reading: LetterReading, { header, injuryDates }: LetterDates): Finding[] {
  const ofHeader = header.filter(({ field }) => field.id === 'dateOfInjury').map(({ words }) => words);
  const ofThisInjury = injuryDates.filter(({ words, other }) => words.exists && !other);
  const first = ofHeader[0] ?? ofThisInjury.find(({ words }) => words.date)?.words;
  // The header of a cumulative trauma gives the first day and the last.
  if (!first?.date || ofHeader.length > 1) return [];
  const day = first.date;
  const place = ofHeader[0] ? 'the header' : 'the text before';
  const agreeing = new Set(injuryDates.filter(({ words }) => compareWithDay(words, day) === 0).map(({ words }) => words.sentence));
  const differs = (words: DateWords) => words !== first && compareWithDay(words, day) !== 0 && !agreeing.has(words.sentence);
  // Where the injury is told beside it, an accident of another day, or an injury of another part of the body, is another one.
  const told = ofThisInjury
    .filter(({ asAccident, words }) => agreeing.size === 0 || (!asAccident && namesDisputedRegion(reading, words)))
    .map(({ words }) => words);
  return distinctDates(told.filter(differs)).map((words) => ({
    range: { start: words.start, end: words.end },
    message: `The date of injury is ${shownDate(words)} here and ${shownDate(day)} in ${place}. Correct one of them, or say that this is another injury.`,
    related: [{ range: { start: first.start, end: first.end }, message: `The date of injury, ${shownDate(day)}.` }],
    data: { kind: 'injury', ...(words.day !== undefined && { date: isoDate(day) }) },
  }));
}
