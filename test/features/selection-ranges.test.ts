import { expect, test } from 'vitest';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import { rangeContains } from '../../server/src/text/text-range';
import { analysed, textAt, twoIssues, withCaret } from './letter-text';

/** What is selected step by step, each by its beginning and end. */
function selected(drawn: string): string[] {
  const { text, offset } = withCaret(drawn);
  return selectionRanges(analysed(text).tree, offset).map((range) => {
    const words = textAt(text, range).split(/\s+/);
    return words.length <= 4 ? words.join(' ') : `${words.slice(0, 2).join(' ')} … ${words.slice(-2).join(' ')}`;
  });
}

test('in a rationale: word, sentence, text, part, issue, section, letter', () => {
  expect(selected(twoIssues.replace('knee locks', 'knee lo¦cks'))).toEqual([
    'locks',
    "The worker's knee locks.",
    "The worker's … medically necessary.",
    'Decision rationale: … medically necessary.',
    'MRI of … medically necessary.',
    'The Final … medically necessary.',
    'IMR ISSUES, … medically necessary.',
    'Case Number: … necessary. ',
  ]);
});

test('in an item: word, item, heading, issue', () => {
  expect(selected(twoIssues.replace('Physical therapy, 6 visits:', 'Physical the¦rapy, 6 visits:')).slice(0, 4)).toEqual([
    'therapy',
    'Physical therapy, 6 visits',
    'Physical therapy, … visits: Upheld',
    'Physical therapy, … medically necessary.',
  ]);
});

test('in the header: value, field, header', () => {
  expect(selected(twoIssues.replace('01/02/2016\n', '01/0¦2/2016\n')).slice(0, 3)).toEqual([
    '02',
    '01/02/2016',
    'Date of Injury: 01/02/2016',
  ]);
});

test('anywhere: each range lies within the next, and the last is the letter', () => {
  const { tree } = analysed(twoIssues);
  for (let offset = 0; offset <= twoIssues.length; offset++) {
    const ranges = selectionRanges(tree, offset);
    expect(ranges.at(-1)).toEqual({ start: 0, end: twoIssues.length });
    for (let at = 1; at < ranges.length; at++) expect(rangeContains(ranges[at]!, ranges[at - 1]!)).toBe(true);
  }
});
