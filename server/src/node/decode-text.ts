/** The text of a file, or why its bytes are none, as the end of a sentence: "is a PDF document, not plain text". */
export type DecodedText = { readonly text: string } | { readonly fault: string };

/** What files that people take for a letter begin with. */
const knownKinds: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document' },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'a Word document or another ZIP archive' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'a Word document' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'an RTF document' },
];

/** How many bytes are searched for one that no text holds, as Git does. */
const SEARCHED_FOR_ZERO = 8000;

/** How many bytes tell UTF-16 without a byte-order mark, as in the editor, and how many characters of them are too few to tell. */
const SEARCHED_FOR_UTF16 = 512;
const FEWEST_IN_UTF16 = 8;
/** Of so many characters at least, one of the two bytes is zero in UTF-16: of all letters of English and nearly all marks. */
const PLAIN_SHARE = 0.75;

/**
 * Reads bytes as text: UTF-8 and UTF-16, with or without a byte-order mark. Bytes that are no valid UTF-8 are read
 * as Windows-1252, in which older editors save. The mark itself is no part of the text, as in the editor.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const kind = knownKinds.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (kind) return { fault: `is ${kind.name}, not plain text` };
  const utf16 = utf16WithoutMark(bytes.subarray(0, SEARCHED_FOR_UTF16));
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.subarray(0, SEARCHED_FOR_ZERO).includes(0)) return { fault: 'is a binary file, not plain text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWindows1252(bytes) };
  }
}

/** The form of UTF-16 in which zero bytes stand as they do in these. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = bytes.length >> 1;
  if (pairs < FEWEST_IN_UTF16) return undefined;
  const zeros = [0, 0] as [first: number, second: number];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1]++;
  const [first, second] = zeros;
  if (first === 0 && second > 0 && second >= pairs * PLAIN_SHARE) return 'utf-16le';
  return second === 0 && first > 0 && first >= pairs * PLAIN_SHARE ? 'utf-16be' : undefined;
}

/** What Windows-1252 has at 0x80 to 0x9f, where it differs from Latin-1; U+FFFD stands where it has nothing. */
const windows1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** By hand, since the `TextDecoder` of several releases of Node 20 takes Windows-1252 for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] as string);
}
