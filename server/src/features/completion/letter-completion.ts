import { hasAllWords, searchWords } from '../../guidelines/search';
import type { LetterReading } from '../../letter/letter-reading';
import { lineBegin } from '../../rules/insertion';
import type { LetterEdit } from '../../rules/rule';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import { isWhiteSpace } from '../../text/normalised-text';
import { plainTextOf } from '../../text/snippet';
import type { TextRange } from '../../text/text-range';

/** What sort of thing a completion writes. */
export type LetterCompletionKind =
  | 'guideline'
  | 'topic'
  | 'page'
  | 'statement'
  | 'criterion'
  | 'evidence'
  | 'conclusion'
  | 'section'
  | 'decision'
  | 'credential'
  | 'snippet';

/** Something offered at a place of the letter. */
export interface LetterCompletion {
  /** What its documentation is asked for by (`completionDocumentation`); nothing where there is none. */
  readonly about?: string;
  readonly kind: LetterCompletionKind;
  readonly label: string;
  /** What stands beside the label, in a few words. */
  readonly detail?: string;
  /** What is written in place of what was typed: on one line of the letter, and holding the caret. */
  readonly edit: LetterEdit;
  /** What is changed elsewhere in the same step. */
  readonly also: readonly LetterEdit[];
  /** Whether there is more to be chosen right behind it. */
  readonly continues: boolean;
}

/** What is typed at a place and would be replaced: what is left to fill in there (`[insert guideline]`) is no word of it. */
export interface Typed extends TextRange {
  readonly words: string;
}

/** What a completion is made of, before it is put in its place. */
export interface Offer {
  readonly about?: string;
  readonly kind: LetterCompletionKind;
  readonly label: string;
  readonly detail?: string;
  readonly text: string;
  readonly snippet?: boolean;
  readonly also?: readonly LetterEdit[];
  readonly continues?: boolean;
  /** How many UTF-16 code units right behind what was typed are replaced, too. */
  readonly replacesBehind?: number;
  /** Further words by which it is found. */
  readonly keywords?: string;
}

/** A stretch of the letter up to the caret as what was typed there, without blanks before it. */
export function typedAt(letter: LetterReading, start: number, caret: number): Typed {
  const { source } = letter.tree.normalised;
  let from = start;
  while (from < caret && isWhiteSpace(source.charCodeAt(from))) from++;
  return { start: from, end: caret, words: withoutRequests(source.slice(from, caret)) };
}

/** The full stop that is wanted behind what ends a sentence in place of what was typed: none where the sentence goes on or is closed. */
export function fullStopBehind(letter: LetterReading, { end }: Typed): '.' | '' {
  return /^[^\S\r\n]*[.,;]/.test(letter.tree.normalised.source.slice(end, end + 20)) ? '' : '.';
}

/** An offer as a completion in place of what was typed. */
export function completionOf(letter: LetterReading, typed: Typed, offer: Offer): LetterCompletion {
  const { source } = letter.tree.normalised;
  const line = lineBegin(source, typed.end);
  // An editor replaces text on the caret's line alone: what stands on lines before it is taken out beside.
  const start = Math.max(typed.start, line);
  const before = typed.start < line ? [{ start: typed.start, end: line, text: '' }] : [];
  const blank = start > 0 && !isWhiteSpace(source.charCodeAt(start - 1)) && /^[\p{L}\d$]/u.test(offer.text) ? ' ' : '';
  return {
    about: offer.about,
    kind: offer.kind,
    label: offer.label,
    detail: offer.detail,
    edit: { start, end: typed.end + (offer.replacesBehind ?? 0), text: `${blank}${offer.text}`, snippet: offer.snippet === true },
    also: [...before, ...(offer.also ?? [])],
    continues: offer.continues === true,
  };
}

/** The offers in which all words typed stand, in any order; all where nothing is typed. */
export function matchingOffers(offers: readonly Offer[], words: string): readonly Offer[] {
  if (searchWords(words).length === 0) return offers;
  return offers.filter((offer) => {
    const text = offer.snippet ? plainTextOf(offer.text) : offer.text;
    return hasAllWords(`${offer.label} ${offer.detail ?? ''} ${text} ${offer.keywords ?? ''}`, words);
  });
}

/**
 * The offers in whose names, apart from the text that they write, all words typed stand: first those that begin with what was
 * typed, then those with its words in any order.
 */
export function namedOffers(offers: readonly Offer[], words: string): readonly Offer[] {
  const wanted = searchWords(words).join(' ');
  if (wanted === '') return offers;
  const begins = ({ label, detail }: Offer) => [label, detail ?? ''].some((name) => searchWords(name).join(' ').startsWith(wanted));
  const named = offers.filter(({ label, detail }) => hasAllWords(`${label} ${detail ?? ''}`, words));
  return [...named.filter(begins), ...named.filter((offer) => !begins(offer))];
}
