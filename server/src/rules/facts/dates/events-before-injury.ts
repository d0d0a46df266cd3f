import { compareDates } from '../../../letter/calendar-date';
import { compareWithDay, type DateWords } from '../../../letter/facts/date-words';
import { datedEvent, isCumulative, isOfClaim } from '../../../letter/facts/dated-events';
import { isOfRange } from '../../../letter/facts/injury-dates';
import type { LetterReading } from '../../../letter/letter-reading';
import type { CalendarDate } from '../../../letter/letter-tree';
import type { Finding } from '../../rule';
import { dayInRightYear, type LetterDates, namesDisputedRegion, shownDate } from './letter-dates';

/** Treatment and imaging that lie further back are rather history that is not called so. */
const yearsOfHistory = 2;

/** The first visit, request, treatment or study that is dated before the injury: one finding, however many there are. */
export function eventsBeforeInjury(reading: LetterReading, letter: LetterDates): Finding[] {
  const { dates, injuryDates, sentences, header, decision } = letter;
  const days = [
    ...header.filter(({ field }) => field.id === 'dateOfInjury').map(({ words }) => words),
    ...injuryDates.map(({ words }) => words),
  ];
  // Where the letter gives several, or tells an older injury, only what lies before all of them is sure to be wrong.
  const injury = earliest(days);
  if (!injury || injuryDates.some(({ words }) => words.date === undefined && compareWithDay(words, injury) < 0)) return [];
  const review = header.find(({ field, words }) => field.id === 'urDenialDate' && words.exists && compareWithDay(words, injury) < 0);
  const isEarly = (words: DateWords) => words.exists && compareWithDay(words, injury) < 0;
  if (!review && !dates.some(isEarly)) return [];
  const cameOverTime = isCumulative(sentences);
  const found =
    review?.words ??
    dates.find(
      (words, index) =>
        isEarly(words) && !isOfRange(dates, index) && (!cameOverTime || isOfClaim(words)) && isOfThisInjury(reading, letter, words, injury),
    );
  if (!found) return [];
  const date = dayInRightYear(found, injury, decision?.words.date);
  const place = days.find((words) => words.date === injury) as DateWords;
  return [
    {
      range: { start: found.start, end: found.end },
      message: `This date lies before the injury of ${shownDate(injury)}. Correct one of the two, or say that it is history.`,
      related: [{ range: { start: place.start, end: place.end }, message: `The date of injury, ${shownDate(injury)}.` }],
      data: { kind: 'before-injury', ...(date && { date }) },
    },
  ];
}

function earliest(dates: readonly DateWords[]): CalendarDate | undefined {
  const days = dates.flatMap(({ date }) => (date ? [date] : []));
  return days.reduce<CalendarDate | undefined>((first, day) => (first && compareDates(first, day) <= 0 ? first : day), undefined);
}

function isOfThisInjury(reading: LetterReading, letter: LetterDates, words: DateWords, injury: CalendarDate): boolean {
  const event = datedEvent(letter.sentences, words);
  if (event === undefined) return false;
  if (event === 'visit') return true;
  return !isLongBefore(words, injury) && (event !== 'imaging' || namesDisputedRegion(reading, words));
}

function isLongBefore(words: DateWords, injury: CalendarDate): boolean {
  return compareWithDay(words, { ...injury, year: injury.year - yearsOfHistory }) < 0;
}
