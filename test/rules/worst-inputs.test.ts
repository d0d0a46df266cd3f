import { describe, expect, test } from 'vitest';
import { analyseLetter } from '../../server/src/library';

const head = `CLINICAL CASE SUMMARY
The patient is a 44-year-old woman.

IMR ISSUES, DECISIONS AND RATIONALES

`;
const bases = `Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.

`;

/** Where in a letter one thing is said over and over. */
const places: readonly [string, (said: string) => string][] = [
  ['a rationale', (said) => `${head}MRI of the knee: Upheld\n\n${bases}Decision rationale: ${said}\n`],
  ['a basis', (said) => `${head}MRI of the knee: Upheld\n\nMAXIMUS guideline: Decision based on ${said}\n\nDecision rationale: No.\n`],
  ['an item', (said) => `${head}${said}: Upheld\n\n${bases}Decision rationale: No.\n`],
  ['the case summary', (said) => head.replace('\n\n', ` ${said}\n\n`)],
];

/** Each has once taken time that grew with the square of the text, or is made of what many rules look for. */
const repeated = [
  ...['ODG Knee ', 'ODG', 'ODG)', 'MTUS, ', 'Section(s): ', 'Decision based on ', 'p. 1 ', '_', '[', '(', '<', '"', '0', '1. ', 'A.', 'a'],
  ...['he ', 'not ', 'medically necessary ', '6 sessions ', 'L4-5 ', '1/2/16 ', 'X', '(online', 'M.D. ', 'of ', '-', '. ', '\n', '\n- '],
];

/** In UTF-16 code units; of a square, it would be minutes. */
const LENGTH = 12_000;
/** In milliseconds: far more than any of these takes, on a machine that is busy, too. */
const limit = 10_000;

describe.each(places)('said over and over in %s', (_, letterWith) => {
  test.each(repeated)('%j', { timeout: 60_000 }, (words) => {
    const letter = letterWith(words.repeat(LENGTH / words.length));
    const begun = performance.now();
    expect(Array.isArray(analyseLetter(letter).findings)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(limit);
  });
});
