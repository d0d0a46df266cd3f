import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../server/src/text/normalised-text';

const words = (...lines: string[]) => normaliseText(lines.join('\n')).text;
const determination = 'Final Determination Letter for IMR Case Number CM17-0000042';

describe('the footer of a page is white space', () => {
  test.each([
    ['Page 2 of 5', ''],
    ['                         Page 3', '\f'],
    ['- Page 2 -', ''],
    [determination, ''],
    [`${determination}        3`, '\f'],
    ['CM17-0000042     Page 2 of 5', ''],
  ])('%s', (footer, after) => {
    expect(words('He could not', '', footer, after, 'walk.')).toBe('He could not walk.');
    expect(normaliseText(`He could not\r\n\r\n${footer}\r\n${after}\r\nwalk.`).text).toBe('He could not walk.');
  });

  test('also within a level and where two of them stand below each other', () => {
    expect(words('at L5-', '', determination, 'Page 2 of 5', '\fS1.')).toBe('at L5-S1.');
  });

  test('and its place is known', () => {
    const { pageMarks, source } = normaliseText(`A b\n\n${determination}\n\nc`);
    expect(pageMarks.map(({ start, end }) => source.slice(start, end))).toEqual([determination]);
  });
});

test.each([
  [['Pain Medical Treatment, Section(s): Opioids,', 'page 46 of 127, were cited.']],
  [['The text is on', 'Page 300', 'of the guideline.']],
  [['Case Number: CM17-0000042', '', 'Priority: Standard']],
  [['Page 3 of the report', '', 'was read.']],
])('no footer: %j', (lines) => {
  expect(words(...lines)).toBe(lines.filter((line) => line !== '').join(' '));
});
