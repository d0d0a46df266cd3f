import type { Catalogue } from '../guidelines/catalogue';
import { type CatalogueName, cataloguePhrases } from '../guidelines/phrases';
import { type Phrase, PhraseTable } from '../text/phrases';
import type { Words } from '../text/words';

/** Whose a cue is: it stands before the full stop of the cue's name. A reader's cues are a kind of their own, so that none sees those of others. */
export type CueKind = 'basis' | 'criteria' | 'fact' | 'generic' | 'necessity' | 'report' | 'request' | 'spinal' | 'verdict';

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
