import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, normalisedRange, normalisedSlice, normaliseText, sourceRange } from '../../server/src/text/normalised-text';

test.each([
  ['lines', 'one\ntwo\r\nthree\rfour', 'one two three four'],
  ['double spacing', 'one\n\ntwo\n \n\nthree', 'one two three'],
  ['columns, tabs, indents', '  one    two\tthree', 'one two three'],
  ['form feeds', 'one\n\ftwo\fthree', 'one two three'],
  ['no-break and thin spaces, byte-order mark', '\uFEFFone\u00a0two\u2009three\u200b', 'one two three'],
  ['quotation marks and dashes', '“a” ‘b’ c–d e—f', '"a" \'b\' c-d e-f'],
  ['a level that wraps', 'L4-L5, L5-\nS1', 'L4-L5, L5-S1'],
  ['a level that wraps over a page', 'L5-\n\n\fS1', 'L5-S1'],
  ['a dash that wraps', 'Labs -\nCBC', 'Labs - CBC'],
  ['a hyphen before a blank', 'Non- MTUS', 'Non- MTUS'],
  ['soft hyphens', 'un\u00adder\u00ad line\u00ad', 'under line'],
  ['blanks alone', ' \n\t\f ', ''],
  ['nothing', '', ''],
])('%s', (_, source, text) => {
  expect(normaliseText(source).text).toBe(text);
});

test('lines that are not blank, with what stands between them', () => {
  const { lines } = normaliseText('\n a b \n\n\nc\n\fd');
  expect(lines).toEqual([
    { start: 2, end: 5, normalisedStart: 0, normalisedEnd: 3, blankLinesBefore: 0, pageBreakBefore: false },
    { start: 9, end: 10, normalisedStart: 4, normalisedEnd: 5, blankLinesBefore: 2, pageBreakBefore: false },
    { start: 12, end: 13, normalisedStart: 6, normalisedEnd: 7, blankLinesBefore: 0, pageBreakBefore: true },
  ]);
});

test('ranges map both ways', () => {
  const normalised = normaliseText('one  two\n\nthree');
  expect(sourceRange(normalised, 4, 13)).toEqual({ start: 5, end: 15 });
  expect(sourceRange(normalised, 4, 4)).toEqual({ start: 5, end: 5 });
  expect(normalisedRange(normalised, { start: 5, end: 15 })).toEqual({ start: 4, end: 13 });
  expect(normalisedSlice(normalised, { start: 3, end: 10 })).toBe('two');
  expect([0, 6, 7, 12, 13].map((offset) => lineAt(normalised, offset))).toEqual([0, 0, 1, 1, 2]);
});

test('any text: offsets lie in range, in order, and each character comes from where it says', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('a', 'B', '-', ' ', '\n', '\r', '\f', '\u00ad', '\u00a0', '“', '\ud800'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const { text, sourceOffsets, normalisedOffsets, lines } = normaliseText(source);
      expect(text).not.toMatch(/^ | {2}|\s$|[\n\r\f\t\u00ad]/);
      expect(sourceOffsets.length).toBe(text.length + 1);
      expect(normalisedOffsets.length).toBe(source.length + 1);
      for (let at = 0; at < text.length; at++) {
        const from = sourceOffsets[at] as number;
        expect(from).toBeLessThan(
          sourceOffsets[at + 1] === undefined ? source.length + 1 : (sourceOffsets[at + 1] as number) + (at + 1 === text.length ? 1 : 0),
        );
        if (/\w/.test(text.charAt(at))) {
          expect(source.charAt(from)).toBe(text.charAt(at));
          expect(normalisedOffsets[from]).toBe(at);
        }
      }
      for (let at = 0; at < source.length; at++) expect(normalisedOffsets[at]).toBeLessThanOrEqual(normalisedOffsets[at + 1] as number);
      for (const line of lines)
        expect(normalisedRange(normaliseText(source), line)).toEqual({ start: line.normalisedStart, end: line.normalisedEnd });
    }),
  );
});
