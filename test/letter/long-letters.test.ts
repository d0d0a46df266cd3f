import { expect, test } from 'vitest';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { lettersOfSize } from '../support/long-letters';
import { processorTimeOf } from '../support/processor-time';

/** In ms of the processor: far more than it takes where time grows with the text, far less than where it grows with its square. */
const limit = 2500;
const count = 20_000;

const lines = [
  '',
  'a',
  'MRI',
  'MRI: Upheld',
  'MRI: Denied',
  'Upheld',
  ': Upheld',
  'Decision rationale: x.',
  'Claims Administrator guideline: y',
  'ACME guideline: y',
  'Rationale: z',
  'see the Claims Administrator guideline: and',
  'The original request, a is: Upheld',
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'CASE SUMMARY',
  'HOW THE IMR',
  'The Final Determination was based on decisions for the disputed items',
  'Date of Injury: 1/2/15',
  '1. MRI is not medically necessary',
  '1) Regarding the request for x',
];

test.each(lines)(
  'twenty thousand times %j',
  (line) => {
    for (const end of ['\n', ' ']) {
      const letter = `IMR ISSUES, DECISIONS AND RATIONALES\n${(line + end).repeat(count)}`;
      expect(processorTimeOf(() => expect(parseLetter(letter, builtInProfiles).end).toBe(letter.length))).toBeLessThan(limit);
    }
  },
  60_000,
);

test('ten megabytes of issues, and the same in one line', () => {
  const letter = lettersOfSize(10_000_000);
  for (const text of [letter, letter.replace(/\s+/g, ' ')]) {
    expect(processorTimeOf(() => parseLetter(text, builtInProfiles))).toBeLessThan(4 * limit);
  }
}, 60_000);
