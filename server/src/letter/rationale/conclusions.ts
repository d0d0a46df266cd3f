import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase } from '../../text/words';
import type { Conclusion } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import {
  clauseStart,
  isCondition,
  isContraction,
  isReported,
  isSubordinate,
  predicateBefore,
  standing,
  subjectNegation,
  textBetween,
  trueNegators,
} from './conclusion-clauses';
import { quotedWords } from './quotations';

/** Verbs that settle "medical necessity". */
const settlingVerbs = new WordSet(
  'established establish establishes supported support supports demonstrated demonstrate demonstrates documented document documents shown show shows substantiated substantiate substantiates confirmed confirm confirms evident apparent justified justify justifies proven met clear warranted present lacking absent unclear satisfied determined verified exists exist meets meet satisfies',
);
const reasons = new WordSet('because when if');
const modals = new WordSet('must should can may might could would will need needs');
const openingModals = new WordSet('would may might must should');
const beingVerbs = new WordSet('is was');
const denyingVerbs = new WordSet('lacking absent unclear');
const notAConclusion = new WordSet('decision determination review reviewer criteria standard standards dispute');

/** Everything that a rationale says of medical necessity, in order; see `chooseConclusion` for the one that counts. */
export function readConclusions(letter: LetterBeforeIssues, part: IssuePart): Conclusion[] {
  const quoted = quotedWords(letter.tree.words, part);
  const conclusions: Conclusion[] = [];
  part.sentences.forEach((sentence, index) => {
    const before = conclusions.length;
    addConclusions(letter, sentence, index, quoted, conclusions);
    if (conclusions.length > before) return;
    const verdict = verdictOf(letter, sentence, index, quoted, index === part.sentences.length - 1);
    if (verdict) conclusions.push(verdict);
  });
  return conclusions;
}

/**
 * The conclusion that counts: the last one in the standard's words or, where there is none, the last in others; those that speak of
 * the request before others ("a weaning schedule is medically necessary"). Where another of them says the opposite, it settles nothing.
 */
export function chooseConclusion(conclusions: readonly Conclusion[]): Conclusion | undefined {
  const preferences: ((conclusion: Conclusion) => boolean)[] = [
    ({ standard, necessary }) => standard && necessary !== null,
    ({ standard }) => standard,
    ({ necessary }) => necessary !== null,
  ];
  const preferred = preferences.map((isPreferred) => conclusions.filter(isPreferred)).find((some) => some.length > 0) ?? conclusions;
  const ofRequest = preferred.filter(({ onRequest }) => onRequest);
  const candidates = ofRequest.length > 0 ? ofRequest : preferred;
  const last = candidates[candidates.length - 1];
  if (!last) return undefined;
  const divided = candidates.some((other) => other.necessary !== last.necessary);
  return divided ? { ...last, necessary: null } : last;
}

/** Adds what a sentence says in the standard's words. */
function addConclusions(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  quoted: (word: number) => boolean,
  conclusions: Conclusion[],
): void {
  const { words: all } = letter.tree;
  const cues = phrasesBetween(letter.phrases, 'necessity', sentence.firstWord, sentence.endWord);
  for (const cue of cues) {
    if (quoted(cue.firstWord)) continue;
    const isBare = cue.id === 'necessity.bare';
    if (isBare && (wordBefore(all, cue, 1) === 'medically' || !isRequestSentence(all, sentence, cue.firstWord))) continue;
    const read = cue.id === 'necessity.necessity' ? readNecessity(all, sentence, cue) : readNecessary(all, sentence, cue);
    if (!read) continue;
    const { necessary, firstWord, lastWord } = read;
    const range = sourceRange(letter.tree.normalised, all.starts[firstWord] as number, all.ends[lastWord] as number);
    const standard = cue.id !== 'necessity.misspelt';
    const onRequest = isOnRequest(all, sentence);
    conclusions.push({ start: range.start, end: range.end, necessary, standard, onRequest, sentence: index });
  }
}

interface ReadWords {
  readonly necessary: boolean | null;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** "… is not considered medically necessary", "none of the services are medically necessary". */
function readNecessary(all: Words, sentence: Sentence, cue: FoundPhrase): ReadWords | undefined {
  const predicate = predicateBefore(all, sentence, cue.firstWord);
  if (predicate.hypothetical || isCondition(all, sentence, cue.lastWord + 1)) return undefined;
  const clause = clauseStart(all, sentence, predicate.firstWord);
  const subject = subjectNegation(all, clause, predicate.firstWord);
  const isAll = predicate.firstWord === sentence.firstWord && cue.lastWord + 1 === sentence.endWord;
  if (!predicate.hasVerb && !subject && !isAll) return undefined;
  if (isSubordinate(all, sentence, clause, cue.lastWord) || isReported(all, sentence, clause)) return undefined;
  const whose = standing(all, sentence, clause, predicate.firstWord);
  if (whose === 'told') return undefined;
  const plain = !(predicate.negated || subject) !== (cue.id === 'necessity.unnecessary');
  const isOpen = whose === 'open' || predicate.conditional || (whose === 'denied' && !plain);
  const necessary = isOpen ? null : whose === 'denied' ? false : plain;
  return { necessary, firstWord: predicate.negationWord ?? cue.firstWord, lastWord: cue.lastWord };
}

/** "The medical necessity of X has not been established", "is not a medical necessity", "there is no medical necessity". */
function readNecessity(all: Words, sentence: Sentence, cue: FoundPhrase): ReadWords | undefined {
  const next = cue.lastWord + 1;
  if (next < sentence.endWord && notAConclusion.has(all, next)) return undefined;
  const clause = clauseStart(all, sentence, cue.firstWord);
  if (isSubordinate(all, sentence, clause, cue.lastWord) || isReported(all, sentence, clause)) return undefined;
  // After it: the verb that settles it, and whether it is denied.
  let negated = false;
  let modal = false;
  for (let word = next; word < sentence.endWord && word < next + 40; word++) {
    if (word > next && all.separators[word] === Separator.Strong) break;
    if (reasons.has(all, word)) break;
    if (modals.has(all, word)) modal = true;
    if (trueNegators.has(all, word) || isContraction(all, word)) negated = true;
    else if (settlingVerbs.has(all, word) && !isInsideNoun(all, word)) {
      if (modal && !negated) return undefined;
      const isOpen = !negated && word + 1 < sentence.endWord && wordInLowerCase(all, word + 1) === 'by' && !isOnRequest(all, sentence);
      return { necessary: isOpen ? null : !(negated || denyingVerbs.has(all, word)), firstWord: cue.firstWord, lastWord: word };
    }
  }
  // Before it: "does not support the medical necessity", "is not a medical necessity", "no medical necessity".
  let verb = false;
  for (let word = cue.firstWord - 1; word >= clause && word > cue.firstWord - 9; word--) {
    if (trueNegators.has(all, word) || isContraction(all, word)) return { necessary: false, firstWord: word, lastWord: cue.lastWord };
    if (openingModals.has(all, word)) return undefined;
    // "Insufficient evidence to support …": what is denied stands before.
    if (wordInLowerCase(all, word) === 'to') return deniedBefore(all, clause, word, cue);
    if (settlingVerbs.has(all, word) || beingVerbs.has(all, word)) verb = true;
  }
  return verb ? { necessary: true, firstWord: cue.firstWord, lastWord: cue.lastWord } : undefined;
}

function deniedBefore(all: Words, clause: number, before: number, cue: FoundPhrase): ReadWords | undefined {
  for (let word = before - 1; word >= clause && word > before - 6; word--) {
    if (trueNegators.has(all, word) || wordInLowerCase(all, word) === 'inadequate')
      return { necessary: false, firstWord: word, lastWord: cue.lastWord };
  }
  return undefined;
}

/** What a sentence on the request (the rationale's last one may name it) concludes in words that avoid the standard: "is not medically appropriate at this time". */
function verdictOf(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  quoted: (word: number) => boolean,
  isLast: boolean,
): Conclusion | undefined {
  const { words: all } = letter.tree;
  const last = longestPhrases(phrasesBetween(letter.phrases, 'verdict', sentence.firstWord, sentence.endWord)).at(-1);
  if (!last || quoted(last.firstWord)) return undefined;
  const predicate = predicateBefore(all, sentence, last.firstWord);
  // "Not certified.": a whole sentence, where nothing follows.
  const isAll = isLast && predicate.firstWord === sentence.firstWord && last.lastWord + 1 === sentence.endWord;
  const namesTreatment = isLast && phrasesBetween(letter.phrases, 'treatment', sentence.firstWord, last.firstWord).length > 0;
  if (!isAll && !namesTreatment && !isRequestSentence(all, sentence, last.firstWord)) return undefined;
  const clause = clauseStart(all, sentence, predicate.firstWord);
  if (
    !(predicate.hasVerb || isAll) ||
    predicate.hypothetical ||
    predicate.conditional ||
    isReported(all, sentence, clause) ||
    standing(all, sentence, clause, predicate.firstWord) !== 'own' ||
    isHistory(all, predicate.firstWord, last.firstWord) ||
    isUnderCondition(all, sentence, predicate.firstWord) ||
    !endsStatement(all, sentence, last.lastWord + 1, predicate.negated) ||
    isSubordinate(all, sentence, clause, last.lastWord)
  )
    return undefined;
  const negated = predicate.negated || subjectNegation(all, clause, predicate.firstWord);
  const necessary = last.id === 'verdict.against' ? negated : !negated;
  const lastWord = endOfTime(all, sentence, last.lastWord);
  const range = sourceRange(
    letter.tree.normalised,
    all.starts[predicate.negationWord ?? last.firstWord] as number,
    all.ends[lastWord] as number,
  );
  return { start: range.start, end: range.end, necessary, standard: false, onRequest: isOnRequest(all, sentence), sentence: index };
}

/** "The request was certified", "visits were approved": what others did. */
function isHistory(all: Words, firstWord: number, verdict: number): boolean {
  if (!/^(?:non-?certified|certified|approved|authorized|denied)$/.test(textBetween(all, verdict, verdict + 1))) return false;
  return /\b(?:was|were|been|had)\b/.test(textBetween(all, firstWord, verdict));
}

/** "Once this is documented, …", "… before the visits can be supported". */
function isUnderCondition(all: Words, sentence: Sentence, subjectEnd: number): boolean {
  return /(?:^(?:once|if|when|after|until|where)|\b(?:before|until|unless|once))\b/.test(textBetween(all, sentence.firstWord, subjectEnd));
}

/** Whether nothing follows that would make a norm of a verdict, as in "is indicated for up to 8 sessions". */
function endsStatement(all: Words, sentence: Sentence, word: number, negated: boolean): boolean {
  if (word >= sentence.endWord || all.separators[word] !== Separator.None) return true;
  const rest = textBetween(all, word, Math.min(word + 4, sentence.endWord));
  if (/^(?:by|in the (?:records?|notes?|documentation|guidelines?))\b/.test(rest)) return negated || isOnRequest(all, sentence);
  return /^(?:at this|at the present|here|in this|for this|for the (?:injured|patient|worker|claimant|applicant)|based|given|because|since|as|and|or|nor|per|due|under|therefore|pursuant|medically|with)\b/.test(
    rest,
  );
}

const spokenOfTheRequest =
  /\b(?:request|requests|requested|proposed|therefore|thus|hence|as such|accordingly|for (?:these|this|the above) reasons?|given the above|based on the above|in summary|in conclusion)\b/;

function isOnRequest(all: Words, sentence: Sentence): boolean {
  return spokenOfTheRequest.test(textBetween(all, sentence.firstWord, sentence.endWord));
}

const requestWords = new WordSet(
  'request requests requested service services treatment procedure study item items therapy this it these injection surgery medication device visits sessions',
);

/** Whether a sentence speaks of the disputed item: "the request", "the requested MRI", "this treatment". */
function isRequestSentence(all: Words, sentence: Sentence, before: number): boolean {
  return requestWords.firstIn(all, sentence.firstWord, before) >= 0;
}

/** "Medically necessary at this time": the words of time belong to it. */
function endOfTime(all: Words, sentence: Sentence, lastWord: number): number {
  const tail = all.text.slice(all.ends[lastWord], all.ends[Math.min(lastWord + 3, sentence.endWord - 1)]).toLowerCase();
  return tail === ' at this time' ? lastWord + 3 : lastWord;
}

/** "clear" of "clear evidence", "document" of "the document": no verbs. */
function isInsideNoun(all: Words, word: number): boolean {
  const before = wordInLowerCase(all, word - 1);
  return (before === 'the' || before === 'a' || before === 'of') && !/^(?:lacking|absent)$/.test(wordInLowerCase(all, word));
}

function wordBefore(all: Words, cue: FoundPhrase, distance: number): string {
  return cue.firstWord >= distance ? wordInLowerCase(all, cue.firstWord - distance) : '';
}
