import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase } from '../../text/words';
import type { Conclusion } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import {
  clauseStart,
  isOnRequest,
  isReported,
  isRequestSentence,
  isSubordinate,
  opensStatement,
  predicateBefore,
  standing,
  subjectNegation,
  textBetween,
} from './conclusion-clauses';

/** What a sentence on the request (the rationale's last one may name it) concludes in words that avoid the standard: "is not medically appropriate at this time". */
export function verdictOf(
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
  const isAll = isLast && opensStatement(all, sentence, predicate.firstWord) && last.lastWord + 1 === sentence.endWord;
  const namesTreatment = isLast && phrasesBetween(letter.phrases, 'treatment', sentence.firstWord, last.firstWord).length > 0;
  // The law's own words, "reasonably required to cure or relieve", are said of nothing else.
  const isOfLaw = isLast && wordInLowerCase(all, last.firstWord) === 'reasonably';
  if (!isAll && !namesTreatment && !isOfLaw && !isRequestSentence(all, sentence, last.firstWord)) return undefined;
  const clause = clauseStart(all, sentence, predicate.firstWord);
  // Guidelines recommend; of the case at hand it is said of "the MRI".
  if (isAdvice(all, last) && !isOfTheCase(all, sentence, clause, last.firstWord)) return undefined;
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
  return {
    start: range.start,
    end: range.end,
    necessary,
    standard: false,
    onRequest: isOnRequest(all, sentence),
    disposes: false,
    sentence: index,
  };
}

function isAdvice(all: Words, { lastWord }: FoundPhrase): boolean {
  return wordInLowerCase(all, lastWord) === 'recommended';
}

const ofTheCase = new WordSet('the this these it request requested such');
const ofGuidelines = new WordSet('guideline guidelines odg mtus acoem literature evidence studies provider physician surgeon doctor');

function isOfTheCase(all: Words, sentence: Sentence, clause: number, verdict: number): boolean {
  return ofTheCase.has(all, clause) && ofGuidelines.firstIn(all, sentence.firstWord, Math.min(sentence.endWord, verdict + 12)) < 0;
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
  return /^(?:to cure|for (?:certification|approval|authorization)|at this|at the present|here|in this|for this|for the (?:injured|patient|worker|claimant|applicant)|based|given|because|since|as|and|or|nor|per|due|under|therefore|pursuant|medically|with)\b/.test(
    rest,
  );
}

/** "Medically necessary at this time": the words of time belong to it. */
function endOfTime(all: Words, sentence: Sentence, lastWord: number): number {
  const tail = all.small.slice(all.ends[lastWord], all.ends[Math.min(lastWord + 3, sentence.endWord - 1)]);
  return tail === ' at this time' ? lastWord + 3 : lastWord;
}
