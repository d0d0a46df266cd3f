import type { NormalisedText, TextLine } from '../text/normalised-text';
import { isAbbreviation } from './sentences';

/** No letter is wrapped at more columns than this; a longer line is a whole paragraph. */
const widestWrap = 130;
/** How many lines before and after are looked at for the width at which a letter is wrapped. */
const linesBefore = 8;
const linesAfter = 4;

const sentenceEnd = /[.!?]["')\]]*$/;
const openEnd =
  /(?:[-,/(&]|\b(?:and|of|the|for|with|without|to|at|or|in|on|by|per|via|from|under|a|an|is|are|as|that|see|left|right|bilateral))$/i;

/** Whether a stretch of text ends a sentence, and not with an abbreviation. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) && !(text.endsWith('.') && isAbbreviation(text.slice(text.lastIndexOf(' ') + 1, -1)));
}

/** Whether a stretch of text ends with a word or a mark that something must follow. */
export function endsOpen(text: string): boolean {
  return openEnd.test(text);
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
  const around = lines.slice(Math.max(0, index - linesBefore), index + linesAfter).filter((other) => lengthOf(other) <= widestWrap);
  if (length + 1 + wordEnd - line.normalisedStart > Math.max(...around.map(lengthOf))) return false;
  const width = Math.max(...around.map((other) => breadth(text, other.normalisedStart, other.normalisedEnd)));
  return breadth(text, before.normalisedStart, before.normalisedEnd) + 1 + breadth(text, line.normalisedStart, wordEnd) <= width;
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
