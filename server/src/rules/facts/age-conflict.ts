import { type AgeWords, mayHaveGrown } from '../../letter/facts/ages';
import { readFacts } from '../../letter/facts/read-facts';
import type { Finding, Rule } from '../rule';

/** Two ages for the injured worker: text pasted from another case. */
export const ageConflict: Rule = {
  code: 'age-conflict',
  group: 'facts',
  severity: 'warning',
  summary: 'The letter gives the injured worker two ages.',
  manual: {
    explanation: `An age that is not the one before it tells that a sentence was taken over from another case. The rule compares the ages that the clinical
case summary and the rationales give the injured worker. Ages of guidelines ("patients over 40"), of family members and of history
("seizures since he was 2 years old") are none, nor is an age that grew by the years between two dates that are given with it.

The quick fix puts in the first age wherever the other one stands.`,
    flagged: 'The injured worker is a 44-year-old male. … Decision rationale: This 52-year-old patient has had no therapy.',
    silent: 'The injured worker is a 44-year-old male. … Decision rationale: Imaging is advised for patients over age 50.',
  },
  check(reading) {
    const { ages, dates } = readFacts(reading);
    const { dateOfInjury, decisionDate } = reading;
    const first = ages[0];
    if (!first) return [];
    const lastYear = decisionDate?.year ?? dates.reduce<number | undefined>((last, { year }) => Math.max(last ?? year, year), undefined);
    const others = ages.filter((age) => age.years !== first.years && !mayHaveGrown(first, age, dateOfInjury?.year, lastYear));
    const distinct = others.filter((age, index) => others.findIndex(({ years }) => years === age.years) === index);
    return distinct.map((age) => finding(first, age, others));
  },
  fixes(reading, { range, data }) {
    const { ages } = readFacts(reading);
    const wrong = ages.find(({ start }) => start === range.start);
    if (!wrong || !data) return [];
    const places = ages.filter((age) => age.start >= wrong.start && age.years === wrong.years);
    return [{ title: `Write ${data.years}`, edits: places.map(({ start, end }) => ({ start, end, text: String(data.years) })) }];
  },
};

function finding(first: AgeWords, age: AgeWords, others: readonly AgeWords[]): Finding {
  const again = others.filter((other) => other !== age && other.years === age.years);
  const where = first.sentence.passage.kind === 'summary' ? 'the clinical case summary' : 'the text before';
  return {
    range: { start: age.start, end: age.end },
    message: `The injured worker is ${age.years} years old here and ${first.years} in ${where}. Correct the wrong age.`,
    related: [
      { range: { start: first.start, end: first.end }, message: `${first.years} years.` },
      ...again.map(({ start, end }) => ({ range: { start, end }, message: `${age.years} years again.` })),
    ],
    data: { years: first.years },
  };
}
