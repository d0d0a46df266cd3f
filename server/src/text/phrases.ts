import { readWords, Separator, type Words, wordText } from './words';

/** A run of words to be found, and what it stands for. Matched without regard to case, plural, hyphens and commas. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
  /** For short abbreviations (`PT`, `SI`): only the very same letters match. */
  readonly caseSensitive?: boolean;
}

/** Told each phrase found: what it stands for, and the first and the last of its words, by their numbers. */
export type PhraseVisitor<T> = (value: T, firstWord: number, lastWord: number) => void;

/** The numbers of a slot of the hash table, and where two of them stand in it. */
const SLOT_SIZE = 3;
const HASH = 1;
const TARGET = 2;

const FILTER_BITS = 17;

/** A phrase that ends at a state. */
interface Ending<T> {
  readonly value: T;
  /** Its words, where only the very same letters match. */
  readonly spelling: readonly string[] | undefined;
}

/**
 * Many phrases made ready to be found in one pass. Built once, then never changed. It is a trie whose arcs, from state by
 * word to state, lie in one hash table of plain numbers: tens of thousands of them are quickly built and looked up.
 */
export class PhraseTable<T> {
  /**
   * The slots of the hash table, three numbers each, side by side since memory is slower than counting: the state that an arc
   * leaves with the word's first letter, which guards against two words with one hash; the hash; and the state where it leads, 0, the
   * state in which every search begins, for none.
   */
  private readonly arcs: Int32Array;
  private readonly lastSlot: number;
  /** A bit for each arc, by its hash. Most words lead nowhere, which this tells from within the processor's cache. */
  private readonly filter = new Int32Array(2 ** (FILTER_BITS - 5));
  private readonly endings: (Ending<T>[] | undefined)[] = [undefined];

  constructor(phrases: readonly Phrase<T>[]) {
    const words = readWords(phrases.map((phrase) => phrase.text).join('\n'));
    const slots = 2 ** Math.ceil(Math.log2(2 * words.count + 2));
    this.arcs = new Int32Array(slots * SLOT_SIZE);
    this.lastSlot = slots - 1;
    let word = 0;
    let textEnd = -1;
    for (const phrase of phrases) {
      textEnd += 1 + phrase.text.length;
      const firstWord = word;
      while (word < words.count && (words.starts[word] as number) < textEnd) word++;
      if (word > firstWord) this.add(phrase, words, firstWord, word);
    }
  }

  private add({ value, caseSensitive }: Phrase<T>, words: Words, firstWord: number, endWord: number): void {
    let state = 0;
    const spelling: string[] = [];
    for (let word = firstWord; word < endWord; word++) {
      state = this.arcTo(state, words, word);
      if (caseSensitive) spelling.push(wordText(words, word));
    }
    const ending = { value, spelling: caseSensitive ? spelling : undefined };
    const there = this.endings[state];
    if (there) there.push(ending);
    else this.endings[state] = [ending];
  }

  /** The state to which the arc from a state by a word leads; the arc is made where there is none. */
  private arcTo(state: number, words: Words, word: number): number {
    const hash = words.hashes[word] as number;
    const mixed = mixedHash(state, hash);
    const key = arcKey(state, words, word);
    const slot = this.slotOf(mixed, key, hash);
    if (this.arcs[slot + TARGET] === 0) {
      this.arcs[slot] = key;
      this.arcs[slot + HASH] = hash;
      this.arcs[slot + TARGET] = this.endings.length;
      this.filter[filterPlace(mixed)] |= 1 << mixed;
      this.endings.push(undefined);
    }
    return this.arcs[slot + TARGET] as number;
  }

  /** The state to which the arc from a state by a word leads; 0 where there is no such arc. */
  private next(state: number, words: Words, word: number): number {
    const hash = words.hashes[word] as number;
    const mixed = mixedHash(state, hash);
    if (((this.filter[filterPlace(mixed)] as number) & (1 << mixed)) === 0) return 0;
    return this.arcs[this.slotOf(mixed, arcKey(state, words, word), hash) + TARGET] as number;
  }

  /** Where the slot of an arc begins or, where there is no such arc, the free one where it would lie. */
  private slotOf(mixed: number, key: number, hash: number): number {
    const { arcs, lastSlot } = this;
    let slot = (mixed ^ (mixed >>> 15)) & lastSlot;
    for (;;) {
      const at = slot * SLOT_SIZE;
      if (arcs[at + TARGET] === 0 || (arcs[at] === key && arcs[at + HASH] === hash)) return at;
      slot = (slot + 1) & lastSlot;
    }
  }

  /**
   * Tells of every place where a phrase stands, in order of its first word; at one word, shorter phrases come first. A phrase
   * never reaches over a full stop, a colon or a semicolon.
   */
  scan(words: Words, visit: PhraseVisitor<T>): void {
    const { endings } = this;
    const { count, separators } = words;
    for (let firstWord = 0; firstWord < count; firstWord++) {
      let state = this.next(0, words, firstWord);
      for (let lastWord = firstWord; state !== 0; ) {
        const ended = endings[state];
        if (ended !== undefined) {
          for (let i = 0; i < ended.length; i++) {
            const { value, spelling } = ended[i] as Ending<T>;
            if (spelling === undefined || isSpelt(spelling, words, firstWord)) visit(value, firstWord, lastWord);
          }
        }
        lastWord++;
        if (lastWord >= count || separators[lastWord] === Separator.Strong) break;
        state = this.next(state, words, lastWord);
      }
    }
  }
}

function mixedHash(state: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(state, 0x9e3779b1), 0x85ebca6b);
}

/** A state and the first letter of a word in one number. */
function arcKey(state: number, { text, starts }: Words, word: number): number {
  return (state << 8) | ((text.charCodeAt(starts[word] as number) | 32) & 0xff);
}

function filterPlace(mixed: number): number {
  return mixed >>> (32 - FILTER_BITS + 5);
}

function isSpelt(spelling: readonly string[], words: Words, firstWord: number): boolean {
  return spelling.every((written, index) => written === wordText(words, firstWord + index));
}
