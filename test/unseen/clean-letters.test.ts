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

/** Short pages, so that one ends in nearly every part of a letter, and the same a little further down. */
const shortPages = [0.01, 0.03, 0.05].map((shift) => ({
  formFeeds: Array.from({ length: 14 }, (_, page) => page * 0.07 + shift),
  footers: true,
}));

describe.each(['imr', ...otherFormats] as const)('letters with nothing wrong, wherever lines and pages end, in the format %s', (format) => {
  const letters = unseenLetters.filter(({ issues }) => format !== 'professional-review' || issues.length === 1);
  it.each(letters.map((letter, index) => [letter.shows, letter, index] as const))('%s', (_shows, letter, index) => {
    for (const [turn, pages] of shortPages.entries()) {
      const layout = { ...pages, width: 58 + ((index * 7 + turn * 19) % 60), lineSpacing: turn === 1 ? 1 : 0 } as const;
      expect(alarms(format === 'imr' ? textOf(letter, layout) : textInFormat(letter, format, layout))).toEqual([]);
    }
  });
});
