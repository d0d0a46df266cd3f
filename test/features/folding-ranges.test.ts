import { expect, test } from 'vitest';
import { foldingRanges } from '../../server/src/features/folding-ranges';
import { analysed, twoIssues } from './letter-text';

/** The first and last lines of what can be folded, by their beginnings. */
function folded(text: string): string[] {
  const { tree, lines } = analysed(text);
  const all = text.split(/\r\n|\r|\n/);
  return foldingRanges(tree, lines).map(({ startLine, endLine }) => `${all[startLine]?.slice(0, 20)} ... ${all[endLine]?.slice(0, 20)}`);
}

const expected = [
  'Case Number: CM17-00 ... Date of Injury: 01/0',
  'HOW THE IMR FINAL DE ... California. He/she h',
  'CLINICAL CASE SUMMAR ... The injured worker i',
  'IMR ISSUES, DECISION ... Decision rationale: ',
  'MRI of the left knee ... necessary.',
  'Claims Administrator ... Studies.',
  'Decision rationale:  ... necessary.',
  'Physical therapy, 6  ... Decision rationale: ',
  'Claims Administrator ... its decision.',
  'MAXIMUS guideline: D ... Physical Medicine.',
];

test('header, sections, issues and parts of several lines fold behind their first', () => {
  expect(folded(twoIssues)).toEqual(expected);
});

test('whatever ends the lines', () => {
  expect(folded(twoIssues.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(folded(twoIssues.replaceAll('\n', '\r'))).toEqual(expected);
});

test('no two begin on the same line', () => {
  const { tree, lines } = analysed(twoIssues);
  const starts = foldingRanges(tree, lines).map(({ startLine }) => startLine);
  expect(new Set(starts).size).toBe(starts.length);
});
