import type { Catalogue, GuidelineSection } from '../../guidelines/catalogue';
import { nameKey } from '../../guidelines/names';
import type { Guideline, SourceName } from '../../guidelines/types';
import { matchesOf } from '../../text/matches';
import { rangeHolding } from '../../text/text-range';
import { wordAt } from '../../text/words';
import { type FoundPhrase, phrasesOfKinds } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { knownSources } from './known-sources';
import { isOpenParenthesis, type WordPlace } from './word-place';

/** No address is longer. */
const address = /\bhttps?:\/\/[^\s,;)]{1,2000}|\bwww\.[^\s,;)]{1,2000}/gi;
const longestParenthesis = 80;
const nameKinds = ['source', 'guideline', 'chapter', 'section'] as const;
const noGuidelines: readonly Guideline[] = [];
const noPlaces: readonly WordPlace[] = [];

/** Words of a basis that name a source or a guideline: offsets of the normalised text. */
export interface NameInBasis {
  readonly start: number;
  readonly end: number;
  /** A family or publisher, as `MTUS`, `ACOEM` or `ODG` names it. */
  readonly source: SourceName | undefined;
  /** The guidelines that have the name as their title; more than one where editions share it. */
  readonly guidelines: readonly Guideline[];
  /** The guidelines that have it as a title too plain to stand without its source ("Low Back"). */
  readonly plainly: readonly Guideline[];
}

/** The names between two offsets of the normalised text, in order; of names that overlap, the longest. */
export function namesBetween(letter: LetterBeforeIssues, start: number, end: number): NameInBasis[] {
  const { words } = letter.tree;
  const firstWord = wordAt(words, start);
  let endWord = firstWord;
  while (endWord < words.count && (words.ends[endWord] as number) <= end) endWord++;
  const found = phrasesOfKinds(letter.phrases, nameKinds, firstWord, endWord);
  if (found.length === 0) return [];
  const addresses = addressesBetween(words.text, start, end);
  const names: NameInBasis[] = [];
  /** Tells of each character whether it is part of a name. */
  const taken = new Uint8Array(end - start);
  // The longest first: each takes its words from those that overlap it.
  for (let length = mostWords(found); length > 0; length--) {
    for (let at = 0; at < found.length; at++) {
      const { firstWord: first, lastWord: last } = found[at] as FoundPhrase;
      if (last - first + 1 !== length) continue;
      const from = words.starts[first] as number;
      const within = rangeHolding(addresses, from);
      const to = within?.end ?? closedEnd(words.text, from, words.ends[last] as number, end);
      if (isTaken(taken, from - start, to - start)) continue;
      const name = nameOf(letter, found, at, within?.start ?? from, to);
      if (within && !name.source) continue;
      names.push(name);
      taken.fill(1, name.start - start, name.end - start);
    }
  }
  if (names.length > 1) names.sort((a, b) => a.start - b.start);
  return withTitlesInParentheses(words.text, names, end);
}

function mostWords(found: readonly FoundPhrase[]): number {
  let most = 0;
  for (const { firstWord, lastWord } of found) most = Math.max(most, lastWord - firstWord + 1);
  return most;
}

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken[at] === 1) return true;
  return false;
}

/** All that the words of a phrase name, by it and those found beside it that are of the very same words; the first of them is given. */
function nameOf({ catalogue }: LetterBeforeIssues, found: readonly FoundPhrase[], first: number, start: number, end: number): NameInBasis {
  const { firstWord, lastWord } = found[first] as FoundPhrase;
  let sourceId: string | undefined;
  let titled = noGuidelines;
  let plainly = noGuidelines;
  let ofChapters = noGuidelines;
  for (let at = first; at < found.length; at++) {
    const phrase = found[at] as FoundPhrase;
    if (phrase.firstWord !== firstWord) break;
    if (phrase.lastWord !== lastWord) continue;
    if (phrase.kind === 'source') sourceId ??= phrase.id;
    else if (phrase.kind === 'guideline') titled = withGuideline(titled, catalogue.guidelineById.get(phrase.id));
    else if (phrase.kind === 'chapter') plainly = withGuideline(plainly, catalogue.guidelineById.get(phrase.id));
    // Guidelines made of chapters (the General Approaches): one of which the words name is cited by itself too.
    else ofChapters = [...ofChapters, (catalogue.sectionById.get(phrase.id) as GuidelineSection).guideline];
  }
  const source = sourceNamed(catalogue, sourceId, titled);
  if (source) return { start, end, source, guidelines: noGuidelines, plainly: noGuidelines };
  const guidelines = ofChapters.length === 0 ? titled : [...titled, ...ofChapters];
  // A title that is also among the plain ones ("Eye") does not stand alone.
  const alone = plainly.length === 0 ? guidelines : guidelines.filter((guideline) => !plainly.includes(guideline));
  return { start, end, source, guidelines: alone, plainly };
}

function withGuideline(guidelines: readonly Guideline[], guideline: Guideline | undefined): readonly Guideline[] {
  return !guideline || guidelines.includes(guideline) ? guidelines : [...guidelines, guideline];
}

function addressesBetween(text: string, start: number, end: number): readonly WordPlace[] {
  const words = text.slice(start, end);
  if (!words.includes('www.') && !words.includes('://')) return noPlaces;
  return matchesOf(address, words).map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

/** A title that goes on in parentheses, with a full stop that no phrase reaches over ("Head (trauma, headaches, etc., …)"), as one name. */
function withTitlesInParentheses(text: string, names: readonly NameInBasis[], limit: number): NameInBasis[] {
  const whole: NameInBasis[] = [];
  for (const name of names) {
    const last = whole[whole.length - 1];
    if (last && name.start < last.end) continue;
    const end = !name.source && text.startsWith(' (', name.end) ? endOfParenthesis(text, name.end, limit) : name.end;
    const rows = end > name.end ? guidelinesOfTitle(name, text.slice(name.start, end)) : noGuidelines;
    whole.push(rows.length > 0 ? { start: name.start, end, source: undefined, guidelines: rows, plainly: [] } : name);
  }
  return whole;
}

function guidelinesOfTitle(name: NameInBasis, title: string): readonly Guideline[] {
  const key = nameKey(title);
  return key === '' ? noGuidelines : [...name.guidelines, ...name.plainly].filter((guideline) => nameKey(guideline.title) === key);
}

/** The end of a name whose last words stand in parentheses: behind what closes them ("Head (trauma, headaches, etc., not including …)"). */
function closedEnd(text: string, start: number, end: number, limit: number): number {
  return isOpenParenthesis(text, start, end) ? endOfParenthesis(text, end, limit) : end;
}

/** Behind the next closing parenthesis; where none is near, the place itself. */
function endOfParenthesis(text: string, at: number, limit: number): number {
  const close = text.slice(at, Math.min(limit, at + longestParenthesis + 1)).indexOf(')');
  return close < 0 ? at : at + close + 1;
}

/** The source that words name: by a name of its own, or as the guideline that stands for a whole family ("Official Disability Guidelines (ODG)"). */
function sourceNamed(catalogue: Catalogue, id: string | undefined, guidelines: readonly Guideline[]): SourceName | undefined {
  if (id === undefined && guidelines.length === 0) return undefined;
  const { sources, placeOfSource, placeOfTitle } = knownSources(catalogue);
  if (id !== undefined) return sources[placeOfSource.get(id) ?? sources.length];
  let first = sources.length;
  for (const { title } of guidelines) first = Math.min(first, placeOfTitle.get(title) ?? first);
  return sources[first];
}
