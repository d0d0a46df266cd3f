import { readWords, Separator, type Words } from './words';

/** A run of words to be found, and what it stands for. Matched without regard to case, plural, hyphens and commas. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
  /** For short abbreviations (`PT`, `SI`): only the very same letters match. */
  readonly caseSensitive?: boolean;
}

/** A phrase found: the first and the last of its words, by their numbers. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly firstWord: number;
  readonly lastWord: number;
}

interface Ending<T> {
  readonly phrase: Phrase<T>;
  readonly words: readonly string[];
}

interface TrieNode<T> {
  next: Map<number, TrieNode<T>> | undefined;
  endings: Ending<T>[] | undefined;
}

/** Many phrases made ready to be found in one pass. Built once, then never changed. */
export class PhraseTable<T> {
  private readonly first = new Map<number, TrieNode<T>>();

  constructor(phrases: Iterable<Phrase<T>>) {
    for (const phrase of phrases) this.add(phrase);
  }

  private add(phrase: Phrase<T>): void {
    const words = readWords(phrase.text);
    let level = this.first;
    let node: TrieNode<T> | undefined;
    for (let i = 0; i < words.count; i++) {
      const hash = words.hashes[i] as number;
      node = level.get(hash);
      if (!node) {
        node = { next: undefined, endings: undefined };
        level.set(hash, node);
      }
      if (i + 1 < words.count) {
        node.next ??= new Map();
        level = node.next;
      }
    }
    if (!node) return;
    node.endings ??= [];
    node.endings.push({ phrase, words: Array.from({ length: words.count }, (_, i) => phrase.text.slice(words.starts[i], words.ends[i])) });
  }

  /**
   * Every place where a phrase stands, in order of its first word; at one word, shorter phrases come first. A phrase never
   * reaches over a full stop, a colon or a semicolon. `from` and `to` (exclusive) bound the words that are looked at.
   */
  scan(words: Words, from = 0, to = words.count): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let firstWord = from; firstWord < to; firstWord++) {
      let node = this.first.get(words.hashes[firstWord] as number);
      for (let lastWord = firstWord; node; ) {
        if (node.endings) {
          for (const ending of node.endings) {
            if (matches(words, firstWord, ending)) found.push({ value: ending.phrase.value, firstWord, lastWord });
          }
        }
        lastWord++;
        if (lastWord >= to || words.separators[lastWord] === Separator.Strong) break;
        node = node.next?.get(words.hashes[lastWord] as number);
      }
    }
    return found;
  }
}

/** Guards against two words with one hash, and holds case-sensitive phrases to their letters. */
function matches<T>(words: Words, firstWord: number, ending: Ending<T>): boolean {
  for (let i = 0; i < ending.words.length; i++) {
    const wanted = ending.words[i] as string;
    const start = words.starts[firstWord + i] as number;
    if (ending.phrase.caseSensitive) {
      if (words.ends[firstWord + i] !== start + wanted.length || !words.text.startsWith(wanted, start)) return false;
    } else if ((words.text.charCodeAt(start) | 32) !== (wanted.charCodeAt(0) | 32)) return false;
  }
  return true;
}
