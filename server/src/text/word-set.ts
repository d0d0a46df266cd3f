import { readWords, type Words } from './words';

/**
 * Some words, in small letters, of which a letter's words are asked whether they are among them. Readers ask that of most words of a
 * letter; by hash and letters it takes a few steps, where cutting the word out and changing its case would take hundreds.
 */
export class WordSet {
  private readonly own: Words;
  /** A hash table of the numbers of own words, from 1; 0 where there is none. */
  private readonly slots: Uint16Array;

  /** `list`: the words, apart by blanks. */
  constructor(list: string) {
    this.own = readWords(list);
    this.slots = new Uint16Array(2 ** Math.ceil(Math.log2(2 * this.own.count + 2)));
    for (let word = 0; word < this.own.count; word++) {
      let slot = this.firstSlot(this.own.hashes[word] as number);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = word + 1;
    }
  }

  /** Whether a word of a letter, by its number, is among the words, in letters of any case; false outside the letter's words. */
  has(words: Words, word: number): boolean {
    if (word < 0 || word >= words.count) return false;
    const { slots, own } = this;
    const hash = words.hashes[word] as number;
    for (let slot = this.firstSlot(hash); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return false;
      if (own.hashes[number] === hash && isSameWord(own, number, words, word)) return true;
    }
  }

  /** The number of the first of some words of a letter that is among the words; -1 where none is. */
  firstIn(words: Words, firstWord: number, endWord: number): number {
    for (let word = firstWord; word < endWord; word++) if (this.has(words, word)) return word;
    return -1;
  }

  private firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }
}

/** Since a hash is that of the singular, words of one hash need not be the same. `small` holds small letters. */
function isSameWord(small: Words, number: number, words: Words, word: number): boolean {
  const from = small.starts[number] as number;
  const start = words.starts[word] as number;
  const length = (words.ends[word] as number) - start;
  if ((small.ends[number] as number) - from !== length) return false;
  for (let at = 0; at < length; at++) {
    const code = words.text.charCodeAt(start + at);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== small.text.charCodeAt(from + at)) return false;
  }
  return true;
}
