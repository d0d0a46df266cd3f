import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/rules/check-letter';
import type { Layout } from '../support/letter-layouts';
import { readingOf } from '../support/marked-letter';
import { textOf, unseenLetters } from './unseen-letters';

const layouts: Readonly<Record<string, Partial<Layout>>> = {
  'as it was written': {},
  'one long line a paragraph': { width: Number.POSITIVE_INFINITY },
  'double spaced with trailing blanks': { lineSpacing: 1, trailingBlanks: true },
  'narrow, curly quotes, CRLF': { width: 60, lineEnd: '\r\n', curlyQuotes: true, noBreakSpaces: true, breaksAtHyphens: true },
};

describe.each(Object.entries(layouts))('letters with nothing wrong, %s', (_name, layout) => {
  it.each(unseenLetters.map((letter) => [letter.shows, letter] as const))('%s', (_shows, letter) => {
    const text = textOf(letter, layout);
    const alarms = checkLetter(readingOf(text), {}, (_code, error) => {
      throw error;
    }).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(alarms.map(({ code, range, message }) => `${code}: ${text.slice(range.start, range.end)}: ${message}`)).toEqual([]);
  });
});
