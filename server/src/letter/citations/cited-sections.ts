import type { Guideline } from '../../guidelines/types';
import { matchesOf } from '../../text/matches';
import { type NormalisedText, sourceRange } from '../../text/normalised-text';
import type { CitedSection } from '../letter-reading';
import { sectionNamedIn } from './section-names';
import { isMark, lastParenthesis, trimmedEnd } from './word-place';

/** A list's pieces between the places where one name may end and the next begin. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** Whether a comma or semicolon, and not a weaker mark, stands before it. */
  readonly separated: boolean;
}

const sectionSeparators = /[,;]+|(?<= )and(?= )|(?<= )&(?= )/g;
const topicSeparators = /[,;:]+|\/| -+ |(?<=\w)- |(?<= )and(?= )|(?<= )&(?= )/g;
/** A name that holds commas or "and" itself is of no more pieces. */
export const mostPiecesOfAName = 8;
const numbered = /^\d+(?:\.\d+)+\b/;

/**
 * Cuts a list of sections or topics (offsets of the normalised text) into names. The guidelines' own names decide: the longest
 * run of pieces that one of them has as a section or topic is one name. The rest is cut at commas and semicolons.
 */
export function readSectionList(
  normalised: NormalisedText,
  start: number,
  end: number,
  guidelines: readonly Guideline[],
  kind: 'sections' | 'topics',
): CitedSection[] {
  const { text } = normalised;
  const pieces = piecesOf(text, start, end, kind === 'sections' ? sectionSeparators : topicSeparators);
  const found: CitedSection[] = [];
  for (let at = 0; at < pieces.length; ) {
    const last = longestName(text, pieces, at, guidelines);
    const endAt = last?.last ?? unknownEnd(text, pieces, at, guidelines);
    const from = (pieces[at] as Piece).start;
    const to = (pieces[endAt] as Piece).end;
    at = endAt + 1;
    if (!/\w/.test(text.slice(from, to))) continue;
    const range = sourceRange(normalised, from, to);
    found.push({
      start: range.start,
      end: range.end,
      text: text.slice(from, to),
      section: last?.named.section,
      topic: last?.named.topic,
    });
  }
  return found;
}

function piecesOf(text: string, start: number, end: number, separators: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let separated = true;
  let parenthesis: ReturnType<typeof lastParenthesis>;
  let lookedAt = start;
  const add = (to: number) => {
    let first = from;
    while (first < to && isMark(text.charCodeAt(first))) first++;
    const last = trimmedEnd(text, first, to);
    if (last > first) pieces.push({ start: first, end: last, separated });
  };
  for (const { 0: mark, index } of matchesOf(separators, text.slice(start, end))) {
    const at = start + index;
    parenthesis = lastParenthesis(text, lookedAt, at) ?? parenthesis;
    lookedAt = at;
    if (parenthesis === 'open') continue;
    add(at);
    from = at + mark.length;
    separated = mark.includes(',') || mark.includes(';');
  }
  add(end);
  return pieces;
}

function longestName(text: string, pieces: readonly Piece[], at: number, guidelines: readonly Guideline[]) {
  const first = pieces[at] as Piece;
  const isNumbered = numbered.test(text.slice(first.start, first.end));
  let limit = Math.min(pieces.length, at + mostPiecesOfAName) - 1;
  if (isNumbered) {
    // What follows a numbered section's name belongs to it until the next number or a name of its own.
    for (let next = at + 1; next <= limit; next++) {
      const piece = pieces[next] as Piece;
      const words = text.slice(piece.start, piece.end);
      if (/^\d/.test(words) || sectionNamedIn(guidelines, words)) limit = next - 1;
    }
  }
  for (let last = limit; last >= at; last--) {
    const named = sectionNamedIn(guidelines, text.slice(first.start, (pieces[last] as Piece).end));
    if (named) return { last, named };
  }
  return undefined;
}

/** An unknown name reaches to the next comma or known name. */
function unknownEnd(text: string, pieces: readonly Piece[], at: number, guidelines: readonly Guideline[]): number {
  let last = at;
  while (last + 1 < pieces.length && !(pieces[last + 1] as Piece).separated && !longestName(text, pieces, last + 1, guidelines)) last++;
  return last;
}
