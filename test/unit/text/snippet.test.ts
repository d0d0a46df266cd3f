import { expect, test } from 'vitest';
import { escapeSnippet, lastTabStop, numberThrough, plainTextOf, shiftTabStops, snippetFault } from '../../../server/src/text/snippet';

test.each([
  ['no tab stops', 'no tab stops'],
  ['on ${1:[insert date]}.', 'on [insert date].'],
  ['${1|[insert decision],Upheld,Overturned|}', '[insert decision]'],
  ['a $1 b ${2} c$0', 'a  b  c'],
  ['the ${1:item} and again $1', 'the item and again item'],
  ['${1:one ${2:two}} three', 'one two three'],
  ['costs \\$40 \\} \\\\', 'costs $40 } \\'],
  ['${1|a\\, b,c\\|d|}', 'a, b'],
])('the plain text of %s', (snippet, plain) => {
  expect(plainTextOf(snippet)).toBe(plain);
});

test.each([
  ['${1:a} ${2|b,c\\, d|} $3', '${5:a} ${6|b,c\\, d|} $7'],
  ['\\$1 ${1:\\}}', '\\$1 ${5:\\}}'],
  ['${1:a ${2:b}}$0', '${5:a ${6:b}}'],
])('the tab stops of %s can be counted on', (snippet, shifted) => {
  expect(shiftTabStops(snippet, 4)).toBe(shifted);
  expect(plainTextOf(shifted)).toBe(plainTextOf(snippet));
  expect(lastTabStop(shifted)).toBe(lastTabStop(snippet) + 4);
});

test('snippets in a row have tab stops of their own', () => {
  expect(numberThrough(['${1:a} ${2:b}', 'none', '${1:c} $1'])).toEqual(['${1:a} ${2:b}', 'none', '${3:c} $3']);
});

test('escaped text is written as it stands', () => {
  for (const text of ['$1', '${1:a}', 'a } b', '\\n', '\\$', 'plain']) {
    expect(plainTextOf(escapeSnippet(text))).toBe(text);
    expect(plainTextOf(`\${1:${escapeSnippet(text)}}`)).toBe(text);
  }
});

test.each([
  ['${1:open', 8],
  ['${1|a,b', 0],
  ['costs $ 40', 6],
  ['${name}', 0],
])('%s is no snippet', (text, offset) => {
  expect(snippetFault(text)?.offset).toBe(offset);
  expect(plainTextOf(text)).toBeTypeOf('string');
});

test('a snippet has no fault', () => {
  for (const snippet of ['', 'a', '$1', '${1:a}', '${1|a|}', '\\$']) expect(snippetFault(snippet)).toBeUndefined();
});
