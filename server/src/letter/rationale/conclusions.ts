import { sourceRange } from '../../text/normalised-text';
import { Separator, type Words, wordText } from '../../text/words';
import type { Conclusion } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { quotedWords } from './quotations';

/** Words between the subject and "medically necessary": copulas, adverbs, and what a conclusion may add to the standard. */
const predicateWords = words(
  'is was are were be been being am has have had does do did can could cannot will would shall should may might must to not never no longer n t isn wasn aren weren doesn don didn hasn haven hadn couldn wouldn considered deemed determined found felt seen judged viewed regarded thought appear appears appeared seem seems remain remains as therefore thus hence also both either neither nor and or but currently clearly indeed still yet now otherwise reasonable reasonably appropriate clinically industrially causally indicated supported warranted justified proven shown established demonstrated documented here a an the completely entirely fully truly considered sufficiently adequately that it',
);
const negators = words('not never no nor neither cannot n t isn wasn aren weren doesn don didn hasn haven hadn couldn wouldn can');
const trueNegators = words('not never no nor neither cannot none without lacks lack lacking insufficient fails fail failed failing unable');
/** Verbs that settle "medical necessity". */
const settlingVerbs = words(
  'established establish establishes supported support supports demonstrated demonstrate demonstrates documented document documents shown show shows substantiated substantiate substantiates confirmed confirm confirms evident apparent justified justify justifies proven met clear warranted present lacking absent unclear satisfied determined verified exists exist',
);
const denyingVerbs = words('lacking absent unclear');
const hypothetical = words('if whether unless until may might');
const conditionAfter = words('if when unless until where provided only whenever');
const subordinators = words('since as because although though while if when unless until given considering');
const notAConclusion = words('decision determination review reviewer criteria standard standards dispute');

/** Everything that a rationale says of medical necessity, in order; see `chooseConclusion` for the one that counts. */
export function readConclusions(letter: LetterBeforeIssues, part: IssuePart): Conclusion[] {
  const quoted = quotedWords(letter.tree.words, part);
  return part.sentences.flatMap((sentence, index) => {
    const found = conclusionsOfSentence(letter, sentence, index, quoted);
    return found.length > 0 ? found : verdictsOfSentence(letter, sentence, index, quoted);
  });
}

/**
 * The conclusion that counts: the last one in the standard's words or, where there is none, the last in others. Where the
 * sentence that holds it says both, or an earlier conclusion on the request says the opposite, it settles nothing.
 */
export function chooseConclusion(conclusions: readonly Conclusion[]): Conclusion | undefined {
  const standard = conclusions.filter((conclusion) => conclusion.standard);
  const candidates = standard.length > 0 ? standard : conclusions;
  const last = candidates[candidates.length - 1];
  if (!last) return undefined;
  const divided = candidates.some((other) => other.sentence === last.sentence && other.necessary !== last.necessary);
  return divided ? { ...last, necessary: null } : last;
}

function conclusionsOfSentence(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  quoted: (word: number) => boolean,
): Conclusion[] {
  const { words: all } = letter.tree;
  const cues = phrasesBetween(letter.phrases, 'cue', sentence.firstWord, sentence.endWord).filter((cue) => cue.id.startsWith('necessity.'));
  const found: Conclusion[] = [];
  for (const cue of cues) {
    if (quoted(cue.firstWord)) continue;
    const isBare = cue.id === 'necessity.bare';
    if (isBare && (wordBefore(all, cue, 1) === 'medically' || !isRequestSentence(all, sentence, cue.firstWord))) continue;
    const read = cue.id === 'necessity.necessity' ? readNecessity(all, sentence, cue) : readNecessary(all, sentence, cue);
    if (!read) continue;
    const { necessary, firstWord, lastWord } = read;
    const range = sourceRange(letter.tree.normalised, all.starts[firstWord] as number, all.ends[lastWord] as number);
    found.push({ ...range, necessary, standard: true, sentence: index });
  }
  return found;
}

interface ReadWords {
  readonly necessary: boolean;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** "… is not considered medically necessary", "none of the services are medically necessary". */
function readNecessary(all: Words, sentence: Sentence, cue: FoundPhrase): ReadWords | undefined {
  const predicate = predicateBefore(all, sentence, cue.firstWord);
  if (predicate.hypothetical || isCondition(all, sentence, cue.lastWord + 1)) return undefined;
  const clause = clauseStart(all, sentence, predicate.firstWord);
  const subject = subjectNegation(all, clause, predicate.firstWord);
  if (!predicate.hasVerb && !subject) return undefined;
  if (isSubordinate(all, sentence, clause, cue.lastWord) || isReported(all, sentence, clause)) return undefined;
  const necessary = !(predicate.negated || subject);
  return { necessary, firstWord: predicate.negationWord ?? cue.firstWord, lastWord: cue.lastWord };
}

/** "The medical necessity of X has not been established", "is not a medical necessity", "there is no medical necessity". */
function readNecessity(all: Words, sentence: Sentence, cue: FoundPhrase): ReadWords | undefined {
  const next = cue.lastWord + 1;
  if (next < sentence.endWord && notAConclusion.has(lower(all, next))) return undefined;
  const clause = clauseStart(all, sentence, cue.firstWord);
  if (isSubordinate(all, sentence, clause, cue.lastWord) || isReported(all, sentence, clause)) return undefined;
  // After it: the verb that settles it, and whether it is denied.
  let negated = false;
  for (let word = next; word < sentence.endWord && word < next + 40; word++) {
    if (word > next && all.separators[word] === Separator.Strong) break;
    const text = lower(all, word);
    if (text === 'because' || text === 'when' || text === 'if') break;
    if (trueNegators.has(text) || isContraction(all, word)) negated = true;
    else if (settlingVerbs.has(text) && !isInsideNoun(all, word)) {
      return { necessary: !(negated || denyingVerbs.has(text)), firstWord: cue.firstWord, lastWord: word };
    }
  }
  // Before it: "does not support the medical necessity", "is not a medical necessity", "no medical necessity".
  let verb = false;
  for (let word = cue.firstWord - 1; word >= clause && word > cue.firstWord - 9; word--) {
    const text = lower(all, word);
    if (trueNegators.has(text) || isContraction(all, word)) return { necessary: false, firstWord: word, lastWord: cue.lastWord };
    if (text === 'would' || text === 'may' || text === 'might' || text === 'to') return undefined;
    if (settlingVerbs.has(text) || text === 'is' || text === 'was') verb = true;
  }
  return verb ? { necessary: true, firstWord: cue.firstWord, lastWord: cue.lastWord } : undefined;
}

/** What a sentence on the request concludes in words that avoid the standard: "is not medically appropriate at this time". */
function verdictsOfSentence(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  quoted: (word: number) => boolean,
): Conclusion[] {
  const { words: all } = letter.tree;
  const cues = phrasesBetween(letter.phrases, 'cue', sentence.firstWord, sentence.endWord).filter((cue) => cue.id.startsWith('verdict.'));
  const last = cues
    .filter(
      (cue) =>
        !cues.some(
          (other) => other !== cue && other.firstWord <= cue.firstWord && other.lastWord >= cue.lastWord && length(other) > length(cue),
        ),
    )
    .pop();
  if (!last || quoted(last.firstWord) || !isRequestSentence(all, sentence, last.firstWord)) return [];
  const predicate = predicateBefore(all, sentence, last.firstWord);
  const clause = clauseStart(all, sentence, predicate.firstWord);
  if (
    !predicate.hasVerb ||
    predicate.hypothetical ||
    isReported(all, sentence, clause) ||
    isSubordinate(all, sentence, clause, last.lastWord)
  )
    return [];
  const negated = predicate.negated || subjectNegation(all, clause, predicate.firstWord);
  const necessary = last.id === 'verdict.against' ? negated : !negated;
  const lastWord = endOfTime(all, sentence, last.lastWord);
  const range = sourceRange(
    letter.tree.normalised,
    all.starts[predicate.negationWord ?? last.firstWord] as number,
    all.ends[lastWord] as number,
  );
  return [{ ...range, necessary, standard: false, sentence: index }];
}

interface Predicate {
  readonly firstWord: number;
  readonly hasVerb: boolean;
  readonly negated: boolean;
  readonly negationWord: number | undefined;
  readonly hypothetical: boolean;
}

/** Reads back from a word over copulas and adverbs to where the subject ends. */
function predicateBefore(all: Words, sentence: Sentence, before: number): Predicate {
  let first = before;
  let negationWord: number | undefined;
  let hasVerb = false;
  let maybe = false;
  for (let word = before - 1; word >= sentence.firstWord; word--) {
    const text = lower(all, word);
    if (!predicateWords.has(text) || all.separators[word + 1] === Separator.Strong) break;
    if (isContraction(all, word) || (negators.has(text) && trueNegators.has(text))) negationWord = word;
    if (hypothetical.has(text)) maybe = true;
    if (isVerb(text)) hasVerb = true;
    first = word;
  }
  return {
    firstWord: first,
    hasVerb,
    negated: negationWord !== undefined,
    negationWord,
    hypothetical: maybe && negationWord === undefined,
  };
}

function isVerb(text: string): boolean {
  return /^(?:is|was|are|were|be|been|being|has|have|had|does|do|did|cannot|can|could|will|would|should|appears?|appeared|seems?|remains?|considered|deemed|determined|found|felt|isn|wasn|aren|weren)$/.test(
    text,
  );
}

/** `n` and `t` of "isn't". */
function isContraction(all: Words, word: number): boolean {
  return lower(all, word) === 't' && all.text.charCodeAt((all.starts[word] as number) - 1) === 39;
}

/** Whether the clause's subject denies: "none of the services", "no further visits", "neither request". */
function subjectNegation(all: Words, clause: number, subjectEnd: number): boolean {
  for (let word = clause; word < Math.min(clause + 3, subjectEnd); word++) {
    const text = lower(all, word);
    if (text === 'none' || text === 'neither' || (text === 'no' && !isAnswer(all, word))) return true;
  }
  return false;
}

/** "No, the request was …" answers; it denies nothing by itself. */
function isAnswer(all: Words, word: number): boolean {
  return all.text.charCodeAt(all.ends[word] as number) === 44;
}

/** The first word of the clause that holds a word: after a comma that a subject follows, a semicolon, or a joining word. */
function clauseStart(all: Words, sentence: Sentence, word: number): number {
  for (let at = word; at > sentence.firstWord; at--) {
    if (all.separators[at] === Separator.Strong) return at;
    const text = lower(all, at - 1);
    if (text === 'but' || text === 'however' || text === 'therefore' || text === 'so' || text === 'and' || text === 'that') {
      if (at < word) return at;
    }
    if (all.separators[at] === Separator.Weak && all.text.charCodeAt(all.ends[at - 1] as number) === 44 && at < word) return at;
  }
  return sentence.firstWord;
}

/** "As the surgery is not medically necessary, the service is …": the first half gives the reason. */
function isSubordinate(all: Words, sentence: Sentence, clause: number, lastWord: number): boolean {
  const opener = lower(all, clause);
  const follows = lastWord + 1 < sentence.endWord && all.text.charCodeAt(all.ends[lastWord] as number) === 44;
  if (!subordinators.has(opener)) return false;
  if (opener === 'as' && lower(all, clause + 1) === 'such') return false;
  if (opener === 'given' && lower(all, clause + 1) === 'the' && lower(all, clause + 2) === 'above') return false;
  return follows || sentence.endWord - lastWord > 6;
}

/** "Utilization review found that it is not medically necessary": somebody else's conclusion. */
function isReported(all: Words, sentence: Sentence, clause: number): boolean {
  const isThatClause = clause > sentence.firstWord && lower(all, clause - 1) === 'that';
  const from = isThatClause ? clauseStart(all, sentence, clause - 2) : clause;
  for (let word = from; word <= clause + 8 && word < sentence.endWord; word++) {
    const text = lower(all, word);
    if (text === 'ur' && wordText(all, word) === 'UR') return true;
    if (text === 'utilization' && word + 1 < sentence.endWord && /^review/.test(lower(all, word + 1))) return true;
    if (text === 'administrator' || text === 'insurer' || text === 'carrier') return true;
  }
  return false;
}

/** Whether a condition follows, as in a norm: "is medically necessary when …". */
function isCondition(all: Words, sentence: Sentence, word: number): boolean {
  return word < sentence.endWord && conditionAfter.has(lower(all, word));
}

const requestWords = words(
  'request requests requested service services treatment procedure study item items therapy this it these injection surgery medication device visits sessions',
);

/** Whether a sentence speaks of the disputed item: "the request", "the requested MRI", "this treatment". */
function isRequestSentence(all: Words, sentence: Sentence, before: number): boolean {
  for (let word = sentence.firstWord; word < before; word++) if (requestWords.has(lower(all, word))) return true;
  return false;
}

/** "Medically necessary at this time": the words of time belong to it. */
function endOfTime(all: Words, sentence: Sentence, lastWord: number): number {
  const tail = all.text.slice(all.ends[lastWord], all.ends[Math.min(lastWord + 3, sentence.endWord - 1)]).toLowerCase();
  return tail === ' at this time' ? lastWord + 3 : lastWord;
}

/** "clear" of "clear evidence", "document" of "the document": no verbs. */
function isInsideNoun(all: Words, word: number): boolean {
  const before = lower(all, word - 1);
  return (before === 'the' || before === 'a' || before === 'of') && !/^(?:lacking|absent)$/.test(lower(all, word));
}

function wordBefore(all: Words, cue: FoundPhrase, distance: number): string {
  return cue.firstWord >= distance ? lower(all, cue.firstWord - distance) : '';
}

function lower(all: Words, word: number): string {
  return wordText(all, word).toLowerCase();
}

function length(phrase: FoundPhrase): number {
  return phrase.lastWord - phrase.firstWord;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
