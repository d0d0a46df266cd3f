import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/rules/check-letter';
import { readingOf } from '../support/marked-letter';
import { otherFormats, textInFormat } from './letter-formats';
import { layouts, textOf, unseenLetters } from './unseen-letters';

function alarms(text: string): string[] {
  return checkLetter(readingOf(text), {}, (_code, error) => {
    throw error;
  })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, range, message }) => `${code}: ${text.slice(range.start, range.end)}: ${message}`);
}

describe.each(Object.entries(layouts))('letters with nothing wrong, %s', (_name, layout) => {
  it.each(unseenLetters.map((letter) => [letter.shows, letter] as const))('%s', (_shows, letter) => {
    expect(alarms(textOf(letter, layout))).toEqual([]);
  });
});

describe.each(otherFormats)('letters with nothing wrong, in the format %s', (format) => {
  const letters = unseenLetters.filter(({ issues }) => format !== 'professional-review' || issues.length === 1);
  it.each(letters.map((letter) => [letter.shows, letter] as const))('%s', (_shows, letter) => {
    expect(alarms(textInFormat(letter, format))).toEqual([]);
  });
});
