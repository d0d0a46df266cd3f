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

/** A page of lines, 12 units apart. */
const page = (...lines: string[]) => lines.map((line, index) => at(0, 700 - 12 * index, line));

test('a sentence goes on over the break of pages, a paragraph ends there', () => {
  expect(textOfPages([page('one'), [], page('two.'), page('three')])).toBe('one\ntwo.\n\nthree\n');
  expect(textOfPages([])).toBe('');
});

test('running heads, feet and page numbers are left out', () => {
  const foot = 'Final Determination Letter for IMR Case Number CM17-9900027';
  const text = textOfPages([
    page('Harbor Health', 'The worker was', foot, 'Page 1 of 3'),
    page('Harbor Health', 'seen on 01/02/2017 by', foot, 'Page 2 of 3'),
    page('Harbor Health', 'a surgeon.', foot, 'Page 3 of 3'),
  ]);
  expect(text).toBe('Harbor Health\nThe worker was\nseen on 01/02/2017 by\na surgeon.\n');
});

test('what pages begin or end with alike, but not most of them, is text', () => {
  const pages = [page('Knee MRI: Upheld', 'a', 'b.'), page('c', 'd', 'e.'), page('f', 'g', 'h.'), page('Knee MRI: Upheld', 'i', 'Page 4')];
  expect(textOfPages(pages)).toBe('Knee MRI: Upheld\na\nb.\n\nc\nd\ne.\n\nf\ng\nh.\n\nKnee MRI: Upheld\ni\n');
  expect(textOfPages([page('45', '6 visits')])).toBe('45\n6 visits\n');
});
