import type { NormalisedText, TextLine } from '../text/normalised-text';
import { isAbbreviation } from './sentences';

/** No letter is wrapped at more columns than this; a longer line is a whole paragraph. */
const widestWrap = 130;
/** How many lines before and after are looked at for the width at which a letter is wrapped. */
const linesBefore = 8;
const linesAfter = 4;

/** Words and marks that something must follow. */
const openWords = new Set(
  'and of the for with without to at or in on by per via from under a an is are as that see left right bilateral'.split(' '),
);
const longestOpenWord = 9;
const openMarks = '-,/(&';
const sentenceMarks = '.!?';
const closingMarks = `"')]`;

/** Whether a stretch of text ends a sentence, and not with an abbreviation. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && closingMarks.includes(text.charAt(last))) last--;
  if (last < 0 || !sentenceMarks.includes(text.charAt(last))) return false;
  return !(text.endsWith('.') && isAbbreviation(text.slice(text.lastIndexOf(' ') + 1, -1)));
}

/** Whether a stretch of text ends with a word or a mark that something must follow. */
export function endsOpen(text: string): boolean {
  if (text === '') return false;
  if (openMarks.includes(text.charAt(text.length - 1))) return true;
  let start = text.length;
  while (start > 0 && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return text.length - start <= longestOpenWord && openWords.has(text.slice(start).toLowerCase());
}

/** An ASCII letter, a digit or an underscore. */
function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Whether more blank lines stand before a line than the letter's spacing puts there. Those at the end of a page say nothing. */
export function opensParagraph(line: TextLine, doubleSpaced: boolean): boolean {
  return line.blankLinesBefore > (doubleSpaced ? 1 : 0) && !line.pageBreakBefore;
}

/**
 * Whether the line before had room for the first word of this one, by the lines around them: then it was not wrapping that
 * ended it. This tells paragraphs apart where blank lines do not.
 */
export function followsShortLine(normalised: NormalisedText, index: number): boolean {
  const { lines, text } = normalised;
  const before = lines[index - 1];
  const line = lines[index];
  if (!before || !line) return true;
  const length = lengthOf(before);
  if (length > widestWrap) return true;
  const blank = text.indexOf(' ', line.normalisedStart);
  const wordEnd = blank < 0 ? line.normalisedEnd : Math.min(blank, line.normalisedEnd);
  const first = Math.max(0, index - linesBefore);
  const end = Math.min(lines.length, index + linesAfter);
  let longest = 0;
  for (let at = first; at < end; at++) {
    const other = lengthOf(lines[at] as TextLine);
    if (other <= widestWrap && other > longest) longest = other;
  }
  if (length + 1 + wordEnd - line.normalisedStart > longest) return false;
  const wanted = breadth(text, before.normalisedStart, before.normalisedEnd) + 1 + breadth(text, line.normalisedStart, wordEnd);
  for (let at = first; at < end; at++) {
    const other = lines[at] as TextLine;
    if (lengthOf(other) <= widestWrap && breadth(text, other.normalisedStart, other.normalisedEnd) >= wanted) return true;
  }
  return false;
}

function lengthOf(line: TextLine): number {
  return line.normalisedEnd - line.normalisedStart;
}

/** How wide a text is in print, where capitals take more room: PDFs wrap by that. */
function breadth(text: string, start: number, end: number): number {
  let breadth = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) breadth += 0.5;
  }
  return breadth;
}
