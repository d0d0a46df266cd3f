import type { Catalogue } from '../guidelines/catalogue';
import { type CatalogueName, cataloguePhrases } from '../guidelines/phrases';
import { type Phrase, PhraseTable } from '../text/phrases';
import type { Words } from '../text/words';

/** The kinds of names and cues that are looked for; cues are the readers' own ("not", "outside of the MTUS"). */
export type PhraseKind = CatalogueName['kind'] | 'cue';

export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** The catalogue's id or the cue's name. */
  readonly id: string;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** All names and cues of a letter, a list a kind, each in order of its first word. Names may overlap. */
export type PhraseScan = ReadonlyMap<PhraseKind, readonly FoundPhrase[]>;

/** A cue: words that a reader of the letter looks for, under a name. */
export interface Cue {
  readonly name: string;
  readonly phrases: readonly string[];
}

interface PhraseValue {
  readonly kind: PhraseKind;
  readonly id: string;
}

const tables = new WeakMap<Catalogue, PhraseTable<PhraseValue>>();

/** Finds all names of the catalogue and all cues in one pass over the letter's words. The table is built at the first call. */
export function scanPhrases(words: Words, catalogue: Catalogue, cues: readonly Cue[]): PhraseScan {
  let table = tables.get(catalogue);
  if (!table) {
    table = new PhraseTable<PhraseValue>(tablePhrases(catalogue, cues));
    tables.set(catalogue, table);
  }
  const scan = new Map<PhraseKind, FoundPhrase[]>();
  for (const { value, firstWord, lastWord } of table.scan(words)) {
    const found = { kind: value.kind, id: value.id, firstWord, lastWord };
    const list = scan.get(value.kind);
    if (list) list.push(found);
    else scan.set(value.kind, [found]);
  }
  return scan;
}

/** The names or cues of a kind that lie between two words (the second not included). Takes the logarithm of their number. */
export function phrasesBetween(scan: PhraseScan, kind: PhraseKind, firstWord: number, endWord: number): readonly FoundPhrase[] {
  const all = scan.get(kind);
  if (!all) return [];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as FoundPhrase).firstWord < firstWord) low = middle + 1;
    else high = middle;
  }
  const found: FoundPhrase[] = [];
  for (let at = low; at < all.length && (all[at] as FoundPhrase).firstWord < endWord; at++) {
    if ((all[at] as FoundPhrase).lastWord < endWord) found.push(all[at] as FoundPhrase);
  }
  return found;
}

/** Of names that overlap, the longest; of equally long ones all. In order. */
export function longestPhrases(found: readonly FoundPhrase[]): FoundPhrase[] {
  return found.filter(
    (phrase) =>
      !found.some((other) => other.firstWord <= phrase.firstWord && other.lastWord >= phrase.lastWord && length(other) > length(phrase)),
  );
}

function length(phrase: FoundPhrase): number {
  return phrase.lastWord - phrase.firstWord;
}

function* tablePhrases(catalogue: Catalogue, cues: readonly Cue[]): Generator<Phrase<PhraseValue>> {
  for (const { text, kind, id, caseSensitive } of cataloguePhrases(catalogue)) yield { text, value: { kind, id }, caseSensitive };
  for (const cue of cues) for (const text of cue.phrases) yield { text, value: { kind: 'cue', id: cue.name } };
}
