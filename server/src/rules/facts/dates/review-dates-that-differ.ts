import { isoDate } from '../../../letter/calendar-date';
import { compareWithDay } from '../../../letter/facts/date-words';
import { readReviewDates } from '../../../letter/facts/dated-events';
import type { LetterReading } from '../../../letter/letter-reading';
import type { Finding } from '../../rule';
import { distinctDates, headerDate, type LetterDates, shownDate } from './letter-dates';

/** Dates that the text gives to utilization review's refusal, other than the header's. */
export function reviewDatesThatDiffer(_reading: LetterReading, { header, dates }: LetterDates): Finding[] {
  const review = headerDate(header, 'urDenialDate');
  const day = review?.words.date;
  if (!day) return [];
  const differing = readReviewDates(dates).filter((words) => words.exists && words.day !== undefined && compareWithDay(words, day) !== 0);
  return distinctDates(differing).map((words) => ({
    range: { start: words.start, end: words.end },
    severity: 'information' as const,
    message: `Utilization review is dated ${shownDate(words)} here and ${shownDate(day)} in the header. Check which is right.`,
    related: [{ range: review.field.value, message: `The denial date, ${shownDate(day)}.` }],
    data: { kind: 'review', date: isoDate(day) },
  }));
}
