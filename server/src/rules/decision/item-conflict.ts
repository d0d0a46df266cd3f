import { disagreementOf, type ItemDisagreement } from '../../letter/items/disagreement';
import { otherSideFindings } from '../../letter/items/other-side';
import { phraseRange, type RequestPhrase, requestPhrases } from '../../letter/items/request-phrases';
import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { Finding, Rule } from '../rule';

/** What the rationale says of the disputed item names another one. */
export const itemConflict: Rule = {
  code: 'item-conflict',
  group: 'decision',
  severity: 'warning',
  summary: 'The rationale speaks of another side, level, body region or treatment than the item.',
  manual: {
    explanation: `Rationales are often carried over from another issue or letter. The rule reads what a rationale says of the request itself, its
conclusion, "the request for …", "the … in question", "does not meet criteria for …", and holds side, spinal level, body region and treatment
against the item. Regions that hold each other agree (hand and fingers, spine and lumbar), and so do treatments of which one is a kind or part of
the other. It also finds a rationale that weighs findings of the other side of the item's body part when the summary mentions that side nowhere.

Guideline text, other complaints, history and other requests are left alone.`,
    flagged: `MRI of the left knee: Upheld

Decision rationale: … Therefore, the request for MRI of the right knee is not medically necessary.`,
    silent: `MRI of the left knee: Upheld

Decision rationale: The right hip was treated in 2014. … Therefore, the request for a left knee MRI is not medically necessary.`,
  },
  check(reading) {
    return reading.issues.flatMap((issue) => [...wordsOnTheRequest(reading, issue), ...findingsOfTheOtherSide(reading, issue)]);
  },
  fixes({ tree }, finding) {
    const { what, from, to, start = finding.range.start, end = finding.range.end } = finding.data ?? {};
    if (typeof from !== 'number' || typeof to !== 'number' || typeof start !== 'number' || typeof end !== 'number') return [];
    const { source } = tree.normalised;
    const text = inCaseOf(source.slice(start, end), source.slice(from, to).replace(/\s+/g, ' '), what === 'treatment');
    return [{ title: `Change to "${text}", the item's word${/\s/.test(text) ? 's' : ''}`, preferred: true, edits: [{ start, end, text }] }];
  },
};

function wordsOnTheRequest(reading: LetterReading, issue: IssueReading): Finding[] {
  const found: Finding[] = [];
  for (const phrase of requestPhrases(reading, issue)) {
    const disagreement = disagreementOf(reading, phrase, issue);
    if (!disagreement || found.some(({ range }) => range.start === disagreement.range.start)) continue;
    found.push({
      range: disagreement.range,
      message: `The rationale gives the request another ${disagreement.what} than the item${bothNamed(reading, disagreement)}. Correct the word, or say what else is meant.`,
      related: [{ range: disagreement.itemWords, message: `The item's ${disagreement.what}.` }],
      data: { what: disagreement.what, ...wordsToPut(reading, phrase, disagreement, issue) },
    });
  }
  return found;
}

/** Another treatment takes its place and its levels with it: then the item's words stand for all of the request's. */
function wordsToPut(reading: LetterReading, phrase: RequestPhrase, { what, itemWords }: ItemDisagreement, { issue }: IssueReading) {
  const { regions, side, levels } = phrase.item;
  if (what !== 'treatment' || issue.associatedService || (regions.length === 0 && !side && levels.length === 0))
    return { from: itemWords.start, to: itemWords.end };
  return { from: issue.item.start, to: issue.item.end, ...phraseRange(reading, phrase) };
}

/** A message that holds more of the letter than this, in UTF-16 code units, would be no clearer. */
const longestWords = 40;

/** The words of both, where they are few: ": "C6-C7" here, "C5-C6" in the item". */
function bothNamed({ tree }: LetterReading, { range, itemWords }: ItemDisagreement): string {
  const [here, there] = [normalisedSlice(tree.normalised, range), normalisedSlice(tree.normalised, itemWords)];
  return Math.max(here.length, there.length) > longestWords ? '' : `: "${here}" here, "${there}" in the item`;
}

function findingsOfTheOtherSide(reading: LetterReading, issue: IssueReading): Finding[] {
  const found = otherSideFindings(reading, issue);
  const { side } = issue.item;
  if (!found || !side) return [];
  const range: TextRange = { start: found.start, end: found.end };
  return [
    {
      range,
      message: `The rationale weighs the ${found.side} side, but the item is the ${side.side} one and the summary does not mention the ${found.side}. Correct the side.`,
      related: [{ range: side, message: `The item's side: ${side.side}.` }],
      data: { what: 'side', from: side.start, to: side.end },
    },
  ];
}

/** An item's words in the place of others: in small letters in mid-sentence, abbreviations apart; in capitals where those are. */
function inCaseOf(model: string, text: string, isTreatment: boolean): string {
  // "MRI" is in capitals anywhere; "LEFT" only among others.
  if (/^[A-Z]{2}/.test(model) && (!isTreatment || /^[^a-z]*[A-Z]{5}[^a-z]*$/.test(model))) return text.toUpperCase();
  const inCapitals = text === text.toUpperCase() && /[A-Z]{4}/.test(text);
  const small = text.replace(/[A-Za-z\d]+/g, (word) => {
    const isAbbreviation =
      /^[A-Z]{2,}/.test(word) && !(inCapitals && (word.length > 3 || /^(?:OF|TO|THE|FOR|AT|AND|HIP|LEG|ARM)$/.test(word)));
    return isAbbreviation || /\d/.test(word) ? word : word.toLowerCase();
  });
  return /^[A-Z](?![A-Z])/.test(model) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
