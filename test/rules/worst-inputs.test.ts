import { describe, expect, test } from 'vitest';
import { analyseLetter } from '../../server/src/library';
import { processorTimeOf } from '../support/processor-time';
import { repeatedWords, worstPlaces } from '../support/worst-inputs';

/** In UTF-16 code units; of a square, it would be minutes. */
const LENGTH = 12_000;
/** In ms of the processor: far more than any of these takes. */
const limit = 5_000;

describe.each(worstPlaces)('said over and over in $name', ({ letterWith }) => {
  test.each(repeatedWords)('%j', { timeout: 60_000 }, (words) => {
    const letter = letterWith(words.repeat(LENGTH / words.length), 1);
    expect(processorTimeOf(() => expect(Array.isArray(analyseLetter(letter).findings)).toBe(true))).toBeLessThan(limit);
  });
});
