import { readCalendarDate } from '../../letter/calendar-date';
import { writeDateLike } from '../../letter/facts/date-words';
import type { Finding, Rule } from '../rule';
import { eventsBeforeInjury } from './dates/events-before-injury';
import { impossibleDates } from './dates/impossible-dates';
import { injuryDatesThatDiffer } from './dates/injury-dates-that-differ';
import { readLetterDates } from './dates/letter-dates';
import { reviewDatesThatDiffer } from './dates/review-dates-that-differ';

/** Dates that cannot all be right. */
export const dateConflict: Rule = {
  code: 'date-conflict',
  group: 'facts',
  severity: 'warning',
  summary: 'A date that does not exist, lies after the decision or before the injury, or differs from the same date elsewhere.',
  manual: {
    explanation: `The rule reads the dates of the header, the clinical case summary and all rationales, in all their forms (\`8/3/12\`, \`10-13-16\`,
\`07/25/2013\`, \`October 10, 2016\`), and finds

- a second date of injury, unless its sentence or the next one speaks of another, prior or previous injury; of two dates the later one in
  the letter is underlined, and every further date is one finding, however often it stands there;
- a visit, a request or a treatment dated before the injury. History, imaging that is called prior or is of another part of the body,
  and cumulative trauma are none;
- a date that does not exist, or lies after the decision; planned dates, and those of guidelines and web pages, are none;
- as information, a date of utilization review's refusal that is not the header's.

Bare years are left alone. The quick fixes put in the other date, or the one year in which the date fits between injury and decision.`,
    flagged: 'Date of Injury: 10/26/2016 … The worker sustained an injury on 10/18/2016. She was seen on 2/30/17.',
    silent: 'Date of Injury: 10/26/2016 … The worker sustained an injury on 10/26/2016. A prior knee injury of 5/4/2012 had healed.',
  },
  check(reading) {
    const letter = readLetterDates(reading);
    const findings = new Map<number, Finding>();
    // Of one date, only what comes first here is said.
    for (const check of [impossibleDates, injuryDatesThatDiffer, reviewDatesThatDiffer, eventsBeforeInjury])
      for (const finding of check(reading, letter)) if (!findings.has(finding.range.start)) findings.set(finding.range.start, finding);
    return [...findings.values()];
  },
  fixes({ tree }, finding) {
    const { date } = finding.data ?? {};
    const day = typeof date === 'string' ? readCalendarDate(date) : undefined;
    if (!day) return [];
    const text = writeDateLike(tree.normalised.source.slice(finding.range.start, finding.range.end), day);
    return [{ title: `Write ${text}`, edits: [{ ...finding.range, text }] }];
  },
};
