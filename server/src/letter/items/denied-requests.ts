import { type Words, wordText } from '../../text/words';
import type { ItemReading, LetterReading } from '../letter-reading';
import { longestPhrases, phrasesBetween } from '../phrase-scan';
import { readSentences } from '../sentences';
import { readItemWords } from './read-item';
import { isListNumber, opensList, requestList, type WordSpan } from './request-lists';

/** One treatment of a summary's list of disputed requests. */
export interface DeniedRequest {
  readonly firstWord: number;
  readonly endWord: number;
  readonly item: ItemReading;
}

/** No treatment's name is longer, in words. */
const longestName = 8;
/** Treatments that go with others and are not decided by themselves. */
const accompanying = /^(?:image guidance|anesthesia|exercise)$/;

/**
 * The treatments that the summary says were refused and are in dispute: of "Request(s) under consideration include A and B", and of what
 * utilization review did not certify. What it modified or approved, treatment plans and requests for authorization are none.
 */
export function deniedRequests(reading: LetterReading): DeniedRequest[] {
  const { tree, phrases } = reading;
  const summary = tree.sections.find((section) => section.definition.id === 'case-summary');
  if (!summary || summary.body.end <= summary.body.start) return [];
  const sentences = readSentences(tree.normalised, tree.words, summary.body);
  return sentences.flatMap((sentence) => {
    const found = phrasesBetween(phrases, 'request', sentence.firstWord, sentence.endWord);
    if (!found.some(({ id }) => opensList.has(id))) return [];
    const cues = longestPhrases(found);
    const list = requestList(reading, sentence, cues);
    return list ? elementsOf(reading, list.firstWord, list.endWord) : [];
  });
}

/** The treatments of a list: cut at commas and "and"; what names no treatment belongs to the one before it. */
function elementsOf(reading: LetterReading, firstWord: number, endWord: number): DeniedRequest[] {
  const { words } = reading.tree;
  const elements: { firstWord: number; endWord: number }[] = [];
  const close = (from: number, to: number) => {
    if (to <= from) return;
    const last = elements[elements.length - 1];
    if (last && phrasesBetween(reading.phrases, 'treatment', from, to).length === 0) last.endWord = to;
    else elements.push({ firstWord: from, endWord: to });
  };
  let from = firstWord;
  let open = 0;
  for (let word = firstWord; word < endWord; word++) {
    // What stands in parentheses explains: "laboratory tests (CBC, CMP)".
    if (word > firstWord) open += parenthesesBetween(words, word);
    if (open > 0) continue;
    const isAnd = /^(?:and|plus|or)$/i.test(wordText(words, word));
    const parts = word > from && partsList(words, word);
    if ((isAnd || parts) && !isInsideName(reading, word, endWord)) {
      close(from, word);
      from = isAnd ? word + 1 : word;
    }
  }
  close(from, endWord);
  return elements
    .map((element) => ({
      ...element,
      firstWord: withoutOpening(words, element),
      item: readItemWords(reading, element.firstWord, element.endWord),
    }))
    .filter(({ item }) => item.treatments.length > 0 && !item.treatments.every(({ id }) => isAccompanying(reading, id)));
}

/** A comma, a semicolon, or a number before the next of a list: "1) acupuncture 2) MRI". */
function partsList(words: Words, word: number): boolean {
  const end = words.ends[word - 1] as number;
  return words.text[end] === ',' || words.text[end] === ';' || isListNumber(words, word);
}

/** How many parentheses open, less those that close, between a word and the one before it. */
function parenthesesBetween(words: Words, word: number): number {
  if (isListNumber(words, word) || isListNumber(words, word - 1)) return 0;
  const between = words.text.slice(words.ends[word - 1], words.starts[word]);
  return between.split('(').length - between.split(')').length;
}

/** Whether a treatment's name reaches over a word: "EMG and NCV". */
function isInsideName(reading: LetterReading, word: number, endWord: number): boolean {
  return phrasesBetween(reading.phrases, 'treatment', Math.max(0, word - longestName), Math.min(word + longestName, endWord)).some(
    (name) => name.firstWord < word && name.lastWord >= word,
  );
}

function isAccompanying({ catalogue }: LetterReading, id: string): boolean {
  return accompanying.test(catalogue.treatmentById.get(id)?.class ?? '');
}

function withoutOpening(words: Words, { firstWord, endWord }: WordSpan): number {
  let word = firstWord;
  while (word < endWord - 1 && /^(?:a|an|the|and|or|for|request|requests|also|one|\d)$/i.test(wordText(words, word))) word++;
  return word;
}
