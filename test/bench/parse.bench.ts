import { bench, describe } from 'vitest';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { lettersOfSize } from '../support/long-letters';

/** Beside the floor: one pass over all lines. Parsing 10 KB should take about 0.15 ms, and ten times that for ten times the text. */
for (const [name, size] of [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
] as const) {
  describe(name, () => {
    const letter = lettersOfSize(size);
    bench('parse', () => {
      parseLetter(letter, builtInProfiles);
    });
    bench('floor: /^.*$/gm', () => {
      letter.match(/^.*$/gm);
    });
  });
}
