import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  isLinear,
  longestText,
  patternKey,
  patternName,
  patternsAtWork,
  recordFile,
  writtenPatterns,
} from '../../scripts/support/patterns.mjs';
import { longLetters } from '../../scripts/support/sample-letters.mjs';

const judged: Readonly<Record<string, string>> = JSON.parse(readFileSync(recordFile, 'utf8'));
const written = writtenPatterns();

test('every regular expression is judged: npm run check:patterns judges new ones', () => {
  expect(written.filter((pattern) => judged[patternKey(pattern)] === undefined).map(patternName)).toEqual([]);
});

test('those that are made at run time are judged, and one that is not linear sees short texts only', async () => {
  const names = new Map(written.map((pattern) => [patternKey(pattern), pattern]));
  // What is made only when somebody asks at a place, the script sees, which takes longer.
  const atWork = await patternsAtWork([], longLetters());
  const faults = atWork.filter((pattern) => {
    const verdict = judged[patternKey(pattern)];
    return verdict === undefined || (!isLinear(verdict) && pattern.longest > longestText);
  });
  expect(faults.map((pattern) => `${patternName(names.get(patternKey(pattern)) ?? pattern)}, ${pattern.longest}`)).toEqual([]);
}, 120_000);
