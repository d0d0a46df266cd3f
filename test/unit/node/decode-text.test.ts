import { expect, test } from 'vitest';
import { decodeText } from '../../../server/src/node/decode-text';

const words = 'Item – naïve “quote”: Upheld\r\n';
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

test.each([
  ['UTF-8', bytes(words, 'utf8')],
  ['UTF-8 with a byte-order mark', bytes(`\uFEFF${words}`, 'utf8')],
  ['UTF-16 little-endian with a byte-order mark', bytes(`\uFEFF${words}`, 'utf16le')],
  ['UTF-16 big-endian with a byte-order mark', bytes(`\uFEFF${words}`, 'utf16le').swap16()],
  ['UTF-16 little-endian', bytes(words, 'utf16le')],
  ['UTF-16 big-endian', bytes(words, 'utf16le').swap16()],
  ['Windows-1252', bytes('Item \x96 na\xefve \x93quote\x94: Upheld\r\n', 'latin1')],
])('reads %s', (_, encoded) => {
  expect(decodeText(encoded)).toEqual({ text: words });
});

test('reads no bytes as an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '' });
});

test.each([
  ['a PDF document', bytes('%PDF-1.7\n', 'latin1')],
  ['a Word document or another ZIP archive', bytes('PK\x03\x04\x14', 'latin1')],
  ['a Word document', bytes('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1')],
  ['an RTF document', bytes('{\\rtf1\\ansi Text}', 'latin1')],
  ['a binary file', bytes('text\0text', 'latin1')],
])('says that %s is not plain text', (kind, encoded) => {
  expect(decodeText(encoded)).toEqual({ fault: `is ${kind}, not plain text` });
});
