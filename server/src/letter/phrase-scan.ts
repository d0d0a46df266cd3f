import type { Catalogue } from '../guidelines/catalogue';
import { type CatalogueName, cataloguePhrases } from '../guidelines/phrases';
import { type Phrase, PhraseTable } from '../text/phrases';
import type { Words } from '../text/words';

/** Whose a cue is: it stands before the full stop of the cue's name. A reader's cues are a kind of their own, so that none sees those of others. */
export type CueKind =
  | 'basis'
  | 'criteria'
  | 'disposition'
  | 'fact'
  | 'generic'
  | 'identity'
  | 'necessity'
  | 'report'
  | 'request'
  | 'spinal'
  | 'unfinished'
  | 'verdict';

/** The kinds of names and cues that are looked for; cues are the readers' own ("not", "outside of the MTUS"). */
export type PhraseKind = Exclude<CatalogueName['kind'], UnreadKind> | CueKind;

/** Names of the catalogue that no reader of letters asks for. They are left out, since they are many and made of common words. */
type UnreadKind = 'topic' | 'region-term';

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
  readonly name: `${CueKind}.${string}`;
  readonly phrases: readonly string[];
}

interface PhraseValue {
  readonly kind: PhraseKind;
  readonly id: string;
  /** The kind's place among the lists that are filled. */
  readonly list: number;
}

interface NameTable {
  readonly phrases: PhraseTable<PhraseValue>;
  readonly kinds: readonly PhraseKind[];
}

const tables = new WeakMap<Catalogue, NameTable>();

/** Finds all names of the catalogue and all cues in one pass over the letter's words. The table is built at the first call. */
export function scanPhrases(words: Words, catalogue: Catalogue, cues: readonly Cue[]): PhraseScan {
  let table = tables.get(catalogue);
  if (!table) {
    table = buildTable(catalogue, cues);
    tables.set(catalogue, table);
  }
  const lists = table.kinds.map((): FoundPhrase[] => []);
  table.phrases.scan(words, ({ kind, id, list }, firstWord, lastWord) => {
    (lists[list] as FoundPhrase[]).push({ kind, id, firstWord, lastWord });
  });
  return new Map(table.kinds.map((kind, index) => [kind, lists[index] as FoundPhrase[]]));
}

function buildTable(catalogue: Catalogue, cues: readonly Cue[]): NameTable {
  const kinds: PhraseKind[] = [];
  const phrases: Phrase<PhraseValue>[] = [];
  const add = (text: string, kind: PhraseKind, id: string, caseSensitive?: boolean) => {
    let list = kinds.indexOf(kind);
    if (list < 0) list = kinds.push(kind) - 1;
    phrases.push({ text, value: { kind, id, list }, caseSensitive });
  };
  for (const { text, kind, id, caseSensitive } of cataloguePhrases(catalogue)) {
    if (kind === 'topic' || kind === 'region-term' || (kind === 'section' && !isChapter(catalogue, id))) continue;
    add(text, kind, id, caseSensitive);
  }
  for (const { name, phrases: texts } of cues) for (const text of texts) add(text, name.slice(0, name.indexOf('.')) as CueKind, name);
  return { phrases: new PhraseTable(phrases), kinds };
}

/** Of sections, the chapters alone are named apart from their guideline. */
function isChapter(catalogue: Catalogue, id: string): boolean {
  return catalogue.sectionById.get(id)?.section.chapter !== undefined;
}

const none: readonly FoundPhrase[] = [];

/** The names or cues of a kind that lie between two words (the second not included). Takes the logarithm of their number. */
export function phrasesBetween(scan: PhraseScan, kind: PhraseKind, firstWord: number, endWord: number): readonly FoundPhrase[] {
  const all = scan.get(kind);
  if (all === undefined) return none;
  let found: FoundPhrase[] | undefined;
  for (let at = firstFrom(all, firstWord); at < all.length; at++) {
    const phrase = all[at] as FoundPhrase;
    if (phrase.firstWord >= endWord) break;
    if (phrase.lastWord >= endWord) continue;
    if (found) found.push(phrase);
    else found = [phrase];
  }
  return found ?? none;
}

/** Whether a name or cue of a kind lies between two words (the second not included); quicker than to list them. */
export function hasPhraseBetween(scan: PhraseScan, kind: PhraseKind, firstWord: number, endWord: number): boolean {
  const all = scan.get(kind) ?? none;
  for (let at = firstFrom(all, firstWord); at < all.length && (all[at] as FoundPhrase).firstWord < endWord; at++) {
    if ((all[at] as FoundPhrase).lastWord < endWord) return true;
  }
  return false;
}

/** The place of the first phrase that begins at a word or behind it. */
function firstFrom(phrases: readonly FoundPhrase[], firstWord: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle] as FoundPhrase).firstWord < firstWord) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names and cues of some kinds that lie between two words, in order of their first word; at one word, in the order of the kinds. */
export function phrasesOfKinds(scan: PhraseScan, kinds: readonly PhraseKind[], firstWord: number, endWord: number): readonly FoundPhrase[] {
  let found = none;
  for (const kind of kinds) {
    const more = phrasesBetween(scan, kind, firstWord, endWord);
    if (found.length === 0) found = more;
    else if (more.length > 0) found = merged(found, more);
  }
  return found;
}

function merged(some: readonly FoundPhrase[], others: readonly FoundPhrase[]): FoundPhrase[] {
  const all: FoundPhrase[] = [];
  let at = 0;
  for (const other of others) {
    while (at < some.length && (some[at] as FoundPhrase).firstWord <= other.firstWord) all.push(some[at++] as FoundPhrase);
    all.push(other);
  }
  while (at < some.length) all.push(some[at++] as FoundPhrase);
  return all;
}

/** Of names that overlap, the longest; of equally long ones all. Takes and gives them in order of their first word. */
export function longestPhrases(found: readonly FoundPhrase[]): readonly FoundPhrase[] {
  if (found.length < 2) return found;
  const longest: FoundPhrase[] = [];
  let reached = -1;
  for (let at = 0; at < found.length; ) {
    const { firstWord } = found[at] as FoundPhrase;
    let end = at;
    let last = -1;
    for (; end < found.length && (found[end] as FoundPhrase).firstWord === firstWord; end++) {
      last = Math.max(last, (found[end] as FoundPhrase).lastWord);
    }
    for (; at < end; at++) {
      const phrase = found[at] as FoundPhrase;
      if (phrase.lastWord === last && last > reached) longest.push(phrase);
    }
    reached = Math.max(reached, last);
  }
  return longest;
}
