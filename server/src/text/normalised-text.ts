import type { TextRange } from './text-range';

/** One line of the source that is not blank. */
export interface TextLine extends TextRange {
  /** Where the line's first character stands in the normalised text. */
  readonly normalisedStart: number;
  /** Where the line's last character ends in the normalised text. */
  readonly normalisedEnd: number;
  /** How many blank lines stand between this line and the one before it. */
  readonly blankLinesBefore: number;
  /** Whether a form feed stands between this line and the one before it. */
  readonly pageBreakBefore: boolean;
}

/**
 * A letter's text with its layout undone: every run of white space (line ends, indents, columns, form feeds, no-break
 * spaces) is one blank, quotation marks and dashes are the plain ones, and a line end after a hyphen (`L5-` / `S1`) is
 * gone. Each character knows where it came from.
 */
export interface NormalisedText {
  readonly source: string;
  readonly text: string;
  /** The lines of the source that are not blank, in order, without the blanks around them. */
  readonly lines: readonly TextLine[];
  /** For each character of `text`, its place in `source`; one entry more, for the end. */
  readonly sourceOffsets: Int32Array;
  /** For each character of `source`, the place in `text` of it or, where it is gone, of the next one; one entry more. */
  readonly normalisedOffsets: Int32Array;
}

const BLANK = 32;
const HYPHEN = 45;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const FORM_FEED = 12;
const SOFT_HYPHEN = 0xad;

/** Reads the layout of any text and undoes it. Never fails; takes time in proportion to the text. */
export function normaliseText(source: string): NormalisedText {
  const length = source.length;
  const characters = new Uint16Array(length);
  const sourceOffsets = new Int32Array(length + 1);
  const normalisedOffsets = new Int32Array(length + 1);
  const lines: TextLine[] = [];
  let written = 0;
  let lineEnds = 0;
  let pageBreak = false;
  let whiteSpace = false;
  let lineStart = -1;
  let lineNormalisedStart = 0;
  let lineBlanksBefore = 0;
  let linePageBreak = false;
  let contentEnd = 0;

  const closeLine = () => {
    if (lineStart < 0) return;
    lines.push({
      start: lineStart,
      end: contentEnd,
      normalisedStart: lineNormalisedStart,
      normalisedEnd: written,
      blankLinesBefore: lineBlanksBefore,
      pageBreakBefore: linePageBreak,
    });
    lineStart = -1;
  };

  for (let at = 0; at < length; at++) {
    const code = source.charCodeAt(at);
    if (isWhiteSpace(code)) {
      normalisedOffsets[at] = written;
      whiteSpace = true;
      if (code === LINE_FEED || (code === CARRIAGE_RETURN && source.charCodeAt(at + 1) !== LINE_FEED)) {
        closeLine();
        lineEnds++;
      } else if (code === FORM_FEED) {
        closeLine();
        pageBreak = true;
      }
      continue;
    }
    if (code === SOFT_HYPHEN) {
      normalisedOffsets[at] = written;
      continue;
    }
    if (whiteSpace && written > 0) {
      const joinsHyphen =
        lineEnds > 0 && characters[written - 1] === HYPHEN && written > 1 && characters[written - 2] !== BLANK && isWordCharacter(code);
      if (!joinsHyphen) {
        characters[written] = BLANK;
        sourceOffsets[written] = contentEnd;
        written++;
      }
    }
    whiteSpace = false;
    if (lineStart < 0) {
      lineStart = at;
      lineNormalisedStart = written;
      lineBlanksBefore = lines.length === 0 ? 0 : Math.max(0, lineEnds - 1);
      linePageBreak = pageBreak;
      lineEnds = 0;
      pageBreak = false;
    }
    characters[written] = code < 128 ? code : plainCharacter(code);
    sourceOffsets[written] = at;
    normalisedOffsets[at] = written;
    written++;
    contentEnd = at + 1;
  }
  closeLine();
  // White space between two characters maps to the character after it, not to the blank that stands for it.
  sourceOffsets[written] = contentEnd;
  normalisedOffsets[length] = written;
  return { source, text: stringOf(characters, written), lines, sourceOffsets: sourceOffsets.subarray(0, written + 1), normalisedOffsets };
}

/** The normalised text of a stretch of the source, without blanks at its ends. */
export function normalisedSlice(normalised: NormalisedText, range: TextRange): string {
  return normalised.text.slice(normalised.normalisedOffsets[range.start], normalised.normalisedOffsets[range.end]).trim();
}

/** Where a stretch of the source stands in the normalised text. */
export function normalisedRange(normalised: NormalisedText, range: TextRange): TextRange {
  return { start: normalised.normalisedOffsets[range.start] as number, end: normalised.normalisedOffsets[range.end] as number };
}

/** Where a stretch of the normalised text stands in the source. An empty stretch stays empty. */
export function sourceRange(normalised: NormalisedText, start: number, end: number): TextRange {
  const sourceStart = normalised.sourceOffsets[start] as number;
  if (end <= start) return { start: sourceStart, end: sourceStart };
  return { start: sourceStart, end: (normalised.sourceOffsets[end - 1] as number) + 1 };
}

/** The number of the first line that ends after an offset of the normalised text. Takes the logarithm of their number. */
export function lineAt({ lines }: NormalisedText, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as TextLine).normalisedEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** White space as the letters hold it: all of Unicode's, the byte-order mark and zero-width spaces among it. */
export function isWhiteSpace(code: number): boolean {
  if (code <= BLANK) return code === BLANK || (code >= 9 && code <= 13);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a character can be part of a word: a letter or a digit. */
export function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000);
}

function plainCharacter(code: number): number {
  if (code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x201b || code === 0x2032) return 39;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x201f || code === 0x2033) return 34;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return HYPHEN;
  return code;
}

function stringOf(characters: Uint16Array, length: number): string {
  const chunk = 8192;
  if (length <= chunk) return String.fromCharCode.apply(null, characters.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    parts.push(String.fromCharCode.apply(null, characters.subarray(at, Math.min(length, at + chunk)) as unknown as number[]));
  }
  return parts.join('');
}
