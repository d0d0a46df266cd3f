import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase, wordText } from '../../text/words';
import type { Conclusion } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import {
  clauseStart,
  endsEllipsis,
  isCondition,
  isContraction,
  isOnRequest,
  isReported,
  isRequestSentence,
  isSubordinate,
  opensStatement,
  predicateBefore,
  standing,
  subjectNegation,
  textBetween,
  trueNegators,
} from './conclusion-clauses';
import { dispositionOf } from './dispositions';
import { quotedWords } from './quotations';
import { verdictOf } from './verdicts';

/** Verbs that settle "medical necessity". */
const settlingVerbs = new WordSet(
  'established establish establishes supported support supports demonstrated demonstrate demonstrates documented document documents shown show shows substantiated substantiate substantiates confirmed confirm confirms evident apparent justified justify justifies proven met clear warranted present lacking absent unclear satisfied determined verified affirmed validated exists exist meets meet satisfies found',
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
    const isLast = index === part.sentences.length - 1;
    addConclusions(letter, sentence, index, quoted, isLast, conclusions);
    if (conclusions.slice(before).some(({ necessary }) => necessary !== null)) return;
    const verdict = verdictOf(letter, sentence, index, quoted, isLast) ?? dispositionOf(letter, sentence, index);
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
  isLast: boolean,
  conclusions: Conclusion[],
): void {
  const { words: all } = letter.tree;
  const cues = phrasesBetween(letter.phrases, 'necessity', sentence.firstWord, sentence.endWord);
  for (const cue of cues) {
    if (quoted(cue.firstWord)) continue;
    const bare = bareCues.has(cue.id);
    if (bare && !mayBeOnRequest(letter, sentence, cue, isLast)) continue;
    // Minnesota apart, two capitals.
    if (cue.id === 'necessity.abbreviated' && wordText(all, cue.firstWord) === 'mn') continue;
    const ofNecessity = cue.id === 'necessity.necessity' || cue.id === 'necessity.need';
    const read = ofNecessity ? readNecessity(all, sentence, cue) : readNecessary(all, sentence, cue);
    if (!read) continue;
    const { firstWord, lastWord } = read;
    // A need that is or is not shown may be that of something else, and so may what the last sentence finds necessary.
    const isOfOther = cue.id === 'necessity.need' || (bare && !isRequestSentence(all, sentence, cue.firstWord));
    const necessary = isOfOther ? null : read.necessary;
    const range = sourceRange(letter.tree.normalised, all.starts[firstWord] as number, all.ends[lastWord] as number);
    const standard = !nonstandardCues.has(cue.id) && !isOfOther;
    const onRequest = isOnRequest(all, sentence);
    conclusions.push({ start: range.start, end: range.end, necessary, standard, onRequest, disposes: false, sentence: index });
  }
}

/** Words that conclude only of what is requested. */
const bareCues = new Set(['necessity.bare', 'necessity.bare-unnecessary', 'necessity.need']);
const nonstandardCues = new Set(['necessity.misspelt', 'necessity.abbreviated']);

/** Whether bare words on necessity may be said of the disputed item; the last sentence may name its treatment. */
function mayBeOnRequest(letter: LetterBeforeIssues, sentence: Sentence, cue: FoundPhrase, isLast: boolean): boolean {
  const { words: all } = letter.tree;
  if (wordBefore(all, cue, 1) === 'medically') return false;
  // "It is necessary to examine …", but "necessary to cure or relieve".
  if (/^to (?!cure|relieve|treat)/.test(textBetween(all, cue.lastWord + 1, Math.min(cue.lastWord + 3, sentence.endWord)))) return false;
  if (cue.id === 'necessity.need') return isLast;
  if (isRequestSentence(all, sentence, cue.firstWord)) return true;
  return isLast && phrasesBetween(letter.phrases, 'treatment', sentence.firstWord, cue.firstWord).length > 0;
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
  const isAll = opensStatement(all, sentence, predicate.firstWord) && endsEllipsis(all, sentence, cue.lastWord + 1);
  const finding = predicate.hasVerb || subject || isAll ? undefined : findingOfReviewer(all, sentence, predicate.firstWord);
  const denies = cue.id === 'necessity.unnecessary' || cue.id === 'necessity.bare-unnecessary';
  if (!predicate.hasVerb && !subject && !isAll) {
    // "I find the MRI not medically necessary."
    const turned = predicate.negated !== denies;
    if (!finding || (turned && !finding.necessary)) return undefined;
    return { necessary: finding.necessary && !turned, firstWord: finding.firstWord, lastWord: cue.lastWord };
  }
  if (isReported(all, sentence, clause)) return undefined;
  const isReason = isSubordinate(all, sentence, clause, cue.lastWord);
  const follows = isReason ? conclusionThatFollows(all, sentence, cue.lastWord + 1) : undefined;
  if (isReason && !follows) return undefined;
  const whose = standing(all, sentence, clause, predicate.firstWord);
  if (whose === 'told') return undefined;
  const plain = follows === 'against' ? false : !(predicate.negated || subject) !== denies;
  const isOpen = whose === 'open' || predicate.conditional || (whose === 'denied' && !plain);
  const necessary = isOpen ? null : whose === 'denied' ? false : plain;
  return { necessary, firstWord: predicate.negationWord ?? cue.firstWord, lastWord: cue.lastWord };
}

const findingVerb = /\b(?:find|consider|deem|judge|regard|call|hold)(?:s|ing)? /;

/** "I find the request medically necessary", "there is no basis on which to find it medically necessary". */
function findingOfReviewer(all: Words, sentence: Sentence, end: number): { necessary: boolean; firstWord: number } | undefined {
  const firstWord = Math.max(sentence.firstWord, end - longestObject);
  const text = textBetween(all, firstWord, end);
  const verb = findingVerb.exec(text);
  if (!verb) return undefined;
  const before = text.slice(0, verb.index);
  const isDenied = /\b(?:cannot|not|unable|no (?:basis|reason|grounds?|evidence|way))\b/.test(before);
  const isOwn = /^(?:[a-z ]{0,30}, )?(?:i|we|this reviewer|the reviewer|the undersigned)\b|\bno (?:basis|reason|grounds?)\b/.test(before);
  if (!isOwn || isReported(all, sentence, firstWord)) return undefined;
  return { necessary: !isDenied, firstWord };
}

/** How many words may stand between "find" and "medically necessary". */
const longestObject = 30;

/** What follows from a reason: "As the surgery is necessary, so is the sling", "…, neither is the sling", "…, the sling is as well". */
function conclusionThatFollows(all: Words, sentence: Sentence, word: number): 'same' | 'against' | undefined {
  if (word >= sentence.endWord) return undefined;
  const main = textBetween(all, word, Math.min(sentence.endWord, word + 16));
  if (/^(?:then )?(?:neither|nor) (?:is|are|was|were|would)\b|\b(?:is|are) not(?: either)?$|\b(?:isn't|aren't) either$/.test(main))
    return 'against';
  return /^(?:then )?so (?:is|are|too is|too are|would)\b|\b(?:is|are)(?: as well| too| also| likewise)$|\b(?:also|likewise) (?:is|are)$/.test(
    main,
  )
    ? 'same'
    : undefined;
}

/** "The medical necessity of X has not been established", "is not a medical necessity", "there is no medical necessity". */
function readNecessity(all: Words, sentence: Sentence, cue: FoundPhrase): ReadWords | undefined {
  const next = cue.lastWord + 1;
  if (next < sentence.endWord && notAConclusion.has(all, next)) return undefined;
  const clause = clauseStart(all, sentence, cue.firstWord);
  if (isSubordinate(all, sentence, clause, cue.lastWord) || isReported(all, sentence, clause)) return undefined;
  // After it: the verb that settles it, and whether it is denied.
  let negated = subjectNegation(all, clause, cue.firstWord);
  let modal = false;
  for (let word = next; word < sentence.endWord && word < next + 40; word++) {
    if (word > next && all.separators[word] === Separator.Strong && !followsColon(all, word)) break;
    if (reasons.has(all, word) && wordText(all, word) !== 'IF') break;
    if (modals.has(all, word)) modal = true;
    // "Is lacking" settles by itself.
    if (deniesVerb(all, word) && !denyingVerbs.has(all, word)) negated = true;
    else if (settlingVerbs.has(all, word) && !isInsideNoun(all, word)) {
      if (modal && !negated) return undefined;
      const isOpen = !negated && word + 1 < sentence.endWord && wordInLowerCase(all, word + 1) === 'by' && !isOnRequest(all, sentence);
      return { necessary: isOpen ? null : !(negated || denyingVerbs.has(all, word)), firstWord: cue.firstWord, lastWord: word };
    }
  }
  // Before it: "does not support the medical necessity", "is not a medical necessity", "no medical necessity".
  let verb = false;
  for (let word = cue.firstWord - 1; word >= clause && word > cue.firstWord - 9; word--) {
    // Before its verb stands the request's name: "MRI without contrast meets …".
    if (verb ? deniesVerb(all, word) || isNoSubject(all, word, clause) : trueNegators.has(all, word) || isContraction(all, word))
      return { necessary: false, firstWord: word, lastWord: cue.lastWord };
    if (openingModals.has(all, word)) return undefined;
    // "Insufficient evidence to support …": what is denied stands before.
    if (wordInLowerCase(all, word) === 'to') return deniedBefore(all, clause, word, cue);
    if (settlingVerbs.has(all, word) || beingVerbs.has(all, word)) verb = true;
  }
  return verb ? { necessary: true, firstWord: cue.firstWord, lastWord: cue.lastWord } : undefined;
}

const auxiliaries = new WordSet(
  'is was are were be been being has have had does do did can could would will should may might must remains remain appears appear seems seem',
);
const plainNegators = new WordSet('cannot never fails fail failed failing unable insufficiently inadequately hardly');

/** Whether a word denies the verb that it stands with. What stands in a request's name denies nothing: "MRI without contrast". */
function deniesVerb(all: Words, word: number): boolean {
  if (isContraction(all, word) || plainNegators.has(all, word)) return true;
  if (!trueNegators.has(all, word) || /^(?:without|none)$/.test(wordInLowerCase(all, word))) return false;
  return auxiliaries.has(all, word - 1) || settlingVerbs.has(all, word + 1) || /^(?:been|be|yet)$/.test(wordInLowerCase(all, word + 1));
}

/** "No record supports …", "None of these show …". */
function isNoSubject(all: Words, word: number, clause: number): boolean {
  return word <= clause + 2 && /^(?:no|none|neither|lack|insufficient)$/.test(wordInLowerCase(all, word));
}

/** A colon may stand in a request's name: "quantity: 1". */
function followsColon(all: Words, word: number): boolean {
  return all.text.charAt(all.ends[word - 1] as number) === ':';
}

function deniedBefore(all: Words, clause: number, before: number, cue: FoundPhrase): ReadWords | undefined {
  for (let word = before - 1; word >= clause && word > before - 6; word--) {
    if (trueNegators.has(all, word) || wordInLowerCase(all, word) === 'inadequate')
      return { necessary: false, firstWord: word, lastWord: cue.lastWord };
  }
  return undefined;
}

/** "clear" of "clear evidence", "document" of "the document": no verbs. */
function isInsideNoun(all: Words, word: number): boolean {
  const before = wordInLowerCase(all, word - 1);
  return (before === 'the' || before === 'a' || before === 'of') && !/^(?:lacking|absent)$/.test(wordInLowerCase(all, word));
}

function wordBefore(all: Words, cue: FoundPhrase, distance: number): string {
  return cue.firstWord >= distance ? wordInLowerCase(all, cue.firstWord - distance) : '';
}
