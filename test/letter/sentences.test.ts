import { expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../../server/src/letter/sentences';
import { parseIssues } from '../support/small-letters';

function sentences(text: string): string[] {
  const tree = parseIssues('TENS unit: Upheld', '', `Decision rationale: ${text}`);
  return (tree.issues[0]?.rationale?.sentences ?? []).map(({ start, end }) => tree.normalised.source.slice(start, end));
}

test.each([
  [['He is 40.', 'He works.']],
  [['Is there a gain?', 'None!', 'It ends here.']],
  [['Dr. Example saw him.', 'Mr. J. Doe came vs. Mrs. Roe.']],
  [['See page p. 46, pg. 12 and No. 3 of the file.', 'It says no.', 'It ends.']],
  [['He has 2.5 mg of it, e.g. Norco, i.e. The drug.', 'It helps.']],
  [['He had ice, heat, etc.', 'The pain stayed for 6 wks.', 'It ends.']],
  [['The level is L5.', 'S1 is free.', 'Type A.', '2 weeks passed.']],
  [['It says "not recommended."', 'It is quoted.', '(See above.)', 'It ends']],
  [['A colon: it ends none; nor does this.', 'It ends.']],
])('%j', (expected) => {
  expect(sentences(expected.join(' '))).toEqual(expected);
  expect(sentences(expected.join('\n')).map((text) => text.replace(/\n/g, ' '))).toEqual(expected);
});

test('what goes on without a full stop is cut before a word, and nothing of it is lost', () => {
  const text = 'The pain is in the knee, the hip and '.repeat(400).trim();
  const pieces = sentences(text);
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
  expect(pieces.join(' ')).toBe(text);
});
