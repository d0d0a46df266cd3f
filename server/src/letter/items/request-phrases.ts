import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordAt, wordInLowerCase, wordText } from '../../text/words';
import { onceALetter } from '../letter-memory';
import type { Conclusion, IssueReading, ItemReading } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween, phrasesOfKinds } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { readItemWords } from './read-item';

/** Words of a rationale that name the disputed request, and what they ask for. */
export interface RequestPhrase {
  /**
   * - `request`: "the request for X", "the requested X"; - `subject`: "X is not medically necessary"; - `in-question`: "the X in
   * question"; - `criteria`: "criteria for an X", "would warrant an X", which name the item only where X is its treatment.
   */
  readonly kind: 'request' | 'subject' | 'in-question' | 'criteria';
  /** The number of its sentence in the rationale. */
  readonly sentence: number;
  /** Whether its sentence concludes on medical necessity. */
  readonly concluded: boolean;
  /** Whether that is the rationale's conclusion, and not one on the way to it. */
  readonly final: boolean;
  readonly firstWord: number;
  readonly endWord: number;
  readonly item: ItemReading;
}

/** No phrase that names a request is longer, in words. */
const longestPhrase = 40;

const endsPhrase = new WordSet(
  'is are was were be been has have had would will cannot should can may might could does do did that which who whom because since as due based per pursuant given dated from after before where when while whereas however but though although not exceed exceeds remain remains appear appears seem seems made submitted received by until unless if so therefore thus note noted state states prior',
);
const to = new WordSet('to');
/** After "to" a request's name goes on only with a place of the body or a number: "to the left knee", not "to evaluate". */
const afterTo =
  /^(?:the|his|her|their|this|both|left|right|bilateral|rt|lt|lumbar|cervical|thoracic|neck|low|[clts]\d|\d|one|two|three|four|five|six|eight|ten|twelve)/i;
/** What a region's word belongs to when it is no part of the request: "for right shoulder pain". */
const complaint = new WordSet(
  'pain pains complaint complaints symptom symptoms strain sprain injury injuries radiculopathy radiculitis condition conditions syndrome contusion tenderness numbness weakness discomfort paresthesia paresthesias diagnosis problem problems issue issues pathology tear fracture stenosis spasm spasms stiffness dysfunction impingement',
);
const otherRequest = new WordSet(
  'a an another prior previous previously earlier separate day initial original concomitant concurrent other any additional similar future subsequent recent second first each every no',
);
const subordinating = new WordSet(
  'as since because given although though while if when pursuant per based according considering regarding following due',
);

const weighed = new WordSet('criteria criterion indication need discussion');
const determiners = new WordSet('the this these said');
const ofTheRequest = new WordSet('the this these currently current other for');
const rates = new WordSet('week wk day month visit session');
/** What stands between a conclusion's subject and its verdict. */
const predicateWords = new WordSet(
  'is are was were be been being not to as considered deemed determined found felt therefore thus also hence do does did has have had a the',
);

const phrasesOfIssues = onceALetter((_: LetterBeforeIssues) => new Map<IssueReading, readonly RequestPhrase[]>());

/** Every phrase of an issue's rationale that names what was requested, in order. Read once for all rules. */
export function requestPhrases(letter: LetterBeforeIssues, issue: IssueReading): readonly RequestPhrase[] {
  const known = phrasesOfIssues(letter);
  let phrases = known.get(issue);
  if (!phrases) {
    phrases = readRequestPhrases(letter, issue);
    known.set(issue, phrases);
  }
  return phrases;
}

/** A phrase before it is known whether its conclusion is the one that counts. */
type NamedRequest = Omit<RequestPhrase, 'final'>;

function readRequestPhrases(letter: LetterBeforeIssues, { issue, rationale }: IssueReading): RequestPhrase[] {
  if (!rationale) return [];
  const phrases: RequestPhrase[] = [];
  /** By sentence, the last of its conclusions that may count. */
  const conclusions = new Map<number, Conclusion>();
  for (const conclusion of rationale.conclusions) {
    if (conclusion.standard || conclusion === rationale.conclusion) conclusions.set(conclusion.sentence, conclusion);
  }
  rationale.part.sentences.forEach((sentence, index) => {
    const conclusion = conclusions.get(index);
    const named = namedRequests(letter, sentence, index, conclusion !== undefined);
    if (conclusion && !named.some((phrase) => phrase.kind === 'request')) {
      const subject = subjectOf(letter, sentence, index, conclusion);
      if (subject) named.push(subject);
    }
    for (const { kind, concluded, firstWord, endWord, item } of named) {
      const final = concluded && index === rationale.conclusion?.sentence;
      phrases.push({ kind, sentence: index, concluded, final, firstWord, endWord, item: withoutComplaints(letter, item, issue.itemText) });
    }
  });
  return phrases;
}

function namedRequests(letter: LetterBeforeIssues, sentence: Sentence, index: number, concluded: boolean): NamedRequest[] {
  const found: NamedRequest[] = [];
  const cues = phrasesBetween(letter.phrases, 'request', sentence.firstWord, sentence.endWord);
  if (cues.length === 0) return found;
  if (!concluded && cues.some(({ id }) => id === 'request.refuser' || id === 'request.denied' || id === 'request.settled')) return [];
  for (const cue of cues) {
    const kind = kindOf(cue);
    if (!kind || (cue.id === 'request.necessity' && !concluded) || isSetAside(letter.tree.words, sentence, cue)) continue;
    if (kind === 'criteria' && !isWeighed(letter.tree.words, sentence, cue)) continue;
    const span = kind === 'in-question' ? phraseBefore(letter, sentence, cue) : phraseAfter(letter.tree.words, sentence, cue);
    if (!span || span.endWord <= span.firstWord) continue;
    if (kind === 'request' && isOtherRequest(letter.tree.words, sentence, cue)) continue;
    if (cue.id === 'request.requested' && !isAdjective(letter.tree.words, cue)) continue;
    const { firstWord, endWord } = span;
    found.push({ kind, sentence: index, concluded, firstWord, endWord, item: readItemWords(letter, firstWord, endWord) });
  }
  return found;
}

/** Guideline text lists criteria for a treatment; a rationale says that they are met, or that there is no need, and speaks of the item. */
function isWeighed(words: Words, sentence: Sentence, cue: FoundPhrase): boolean {
  if (!weighed.has(words, cue.firstWord)) return true;
  for (let word = cue.firstWord - 1; word >= Math.max(sentence.firstWord, cue.firstWord - 8); word--) {
    if (/^(?:meets?|met|meeting|satisf\w+|fulfill?\w*|fail\w*|no|not|lacks?|establish\w*|demonstrat\w*)$/i.test(wordText(words, word)))
      return true;
  }
  return false;
}

function kindOf(cue: FoundPhrase): RequestPhrase['kind'] | undefined {
  if (cue.id === 'request.for' || cue.id === 'request.requested' || cue.id === 'request.necessity') return 'request';
  if (cue.id === 'request.in-question') return 'in-question';
  return cue.id === 'request.criteria' ? 'criteria' : undefined;
}

/** "As the requested surgery is not necessary, …": what stands before the comma is another matter, given as the reason. */
function isSetAside(words: Words, sentence: Sentence, cue: FoundPhrase): boolean {
  if (!subordinating.has(words, sentence.firstWord)) return false;
  for (let word = sentence.firstWord + 1; word <= cue.firstWord; word++) {
    if (words.text.charCodeAt(words.ends[word - 1] as number) === 44) return false;
  }
  return true;
}

/** "A request for", "a prior request for": one among others. "There is no need for", "request for authorization": none. */
function isOtherRequest(words: Words, sentence: Sentence, cue: FoundPhrase): boolean {
  const before = cue.firstWord - 1;
  return before >= sentence.firstWord && otherRequest.has(words, before);
}

/** "The requested MRI" is the item; what a provider "requested" may be another one. */
function isAdjective(words: Words, { firstWord }: FoundPhrase): boolean {
  return ofTheRequest.has(words, firstWord - 1);
}

interface WordSpan {
  readonly firstWord: number;
  readonly endWord: number;
}

function phraseAfter(words: Words, sentence: Sentence, cue: FoundPhrase): WordSpan | undefined {
  const firstWord = cue.lastWord + 1;
  if (firstWord < sentence.endWord && /^authorization|^review$/i.test(wordText(words, firstWord))) return undefined;
  let word = firstWord;
  for (; word < Math.min(sentence.endWord, firstWord + longestPhrase); word++) {
    if (word > firstWord && words.separators[word] === Separator.Strong && !isLabelColon(words, word)) break;
    if (endsPhrase.has(words, word) && !isRate(words, word, sentence.endWord)) break;
    if (to.has(words, word) && !afterTo.test(word + 1 < sentence.endWord ? wordText(words, word + 1) : '')) break;
  }
  return { firstWord, endWord: word };
}

/** "Twice per week". */
function isRate(words: Words, word: number, endWord: number): boolean {
  return word + 1 < endWord && rates.has(words, word + 1) && wordInLowerCase(words, word) === 'per';
}

/** "QTY: 2", "labs: CBC". */
function isLabelColon(words: Words, word: number): boolean {
  return words.text.charCodeAt(words.ends[word - 1] as number) === 58 || words.text.charCodeAt((words.ends[word - 1] as number) + 1) === 58;
}

/** The words from "the" to "in question". */
function phraseBefore(letter: LetterBeforeIssues, sentence: Sentence, cue: FoundPhrase): WordSpan | undefined {
  const { words } = letter.tree;
  for (let word = cue.firstWord - 1; word >= Math.max(sentence.firstWord, cue.firstWord - 12); word--) {
    if (determiners.has(words, word)) return { firstWord: word + 1, endWord: cue.firstWord };
    if (endsPhrase.has(words, word) || (word < cue.firstWord - 1 && words.separators[word + 1] === Separator.Strong)) return undefined;
  }
  return undefined;
}

/** What a conclusion speaks of: "physical therapy for the neck" of "Therefore, physical therapy for the neck is not medically necessary". */
function subjectOf(letter: LetterBeforeIssues, sentence: Sentence, index: number, conclusion: Conclusion): NamedRequest | undefined {
  const { words, normalised } = letter.tree;
  const start = wordAt(words, normalised.normalisedOffsets[conclusion.start] as number);
  let endWord = start;
  while (endWord > sentence.firstWord && predicateWords.has(words, endWord - 1)) endWord--;
  let firstWord = sentence.firstWord;
  for (let word = sentence.firstWord + 1; word < endWord; word++) {
    if (words.text.charCodeAt(words.ends[word - 1] as number) !== 44 && words.separators[word] !== Separator.Strong) continue;
    if (subordinating.has(words, firstWord) || !namesSomething(letter, firstWord, word)) firstWord = word;
    else break;
  }
  if (endWord <= firstWord || subordinating.has(words, firstWord)) return undefined;
  if (endsPhrase.firstIn(words, firstWord, endWord) >= 0) return undefined;
  const item = readItemWords(letter, firstWord, endWord);
  return { kind: 'subject', sentence: index, concluded: true, firstWord, endWord, item };
}

function namesSomething(letter: LetterBeforeIssues, firstWord: number, endWord: number): boolean {
  return phrasesOfKinds(letter.phrases, ['treatment', 'region'], firstWord, endWord).length > 0;
}

/** Leaves out regions and a side that belong to a complaint: "EMG of the left arm for right shoulder pain". The item's own count. */
function withoutComplaints(letter: LetterBeforeIssues, item: ItemReading, itemText: string): ItemReading {
  if (item.regions.length === 0) return item;
  const { words, normalised } = letter.tree;
  const regions = item.regions.filter((region) => {
    const next = wordAt(words, normalised.normalisedOffsets[region.end] as number);
    if (next >= words.count || words.separators[next] !== Separator.None) return true;
    return !complaint.has(words, next) || itemText.toLowerCase().includes(wordInLowerCase(words, next));
  });
  return regions.length === item.regions.length ? item : { ...item, regions, side: undefined };
}

/** Where a phrase stands in the letter. */
export function phraseRange(letter: LetterBeforeIssues, { firstWord, endWord }: WordSpan) {
  const { words, normalised } = letter.tree;
  return sourceRange(normalised, words.starts[firstWord] as number, words.ends[endWord - 1] as number);
}
