import { compareWithDay, type DateWords } from '../../../letter/facts/date-words';
import { isOfSource, isPlanned } from '../../../letter/facts/dated-events';
import type { LetterReading } from '../../../letter/letter-reading';
import type { Finding } from '../../rule';
import { dayInRightYear, distinctDates, type LetterDates, shownDate } from './letter-dates';

/** No plan reaches further than so many years. */
const longestPlan = 5;

/** Dates that do not exist, and dates after the decision. */
export function impossibleDates({ dateOfInjury }: LetterReading, letter: LetterDates): Finding[] {
  return [...missingDays(letter, dateOfInjury), ...datesAfterDecision(letter, dateOfInjury)];
}

function missingDays({ header, dates, decision }: LetterDates, injury: LetterReading['dateOfInjury']): Finding[] {
  const missing = [...header.map(({ words }) => words), ...dates].filter(({ exists }) => !exists);
  return distinctDates(missing).map((words) => {
    const date = dayInRightYear(words, injury, decision?.words.date);
    return {
      range: { start: words.start, end: words.end },
      message: 'There is no such date. Compare it with the records and correct it.',
      data: { kind: 'missing', ...(date && { date }) },
    };
  });
}

function datesAfterDecision({ header, dates, decision }: LetterDates, injury: LetterReading['dateOfInjury']): Finding[] {
  const day = decision?.words.date;
  if (!day) return [];
  const shown = shownDate(day);
  const related = [{ range: decision.field.value, message: `The decision date, ${shown}.` }];
  const isAfter = (words: DateWords) => words.exists && compareWithDay(words, day) > 0;
  const later = header.filter(({ words }) => isAfter(words));
  // Where the letter was assigned or received after its decision, the decision's own date is the one to look at.
  const received = later.find(({ field }) => field.id === 'applicationReceived' || field.id === 'dateAssigned');
  if (received) {
    const message = `The decision date lies before ${shownDate(received.words)}, which the header gives for "${fieldName(received.field.id)}". Correct one of the two.`;
    const other = [{ range: received.field.value, message: `${shownDate(received.words)}.` }];
    return [{ range: decision.field.value, message, related: other, data: { kind: 'decision' } }];
  }
  const inText = dates.filter(
    (words) => isAfter(words) && !isOfSource(words) && (words.year > day.year + longestPlan || !isPlanned(words)),
  );
  return distinctDates([...later.map(({ words }) => words), ...inText]).map((words) => {
    const date = dayInRightYear(words, injury, day);
    return {
      range: { start: words.start, end: words.end },
      message: `This date lies after the decision date, ${shown}. Correct it, or say that it is planned.`,
      related,
      data: { kind: 'after-decision', ...(date && { date }) },
    };
  });
}

function fieldName(id: string): string {
  return id === 'dateAssigned' ? 'Date Assigned' : 'Application Received';
}
