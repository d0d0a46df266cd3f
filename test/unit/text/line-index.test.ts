import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/text/line-index';

describe('LineIndex', () => {
  test('counts lines at every kind of line end', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    expect(index.lineCount).toBe(4);
    expect([0, 2, 5, 7].map((offset) => index.positionAt(offset))).toEqual([0, 1, 2, 3].map((line) => ({ line, character: 0 })));
  });

  test('gives the range of a stretch over two lines', () => {
    expect(new LineIndex('one\ntwo').rangeAt({ start: 1, end: 6 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 1, character: 2 },
    });
  });

  test('keeps a position out of a line end and within the text', () => {
    const index = new LineIndex('ab\r\nc');
    expect(index.positionAt(3)).toEqual({ line: 0, character: 2 });
    expect(index.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
  });

  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\f', '\u2028', '😀') });

  test('agrees with the language server’s own documents on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new LineIndex(text);
        const document = TextDocument.create('file:///letter', 'imr-determination', 1, text);
        expect(index.lineCount).toBe(document.lineCount);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = index.positionAt(offset);
          expect(position).toEqual(document.positionAt(offset));
          expect(index.offsetAt(position)).toBe(document.offsetAt(position));
        }
      }),
    );
  });
});
