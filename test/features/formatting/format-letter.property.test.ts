import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLetter, formatRange } from '../../../server/src/features/formatting/format-letter';
import { layoutEdits } from '../../../server/src/features/formatting/layout-edits';
import { isSameLetter } from '../../../server/src/features/formatting/same-letter';
import { parseLetter } from '../../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../../server/src/profiles';
import { readRealLetters } from '../../letters-real/real-letters';
import { withEdits } from '../../support/edits';
import { generatedLetters, layouts } from '../../support/generated-letters';
import { layOut } from '../../support/letter-layouts';
import { shapeOf } from '../../support/letter-shape';
import { sampleLetters } from '../../support/sample-letters';
import { analysed } from '../letter-text';

const numRuns = Number(process.env.IMR_PROPERTY_RUNS ?? 200);
const parse = (text: string) => parseLetter(text, builtInProfiles);
const formatted = (text: string) => withEdits(text, formatLetter(parse(text)));
/** The words of a text in any order, since a label that is wrapped around its value is put before it; soft hyphens and blanks apart. */
const characters = (text: string) => [...text.replace(/[\s\u200b\u0085\u2060]/g, '')].sort().join('');

/** Of two texts, that the second is the first one formatted, and the same letter. */
function expectSameLetter(text: string, after: string): void {
  expect(characters(after)).toBe(characters(text));
  expect(formatLetter(parse(after))).toEqual([]);
  expect(shapeOf(parse(after))).toEqual(shapeOf(parse(text)));
}

test('a letter of any layout is the same letter when formatted, and stays as it is when formatted again', () => {
  fc.assert(
    fc.property(generatedLetters, layouts, (letter, layout) => {
      const text = layOut(letter, layout);
      const after = formatted(text);
      expectSameLetter(text, after);
      // What stands around a page's footer stays.
      if (!layout.footers) expect(after).not.toMatch(/[^\S\r\n]{2}|[^\S\r\n]$|\f/m);
    }),
    { numRuns },
  );
});

test('any lines of a letter are formatted by themselves, and it stays the same letter: nothing is left undone silently', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(generatedLetters, layouts, share, share, (letter, layout, from, to) => {
      const text = layOut(letter, layout);
      const tree = parse(text);
      const [start, end] = [from, to].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b) as [number, number];
      const isTouched = layoutEdits(tree).some((edit) => edit.start <= end && edit.end >= start);
      const edits = formatRange(tree, { start, end });
      if (isTouched) expect(edits).not.toEqual([]);
      expect(isSameLetter(parse(withEdits(text, edits)), tree)).toBe(true);
    }),
    { numRuns },
  );
});

test('any text keeps its words', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(
        'MRI: Upheld',
        '\n',
        '\n\n',
        '\f',
        ' ',
        '- ',
        'Decision rationale:',
        'CLINICAL CASE SUMMARY',
        'Application 1/2/2016\nReceived:',
        'L5-',
        '\u00ad',
        '\u00a0',
        'and a',
        'Case Number:',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(noise, (pieces) => {
      const text = pieces.join('');
      const after = formatted(text);
      expect(characters(after)).toBe(characters(text));
      expect(formatLetter(parse(after))).toEqual([]);
      // A blank may be put after a label, which tells it from its text.
      expect(isSameLetter(parse(text), parse(after))).toBe(true);
    }),
    { numRuns },
  );
});

const letters = [...[...sampleLetters].map(([name, text]) => ({ name, text })), ...readRealLetters()];

describe.each(letters)('$name', ({ text }) => {
  test('is the same letter when formatted, with the same findings', () => {
    const after = formatted(text);
    expectSameLetter(text, after);
    const codes = (letter: string) => analysed(letter).findings.map(({ code, severity }) => `${code} ${severity}`);
    expect(codes(after).sort()).toEqual(codes(text).sort());
  });

  test('comes out in one pass, and is not given up', () => {
    const once = withEdits(text, layoutEdits(parse(text)));
    expect(layoutEdits(parse(once))).toEqual([]);
    expect(formatted(text)).toBe(once);
  });
});
