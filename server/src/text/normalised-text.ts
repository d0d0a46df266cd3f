import { endOfPageMark, mayBePageMark } from './page-marks';
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
 * spaces) and every page's footer is one blank, quotation marks and dashes are the plain ones, and a line end after a hyphen (`L5-` / `S1`) is
 * gone. Each character knows where it came from.
 */
export interface NormalisedText {
  readonly source: string;
  readonly text: string;
  /** The lines of the source that are not blank, in order, without the blanks around them. */
  readonly lines: readonly TextLine[];
  /** Footers of printed pages ("Page 2 of 5"): white space to the text, though not to its reader. In order. */
  readonly pageMarks: readonly TextRange[];
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
/** The last character that is never white space, a quotation mark or a dash of another form. */
const LAST_PLAIN = 126;

/** Reads the layout of any text and undoes it. Never fails; takes time in proportion to the text. */
export function normaliseText(source: string): NormalisedText {
  const length = source.length;
  const sourceOffsets = new Int32Array(length + 1);
  const normalisedOffsets = new Int32Array(length + 1);
  const lines: TextLine[] = [];
  const pageMarks: TextRange[] = [];
  /** The normalised text: stretches of the source as they stand, and what stands for the rest. */
  const pieces: string[] = [];
  let pieceStart = 0;
  let written = 0;
  /** The end of the last character that is no white space. */
  let contentEnd = 0;
  let whiteSpace = false;
  let lineEnds = 0;
  let pageBreak = false;
  let lineStart = -1;
  let lineNormalisedStart = 0;
  let lineBlanksBefore = 0;
  let linePageBreak = false;

  for (let at = 0; at < length; ) {
    const code = source.charCodeAt(at);
    if ((code <= BLANK || code > LAST_PLAIN) && isWhiteSpace(code)) {
      normalisedOffsets[at] = written;
      whiteSpace = true;
      const endsLine = code === LINE_FEED || (code === CARRIAGE_RETURN && source.charCodeAt(at + 1) !== LINE_FEED);
      at++;
      if (!endsLine && code !== FORM_FEED) continue;
      if (lineStart >= 0) {
        lines.push(textLine(lineStart, contentEnd, lineNormalisedStart, written, lineBlanksBefore, linePageBreak));
        lineStart = -1;
      }
      if (endsLine) lineEnds++;
      else pageBreak = true;
      continue;
    }
    if (code === SOFT_HYPHEN) {
      normalisedOffsets[at] = written;
      if (!whiteSpace) {
        pieces.push(source.slice(pieceStart, at));
        pieceStart = at + 1;
      }
      at++;
      continue;
    }
    const markEnd = lineStart < 0 && mayBePageMark(source, at) ? endOfPageMark(source, at) : at;
    if (markEnd > at) {
      pageMarks.push({ start: at, end: markEnd });
      normalisedOffsets.fill(written, at, markEnd);
      whiteSpace = true;
      pageBreak = true;
      at = markEnd;
      continue;
    }
    if (whiteSpace) {
      const isOneBlank = at - contentEnd === 1 && source.charCodeAt(contentEnd) === BLANK;
      const isGone = written === 0 || (lineStart < 0 && endsInHyphen(source, contentEnd) && isWordCharacter(code));
      if (!isOneBlank || isGone) {
        pieces.push(source.slice(pieceStart, contentEnd));
        if (!isGone) pieces.push(' ');
        pieceStart = at;
      }
      if (!isGone) sourceOffsets[written++] = contentEnd;
      whiteSpace = false;
    }
    if (lineStart < 0) {
      lineStart = at;
      lineNormalisedStart = written;
      lineBlanksBefore = lines.length === 0 ? 0 : Math.max(0, lineEnds - 1);
      linePageBreak = pageBreak;
      lineEnds = 0;
      pageBreak = false;
    }
    if (code > LAST_PLAIN && plainCharacter(code) !== code) {
      pieces.push(source.slice(pieceStart, at), String.fromCharCode(plainCharacter(code)));
      pieceStart = at + 1;
    }
    const end = endOfPlain(source, at + 1);
    for (; at < end; at++, written++) {
      sourceOffsets[written] = at;
      normalisedOffsets[at] = written;
    }
    contentEnd = end;
  }
  if (lineStart >= 0) lines.push(textLine(lineStart, contentEnd, lineNormalisedStart, written, lineBlanksBefore, linePageBreak));
  pieces.push(source.slice(pieceStart, contentEnd));
  sourceOffsets[written] = contentEnd;
  normalisedOffsets[length] = written;
  return { source, text: pieces.join(''), lines, pageMarks, sourceOffsets: sourceOffsets.subarray(0, written + 1), normalisedOffsets };
}

/** The character after plain ones and single blanks between them. A pattern finds it in half the time that a loop takes. */
const afterPlain = /[^ -~]| (?![!-~])/g;

/** Where the characters end that stand in the normalised text as they do here: plain ones, and single blanks between them. */
function endOfPlain(source: string, from: number): number {
  const code = source.charCodeAt(from);
  if (!isPlain(code) && code !== BLANK) return from;
  afterPlain.lastIndex = from;
  return afterPlain.test(source) ? afterPlain.lastIndex - 1 : source.length;
}

/** Whether a character is never white space, nor a quotation mark or dash of another form. */
function isPlain(code: number): boolean {
  return code > BLANK && code <= LAST_PLAIN;
}

/** Whether a word's hyphen stands before an offset of the source. */
function endsInHyphen(source: string, offset: number): boolean {
  return offset > 1 && plainCharacter(source.charCodeAt(offset - 1)) === HYPHEN && !isWhiteSpace(source.charCodeAt(offset - 2));
}

function textLine(
  start: number,
  end: number,
  normalisedStart: number,
  normalisedEnd: number,
  blankLinesBefore: number,
  pageBreakBefore: boolean,
): TextLine {
  return { start, end, normalisedStart, normalisedEnd, blankLinesBefore, pageBreakBefore };
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
