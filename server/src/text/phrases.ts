import { readWords, Separator, type Words } from './words';

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

/** A phrase that ends at a state; its words by their numbers among those of all phrases. */
interface Ending<T> {
  readonly phrase: Phrase<T>;
  readonly firstWord: number;
  readonly endWord: number;
}

/**
 * Many phrases made ready to be found in one pass. Built once, then never changed. It is a trie whose arcs, from state by
 * word to state, lie in one hash table of plain numbers: tens of thousands of them are quickly built and looked up.
 */
export class PhraseTable<T> {
  /** The words of all phrases, one after the other. */
  private readonly words: Words;
  /**
   * The slots of the hash table, three numbers each, side by side since memory is slower than counting: the state that an arc
   * leaves, the word's hash, and the state where it leads; 0, the state in which every search begins, for none.
   */
  private readonly arcs: Int32Array;
  private readonly lastSlot: number;
  private readonly endings: (Ending<T>[] | undefined)[] = [undefined];

  constructor(phrases: readonly Phrase<T>[]) {
    this.words = readWords(phrases.map((phrase) => phrase.text).join('\n'));
    const slots = 2 ** Math.ceil(Math.log2(2 * this.words.count + 2));
    this.arcs = new Int32Array(slots * SLOT_SIZE);
    this.lastSlot = slots - 1;
    let word = 0;
    let textEnd = -1;
    for (const phrase of phrases) {
      textEnd += 1 + phrase.text.length;
      const firstWord = word;
      while (word < this.words.count && (this.words.starts[word] as number) < textEnd) word++;
      if (word > firstWord) this.add({ phrase, firstWord, endWord: word });
    }
  }

  private add(ending: Ending<T>): void {
    let state = 0;
    for (let word = ending.firstWord; word < ending.endWord; word++) {
      const hash = this.words.hashes[word] as number;
      const slot = this.slotOf(state, hash);
      if (this.arcs[slot + TARGET] === 0) {
        this.arcs[slot] = state;
        this.arcs[slot + HASH] = hash;
        this.arcs[slot + TARGET] = this.endings.length;
        this.endings.push(undefined);
      }
      state = this.arcs[slot + TARGET] as number;
    }
    const there = this.endings[state];
    if (there) there.push(ending);
    else this.endings[state] = [ending];
  }

  /** Where the slot of the arc from a state by a word begins or, where there is no such arc, the free one where it would lie. */
  private slotOf(state: number, hash: number): number {
    const { arcs, lastSlot } = this;
    const mixed = Math.imul(hash ^ Math.imul(state, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & lastSlot;
    for (;;) {
      const at = slot * SLOT_SIZE;
      if (arcs[at + TARGET] === 0 || (arcs[at] === state && arcs[at + HASH] === hash)) return at;
      slot = (slot + 1) & lastSlot;
    }
  }

  /**
   * Tells of every place where a phrase stands, in order of its first word; at one word, shorter phrases come first. A phrase
   * never reaches over a full stop, a colon or a semicolon.
   */
  scan(words: Words, visit: PhraseVisitor<T>): void {
    const { arcs, endings } = this;
    const { count, hashes, separators } = words;
    for (let firstWord = 0; firstWord < count; firstWord++) {
      let state = arcs[this.slotOf(0, hashes[firstWord] as number) + TARGET] as number;
      for (let lastWord = firstWord; state !== 0; ) {
        const ended = endings[state];
        if (ended !== undefined) {
          for (let i = 0; i < ended.length; i++) {
            const ending = ended[i] as Ending<T>;
            if (this.matches(words, firstWord, ending)) visit(ending.phrase.value, firstWord, lastWord);
          }
        }
        lastWord++;
        if (lastWord >= count || separators[lastWord] === Separator.Strong) break;
        state = arcs[this.slotOf(state, hashes[lastWord] as number) + TARGET] as number;
      }
    }
  }

  /** Guards against two words with one hash, and holds case-sensitive phrases to their letters. */
  private matches(words: Words, firstWord: number, ending: Ending<T>): boolean {
    const own = this.words;
    for (let i = ending.firstWord, word = firstWord; i < ending.endWord; i++, word++) {
      const ownStart = own.starts[i] as number;
      const start = words.starts[word] as number;
      if (ending.phrase.caseSensitive) {
        const length = (own.ends[i] as number) - ownStart;
        if ((words.ends[word] as number) - start !== length) return false;
        for (let at = 0; at < length; at++) if (words.text.charCodeAt(start + at) !== own.text.charCodeAt(ownStart + at)) return false;
      } else if ((words.text.charCodeAt(start) | 32) !== (own.text.charCodeAt(ownStart) | 32)) return false;
    }
    return true;
  }
}
