import { matchesOf } from '../../text/matches';
import { Separator, type Words, wordText } from '../../text/words';
import { readCalendarDate } from '../calendar-date';
import type { ItemReading, LetterReading } from '../letter-reading';
import type { CalendarDate, Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesBetween } from '../phrase-scan';
import { readSentences } from '../sentences';
import { readItemWords } from './read-item';

/** One treatment of a summary's list of disputed requests. */
export interface DeniedRequest {
  readonly firstWord: number;
  readonly endWord: number;
  readonly item: ItemReading;
}

/** What ends a list of requests: a verb, a reason, a date, another outcome. */
const endsList =
  /^(?:is|are|was|were|be|been|has|have|had|due|because|citing|cited|stating|stated|noting|noted|given|based|since|secondary|however|but|while|whereas|although|though|as|per|pending|dated|that|which|who|when|where|after|before|modified|certified|approved|authorized|allowed|partially|conditionally|including|include|includes|consisting|pursuant|on|indicating|for lack|lack|lacking|rationale|reason|reasons|upon|if|so|denied|deny|not)$/i;
/** What may stand between the verb and the list. */
const beforeList =
  /^(?:certification|authorization|coverage|of|for|the|a|an|following|request|requests|requested|treatment|treatments|service|services|items?|retrospective|prospective|s|to|both|all|approve|certify|determined|:)$/i;
/** Refusals of other days, and requests that were not refused. */
const otherTime =
  /\b(?:history|in the past|years? ago|months? ago|initially|originally|again|appeal(?:ed)? (?:was|is)|overturned|modif\w+|partial\w*|certified|approved|authorized)\b/i;
/** Dates of one utilization review may differ by some days, as letter and notice do. */
const sameReview = 30;
const dateWords = /\b(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4})\b/g;
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
  const opening = (cue: FoundPhrase) => cue.id === 'request.denied' || cue.id === 'request.under-consideration';
  return sentences.flatMap((sentence) => {
    const found = phrasesBetween(phrases, 'request', sentence.firstWord, sentence.endWord);
    if (!found.some(opening)) return [];
    const cues = longestPhrases(found);
    const list = listUnderConsideration(tree.words, sentence, cues) ?? listRefused(reading, sentence, cues);
    return list ? elementsOf(reading, list.firstWord, list.endWord) : [];
  });
}

interface WordSpan {
  readonly firstWord: number;
  readonly endWord: number;
}

/** "Request(s) under consideration include A and B." */
function listUnderConsideration(words: Words, sentence: Sentence, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const cue = cues.find(({ id }) => id === 'request.under-consideration');
  if (!cue || cue.lastWord + 1 >= sentence.endWord) return undefined;
  if (!/^(?:include|includes|included|including|are|is|were|was)$/i.test(wordText(words, cue.lastWord + 1))) return undefined;
  return { firstWord: cue.lastWord + 2, endWord: listEnd(words, cue.lastWord + 2, sentence.endWord) };
}

function listRefused(reading: LetterReading, sentence: Sentence, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const { words } = reading.tree;
  const denied = cues.filter(({ id }) => id === 'request.denied');
  const cue = denied[0];
  if (!cue || denied.length > 1) return undefined;
  const text = words.text.slice(words.starts[sentence.firstWord], words.ends[sentence.endWord - 1]);
  if (isOfAnotherDay(reading, text)) return undefined;
  const refuser = cues.some(({ id }) => id === 'request.refuser');
  const passive = isPassive(words, sentence, cue) ? requestBefore(words, sentence, cue, cues) : undefined;
  if (passive) return otherTime.test(textOf(words, sentence.firstWord, cue.firstWord)) ? undefined : passive;
  if (!refuser || cue.firstWord === sentence.firstWord || isPassive(words, sentence, cue)) return undefined;
  let firstWord = cue.lastWord + 1;
  while (firstWord < sentence.endWord && beforeList.test(wordText(words, firstWord))) firstWord++;
  const endWord = listEnd(words, firstWord, sentence.endWord);
  return otherTime.test(textOf(words, sentence.firstWord, cue.firstWord)) ? undefined : { firstWord, endWord };
}

/** "The request for A and B was non-certified": what stands between. */
function requestBefore(words: Words, sentence: Sentence, cue: FoundPhrase, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const opening = cues.filter(({ id, lastWord }) => (id === 'request.for' || id === 'request.requested') && lastWord < cue.firstWord).pop();
  if (!opening) return undefined;
  const endWord = listEnd(words, opening.lastWord + 1, sentence.endWord);
  // The verb that ends the list is the refusal's own.
  return cue.firstWord - endWord <= 4 ? { firstWord: opening.lastWord + 1, endWord } : undefined;
}

/** Whether forms of "to be" stand right before a verb. */
function isPassive(words: Words, sentence: Sentence, cue: FoundPhrase): boolean {
  for (let word = cue.firstWord - 1; word >= Math.max(sentence.firstWord, cue.firstWord - 3); word--) {
    const text = wordText(words, word);
    if (/^(?:was|were|is|are|been|be)$/i.test(text)) return true;
    if (!/^(?:subsequently|also|all|both|previously|then|to|therefore)$/i.test(text)) return false;
  }
  return false;
}

function listEnd(words: Words, firstWord: number, sentenceEnd: number): number {
  let word = firstWord;
  for (; word < sentenceEnd; word++) {
    if (endsList.test(wordText(words, word))) break;
    if (word > firstWord && words.separators[word] === Separator.Strong && !isColon(words, word)) break;
    // "for lack of", "for the following reasons"
    if (/^for$/i.test(wordText(words, word)) && word + 1 < sentenceEnd && /^(?:lack|the|failure|not)$/i.test(wordText(words, word + 1))) {
      if (
        /^(?:lack|failure|not)$/i.test(wordText(words, word + 1)) ||
        /^(?:following|same|reasons?)$/i.test(wordAfter(words, word + 1, sentenceEnd))
      )
        break;
    }
  }
  return word;
}

function wordAfter(words: Words, word: number, end: number): string {
  return word + 1 < end ? wordText(words, word + 1) : '';
}

/** "QTY: 2", "labs: CBC". */
function isColon(words: Words, word: number): boolean {
  return /^ ?:/.test(words.text.slice(words.ends[word - 1], words.starts[word]));
}

/** Whether a sentence bears dates, and none is near the header's of the utilization review. */
function isOfAnotherDay({ tree }: LetterReading, sentence: string): boolean {
  const denial = tree.header?.fields.find((field) => field.id === 'urDenialDate')?.date;
  if (!denial) return false;
  const dates = matchesOf(dateWords, sentence).flatMap((match) => {
    const date = readCalendarDate(match[0]);
    return date ? [date] : [];
  });
  return dates.length > 0 && dates.every((date) => Math.abs(dayNumber(date) - dayNumber(denial)) > sameReview);
}

/** Days from a fixed one, to the day within a month and near enough beyond. */
function dayNumber({ year, month, day }: CalendarDate): number {
  return year * 365 + month * 30 + day;
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
    const isAnd = /^(?:and|plus)$/i.test(wordText(words, word));
    const parts = word > from && words.separators[word] === Separator.Weak && words.text.charCodeAt(words.ends[word - 1] as number) === 44;
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

/** How many parentheses open, less those that close, between a word and the one before it. */
function parenthesesBetween(words: Words, word: number): number {
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
  while (word < endWord - 1 && /^(?:a|an|the|and|for|request|requests|also|one)$/i.test(wordText(words, word))) word++;
  return word;
}

function textOf(words: Words, firstWord: number, endWord: number): string {
  return endWord > firstWord ? words.text.slice(words.starts[firstWord], words.ends[endWord - 1]) : '';
}
