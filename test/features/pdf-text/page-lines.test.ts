import { expect, test } from 'vitest';
import { type PlacedText, pageLines, textOfPages } from '../../../server/src/features/pdf-text/page-lines';

/** A piece of text in a font of 5 units a character. */
const at = (x: number, y: number, text: string): PlacedText => ({ text, x, y, width: text.length * 5, height: 10 });

test('lines are read from the top, and from left to right, however they are drawn', () => {
  expect(pageLines([at(0, 700, 'third'), at(50, 712, 'line'), at(0, 712, 'second'), at(0, 724, 'first')])).toEqual([
    'first',
    'second    line',
    'third',
  ]);
});

test('pieces of a word are joined, and words are parted', () => {
  expect(pageLines([at(0, 700, 'Up'), at(10, 700, 'held'), at(33, 700, 'now'), at(48, 703, '1')])).toEqual(['Upheld now1']);
});

test('a wider gap is a new paragraph, also where all lines are spaced widely', () => {
  expect(pageLines([at(0, 700, 'a'), at(0, 676, 'b'), at(0, 652, 'c'), at(0, 600, 'd')])).toEqual(['a', 'b', 'c', '', 'd']);
});

test('pages are parted by form feeds', () => {
  expect(textOfPages([[at(0, 700, 'one')], [], [at(0, 700, 'two')]])).toBe('one\n\f\n\ftwo\n');
  expect(textOfPages([])).toBe('');
});
