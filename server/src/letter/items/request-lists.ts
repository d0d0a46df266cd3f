import { matchesOf } from '../../text/matches';
import { Separator, type Words, wordText } from '../../text/words';
import { readCalendarDate } from '../calendar-date';
import type { LetterReading } from '../letter-reading';
import type { CalendarDate, Sentence } from '../letter-tree';
import type { FoundPhrase } from '../phrase-scan';

/** What ends a list of requests: a verb, a reason, a date, another outcome. */
const endsList =
  /^(?:is|are|was|were|be|been|has|have|had|due|because|citing|cited|stating|stated|noting|noted|given|based|since|secondary|however|but|while|whereas|although|though|as|per|pending|dated|that|which|who|when|where|after|before|modified|certified|approved|authorized|allowed|partially|conditionally|including|include|includes|consisting|pursuant|on|indicating|for lack|lack|lacking|rationale|reason|reasons|upon|if|so|denied|deny|not|requested|ordered|prescribed|instead)$/i;
/** Verbs that end a list behind "and" or a comma: of a list's own words they are none. */
const secondVerb =
  /^(?:recommended|recommends|suggested|suggests|offered|offers|advised|advises|proposed|spoke|asked|asks|wrote|called|upheld|overturned|issued|sent|found|felt|wanted|deferred|delayed|returned|withdrew|considered|then|instead|later|did)$/i;
/** What may stand between the verb and the list. */
const beforeList =
  /^(?:certification|authorization|coverage|of|for|the|a|an|following|request|requests|requested|treatment|treatments|service|services|items?|retrospective|prospective|s|to|both|all|approve|certify|determined|:)$/i;
/** Refusals of other days, and requests that were not refused. */
const otherTime =
  /\b(?:history|in the past|years? ago|months? ago|initially|originally|again|appeal(?:ed)? (?:was|is)|overturned|modif\w+|partial\w*|certified|approved|authorized)\b/i;
/** "On 12/28/2016", before a subject. */
const dayWords =
  /^(?:on|\d{1,4}|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/i;
/** What makes of the words before a verb more than a list of requests. */
const tellsMore =
  /\b(?:he|she|they|his|her|their|patient|worker|claimant|applicant|provider|physician|surgeon|doctor|surgery for|showed|shows|revealed|demonstrated|failed|continued|helped|gave|did|does|recommended|reported|noted|took|takes|uses|used|tried|completed|received|underwent|found|wants|wanted|asked|seeks|sought|appealed|started|improved|persisted|persists|remains?|complain\w*|presented|plans?|planned|suggested|no|record|evidence|documentation)\b/i;
/** What a colon after the refusal opens a list of: "The following were denied: …", "Requested and denied: …". */
const namesList = /\b(?:following|requested|requests?|items?|services?|treatments?)\b[^.;:]{0,24}$/i;
const authorization = /\b(?:authorization|certification|approval|coverage)\b/i;
const bareYear = /\b(?:in|during|since) (?:[a-z]+ )?((?:19|20)\d\d)\b/i;
/** Dates of one utilization review may differ by some days, as letter and notice do. */
const sameReview = 30;
const dateWords = /\b(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4})\b/g;
export interface WordSpan {
  readonly firstWord: number;
  readonly endWord: number;
}

/** Cues without which a sentence lists no requests. */
export const opensList: ReadonlySet<string> = new Set(['request.denied', 'request.under-consideration', 'request.disputed']);

/** The words of a sentence of the summary that list what is in dispute or was refused, by their numbers; its longest cues are given. */
export function requestList(reading: LetterReading, sentence: Sentence, cues: readonly FoundPhrase[]): WordSpan | undefined {
  return listInDispute(reading.tree.words, sentence, cues) ?? listRefused(reading, sentence, cues);
}

/** "Request(s) under consideration include A and B.", "In dispute: A and B.", "The dispute concerns A and B." */
function listInDispute(words: Words, sentence: Sentence, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const cue = cues.find(({ id }) => id === 'request.under-consideration' || id === 'request.disputed');
  const next = (cue?.lastWord ?? 0) + 1;
  if (!cue || next >= sentence.endWord) return undefined;
  const isDispute = /^th(?:e|is) dispute$/i.test(textOf(words, cue.firstWord, cue.lastWord + 1));
  const opens = isDispute
    ? /^(?:concerns?|is|involves?|about|over)$/i.test(wordText(words, next))
    : /^(?:include|includes|included|including|are|is|were|was)$/i.test(wordText(words, next));
  const isList = isColon(words, next);
  if (!opens && !isList) return undefined;
  const firstWord = afterWords(words, isList ? next : next + 1, sentence.endWord, /^(?:about|over|for|the)$/i);
  return { firstWord, endWord: listEnd(words, firstWord, sentence.endWord, isList) };
}

function listRefused(reading: LetterReading, sentence: Sentence, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const { words } = reading.tree;
  const denied = cues.filter(({ id }) => id === 'request.denied');
  const cue = denied[0];
  if (!cue || denied.length > 1) return undefined;
  const text = textOf(words, sentence.firstWord, sentence.endWord);
  if (
    isOfAnotherDay(reading, partOf(text, textOf(words, sentence.firstWord, cue.firstWord).length)) ||
    otherTime.test(textOf(words, sentence.firstWord, cue.firstWord))
  )
    return undefined;
  const refuser = cues.find(({ id }) => id === 'request.refuser');
  const colon = listAfterColon(words, sentence, cue, refuser);
  if (colon) return colon;
  if (isPassive(words, sentence, cue)) {
    return (
      requestBefore(words, sentence, cue, cues) ??
      (authorization.test(textOf(words, sentence.firstWord, cue.firstWord)) ? listAfter(words, sentence, cue) : undefined) ??
      (refuser && subjectBefore(words, sentence, cue, refuser))
    );
  }
  const opens = cue.firstWord === sentence.firstWord;
  // "Non-certified were A and B."
  if (opens && /^(?:were|are|was)$/i.test(textOf(words, cue.lastWord + 1, Math.min(cue.lastWord + 2, sentence.endWord)))) {
    return { firstWord: cue.lastWord + 2, endWord: listEnd(words, cue.lastWord + 2, sentence.endWord) };
  }
  if (!refuser) return undefined;
  if (isJudgement(words, cue)) return foundBefore(words, sentence, cue, refuser);
  return opens ? undefined : listAfter(words, sentence, cue);
}

/** "UR non-certified A and B", "authorization was denied for A and B". */
function listAfter(words: Words, sentence: Sentence, cue: FoundPhrase): WordSpan {
  const firstWord = afterWords(words, cue.lastWord + 1, sentence.endWord, beforeList);
  const isList = firstWord < sentence.endWord && isColon(words, firstWord);
  return { firstWord, endWord: listEnd(words, firstWord, sentence.endWord, isList) };
}

/** "Denied by UR: A, B.", "The following were denied: A, B." */
function listAfterColon(words: Words, sentence: Sentence, cue: FoundPhrase, refuser: FoundPhrase | undefined): WordSpan | undefined {
  let word = cue.lastWord + 1;
  if (refuser && refuser.firstWord >= word && refuser.firstWord <= word + 2) word = refuser.lastWord + 1;
  if (word >= sentence.endWord || !isColon(words, word)) return undefined;
  if (cue.firstWord > sentence.firstWord && !namesList.test(textOf(words, sentence.firstWord, cue.firstWord))) return undefined;
  const endWord = listEnd(words, word, sentence.endWord, true);
  // "Denied: an MRI had shown …" gives a reason.
  const isReason = endWord < sentence.endWord && /^(?:is|are|was|were|has|have|had|not|be|been)$/i.test(wordText(words, endWord));
  return isReason ? undefined : { firstWord: word, endWord };
}

/** "The request for A and B was non-certified": what stands between. */
function requestBefore(words: Words, sentence: Sentence, cue: FoundPhrase, cues: readonly FoundPhrase[]): WordSpan | undefined {
  const opening = cues.filter(({ id, lastWord }) => (id === 'request.for' || id === 'request.requested') && lastWord < cue.firstWord).pop();
  if (!opening) return undefined;
  const endWord = listEnd(words, opening.lastWord + 1, sentence.endWord);
  // The verb that ends the list is the refusal's own.
  return cue.firstWord - endWord <= 4 ? { firstWord: opening.lastWord + 1, endWord } : undefined;
}

/** "A and B were denied by utilization review", "UR letter of 1/5/2017: A and B were not certified": the whole subject. */
function subjectBefore(words: Words, sentence: Sentence, cue: FoundPhrase, refuser: FoundPhrase): WordSpan | undefined {
  let firstWord = sentence.firstWord;
  for (let word = cue.firstWord - 1; word > sentence.firstWord; word--) {
    if (words.separators[word] === Separator.Strong) {
      firstWord = word;
      break;
    }
  }
  const isBehind = refuser.firstWord > cue.lastWord && refuser.firstWord <= cue.lastWord + 3;
  if (!isBehind && refuser.firstWord >= firstWord) return undefined;
  firstWord = afterWords(words, firstWord, cue.firstWord, dayWords);
  const endWord = listEnd(words, firstWord, sentence.endWord);
  if (cue.firstWord - endWord > 4 || tellsMore.test(textOf(words, firstWord, endWord))) return undefined;
  return { firstWord, endWord };
}

/** "UR found A and B not medically necessary". */
function foundBefore(words: Words, sentence: Sentence, cue: FoundPhrase, refuser: FoundPhrase): WordSpan | undefined {
  let verb = cue.firstWord - 1;
  while (verb > sentence.firstWord && !/^(?:found|deemed|considered|determined|ruled|judged|held)$/i.test(wordText(words, verb))) verb--;
  if (verb <= refuser.lastWord) return undefined;
  const firstWord = afterWords(words, verb + 1, cue.firstWord, /^(?:that|the|both)$/i);
  const endWord = listEnd(words, firstWord, cue.firstWord);
  if (cue.firstWord - endWord > 4 || tellsMore.test(textOf(words, firstWord, endWord))) return undefined;
  return { firstWord, endWord };
}

function isJudgement(words: Words, cue: FoundPhrase): boolean {
  return /necessary$/i.test(wordText(words, cue.lastWord));
}

function afterWords(words: Words, firstWord: number, endWord: number, skipped: RegExp): number {
  let word = firstWord;
  while (word < endWord && skipped.test(wordText(words, word))) word++;
  return word;
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

/** The word behind a list; after a colon, semicolons part it. */
function listEnd(words: Words, firstWord: number, sentenceEnd: number, afterColon = false): number {
  let word = firstWord;
  for (; word < sentenceEnd; word++) {
    if (endsList.test(wordText(words, word)) || (word > firstWord && opensClause(words, word) && secondVerb.test(wordText(words, word))))
      break;
    if (
      word > firstWord &&
      words.separators[word] === Separator.Strong &&
      !isColon(words, word) &&
      !(afterColon && isSemicolon(words, word))
    )
      break;
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

/** Whether a word stands behind a comma, or "and", "but" or "it": another clause may begin. */
function opensClause(words: Words, word: number): boolean {
  return words.text.charAt(words.ends[word - 1] as number) === ',' || /^(?:and|but|it|ur|they)$/i.test(wordText(words, word - 1));
}

function wordAfter(words: Words, word: number, end: number): string {
  return word + 1 < end ? wordText(words, word + 1) : '';
}

function isSemicolon(words: Words, word: number): boolean {
  return words.text.startsWith(';', words.ends[word - 1]);
}

/** "1" of "1) acupuncture 2) MRI". */
export function isListNumber(words: Words, word: number): boolean {
  return word < words.count && /^\d\)/.test(words.text.slice(words.starts[word], (words.starts[word] as number) + 2));
}

/** "QTY: 2", "labs: CBC". */
function isColon(words: Words, word: number): boolean {
  return /^ ?:/.test(words.text.slice(words.ends[word - 1], words.starts[word]));
}

/** Whether a sentence bears dates, and none is near the header's of the utilization review. */
function isOfAnotherDay({ tree }: LetterReading, sentence: string): boolean {
  const denial = tree.header?.fields.find((field) => field.id === 'urDenialDate')?.date;
  if (!denial) return false;
  const year = bareYear.exec(sentence)?.[1];
  if (year && Number(year) !== denial.year && (denial.month > 2 || Number(year) !== denial.year - 1)) return true;
  const dates = matchesOf(dateWords, sentence).flatMap((match) => {
    const date = readCalendarDate(match[0]);
    return date ? [date] : [];
  });
  return dates.length > 0 && dates.every((date) => Math.abs(dayNumber(date) - dayNumber(denial)) > sameReview);
}

/** The part of a sentence between semicolons that holds a place. */
function partOf(sentence: string, at: number): string {
  const end = sentence.indexOf(';', at);
  return sentence.slice(sentence.lastIndexOf(';', at) + 1, end < 0 ? undefined : end);
}

/** Days from a fixed one, to the day within a month and near enough beyond. */
function dayNumber({ year, month, day }: CalendarDate): number {
  return year * 365 + month * 30 + day;
}

function textOf(words: Words, firstWord: number, endWord: number): string {
  return endWord > firstWord ? words.text.slice(words.starts[firstWord], words.ends[endWord - 1]) : '';
}
