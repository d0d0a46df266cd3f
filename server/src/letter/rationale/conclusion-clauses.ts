import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase, wordText } from '../../text/words';
import type { Sentence } from '../letter-tree';

const SMALL_T = 116;
const APOSTROPHE = 39;

/** Words between the subject and "medically necessary": copulas, adverbs, and what a conclusion may add to the standard. */
const predicateWords = new WordSet(
  'is was are were be been being am has have had does do did can could cannot will would shall should may might must to not never no longer n t isn wasn aren weren doesn don didn hasn haven hadn couldn wouldn considered deemed determined found felt seen judged viewed regarded thought appear appears appeared seem seems remain remains as therefore thus hence accordingly consequently respectfully hereby again simply also both either neither nor and or but currently clearly indeed still yet now otherwise reasonable reasonably appropriate clinically industrially causally indicated supported warranted justified proven shown established demonstrated documented endorsed accepted recognized here a an the completely entirely fully truly considered sufficiently adequately that it medically',
);
const negators = new WordSet('not never no nor neither cannot n t isn wasn aren weren doesn don didn hasn haven hadn couldn wouldn can');
export const trueNegators = new WordSet(
  'not never no nor neither cannot none without lacks lack lacking insufficient fails fail failed failing unable',
);
const hypothetical = new WordSet('if whether unless until may might');
const conditionalVerbs = new WordSet('would could can');
const verbs = new WordSet(
  'is was are were be been being has have had does do did cannot can could will would should appears appear appeared seem seems remain remains considered deemed determined found felt isn wasn aren weren',
);
const noneOrNeither = new WordSet('none neither');
const clauseOpeners = new WordSet('but however therefore so and that');
const reviewWords = new WordSet('ur utilization');
const insurers = new WordSet('administrator insurer carrier');
const conditionAfter = new WordSet('if when unless until where provided only whenever once');
const subordinators = new WordSet('since as because although though while if when unless until given considering');
/** Verbs by which somebody else's opinion is told. */
const opinion =
  '(?:states?|stated|stating|believe[ds]?|opine[ds]?|argue[ds]?|feels?|felt|says?|said|note[ds]?|noting|consider(?:s|ed)?|told|report(?:s|ed)?|claim(?:s|ed)?|contend(?:s|ed)?|assert(?:s|ed)?|maintain(?:s|ed)?|conclude[ds]?|finds?|finding|found|determine[ds]?|recommend(?:s|ed)?|indicate[ds]?|thinks?|insist(?:s|ed)?)';
const others =
  '(?:provider|physician|surgeon|doctor|treater|attending|attorney|therapist|chiropractor|psychologist|psychiatrist|applicant|patient|worker|claimant|qme|ame|examiner|insurer|carrier|adjuster|guidelines?|mtus|acoem|odg|he|she|they)';
const toldThat = new RegExp(`\\b${others}\\b[^;]*\\b${opinion}(?: [a-z]+){0,3} that$`);
const toldPlainly = new RegExp(`\\b${others} (?:[a-z]+ )?${opinion} (?:the|this|these|it|such|an?) `);
const accordingTo =
  /^(?:according to|in the opinion of) (?:the )?(?:[a-z]+ ){0,2}(?:provider|physician|surgeon|doctor|patient|worker|applicant|claimant)\b(?!')/;
/** Main clauses that leave open what they speak of, or say what would have to be shown. */
const leavesOpen = /\b(?:unclear|clear|question|questionable|doubtful|disagree|erred|must|should|needs? to|has to|have to|possible)\b/;
const denies =
  /\b(?:not|no|never|cannot|n't|fails?|failed|unable|insufficient|lacks?|without)\b[^;]*\b(?:shown|show|establish(?:ed)?|demonstrated?|evidence|say|find|found|conclude|support|document(?:ed|ation)?|proven?|convinced|persuaded|reason|believe|agree|indication|said|held|argued?|maintain(?:ed)?)\b/;
/** In capitals, "IF" is an interferential unit. */
const openQuestion = /\b(?:[Ww]hether|[Ww]hy|[Hh]ow|[Ii]f)\b/;

/** The words before "medically necessary", read back to where the subject ends. */
export interface Predicate {
  readonly firstWord: number;
  readonly hasVerb: boolean;
  readonly negated: boolean;
  readonly negationWord: number | undefined;
  readonly hypothetical: boolean;
  /** "Would be", "could be": what holds under a condition that need not be named. */
  readonly conditional: boolean;
}

/** Reads back from a word over copulas and adverbs to where the subject ends. */
export function predicateBefore(all: Words, sentence: Sentence, before: number): Predicate {
  let first = before;
  let negationWord: number | undefined;
  let hasVerb = false;
  let maybe = false;
  let conditional = false;
  for (let word = before - 1; word >= sentence.firstWord; word--) {
    if (!predicateWords.has(all, word) || all.separators[word + 1] === Separator.Strong) break;
    if (isContraction(all, word) || (negators.has(all, word) && trueNegators.has(all, word))) negationWord = word;
    if (hypothetical.has(all, word)) maybe = true;
    if (conditionalVerbs.has(all, word)) conditional = true;
    if (verbs.has(all, word)) hasVerb = true;
    first = word;
  }
  return {
    firstWord: first,
    hasVerb,
    negated: negationWord !== undefined,
    negationWord,
    hypothetical: maybe && negationWord === undefined,
    conditional: conditional && negationWord === undefined,
  };
}

/** `n` and `t` of "isn't". */
export function isContraction(all: Words, word: number): boolean {
  const start = all.starts[word] as number;
  return all.ends[word] === start + 1 && (all.text.charCodeAt(start) | 32) === SMALL_T && all.text.charCodeAt(start - 1) === APOSTROPHE;
}

/** Whether the clause's subject denies: "none of the services", "no further visits", "neither request". */
export function subjectNegation(all: Words, clause: number, subjectEnd: number): boolean {
  for (let word = clause; word < Math.min(clause + 3, subjectEnd); word++) {
    if (noneOrNeither.has(all, word) || (wordInLowerCase(all, word) === 'no' && !isAnswer(all, word))) return true;
  }
  return false;
}

/** "No, the request was …" answers; it denies nothing by itself. */
function isAnswer(all: Words, word: number): boolean {
  return all.text.charCodeAt(all.ends[word] as number) === 44;
}

const ellipsis =
  /^(?:(?:and|or|nor) (?:not )?(?:clinically |medically )?(?:appropriate|reasonable|indicated|warranted|supported))?(?: ?(?:as (?:requested|written|submitted)|at this (?:time|point)|here|in this case|for this (?:patient|worker|claimant)|yes))*$/;

/** Whether what stands behind "medically necessary" only rounds it off: "and appropriate", "as requested". */
export function endsEllipsis(all: Words, sentence: Sentence, word: number): boolean {
  return sentence.endWord - word <= 12 && ellipsis.test(textBetween(all, word, sentence.endWord));
}

/** The first word of the clause that holds a word: after a comma that a subject follows, a semicolon, or a joining word. */
export function clauseStart(all: Words, sentence: Sentence, word: number): number {
  for (let at = word; at > sentence.firstWord; at--) {
    if (all.separators[at] === Separator.Strong) return at;
    if (at < word && clauseOpeners.has(all, at - 1)) return at;
    if (all.separators[at] === Separator.Weak && all.text.charCodeAt(all.ends[at - 1] as number) === 44 && at < word) return at;
  }
  return sentence.firstWord;
}

/** "As the surgery is not medically necessary, the service is …": the first half gives the reason. */
export function isSubordinate(all: Words, sentence: Sentence, clause: number, lastWord: number): boolean {
  if (!subordinators.has(all, clause)) return false;
  const opener = wordInLowerCase(all, clause);
  const follows = lastWord + 1 < sentence.endWord && all.text.charCodeAt(all.ends[lastWord] as number) === 44;
  if (opener === 'as' && wordInLowerCase(all, clause + 1) === 'such') return false;
  if (opener === 'given' && wordInLowerCase(all, clause + 1) === 'the' && wordInLowerCase(all, clause + 2) === 'above') return false;
  return follows || sentence.endWord - lastWord > 6;
}

/** "Utilization review found that it is not medically necessary": somebody else's conclusion. */
export function isReported(all: Words, sentence: Sentence, clause: number): boolean {
  const isThatClause = clause > sentence.firstWord && wordInLowerCase(all, clause - 1) === 'that';
  const from = isThatClause ? clauseStart(all, sentence, clause - 2) : clause;
  for (let word = from; word <= clause + 8 && word < sentence.endWord; word++) {
    if (insurers.has(all, word)) return true;
    if (!reviewWords.has(all, word)) continue;
    if (wordText(all, word) === 'UR') return true;
    if (wordInLowerCase(all, word) === 'utilization' && word + 1 < sentence.endWord && /^review/.test(wordInLowerCase(all, word + 1)))
      return true;
  }
  return false;
}

/**
 * What a clause's main clause, or its own opening, makes of it: the reviewer's own statement, one that is denied ("it has not been
 * shown that …"), one that is left open ("it is not clear that …"), or somebody else's.
 */
export function standing(all: Words, sentence: Sentence, clause: number, subjectEnd: number): 'own' | 'denied' | 'open' | 'told' {
  const opening = textBetween(all, clause, subjectEnd);
  if (
    openQuestion.test(subjectEnd > clause ? all.text.slice(all.starts[clause], all.ends[subjectEnd - 1]) : '') ||
    toldPlainly.test(`${opening} `) ||
    accordingTo.test(opening)
  )
    return 'told';
  const isThatClause = clause > sentence.firstWord && wordInLowerCase(all, clause - 1) === 'that';
  const main = isThatClause ? textBetween(all, clauseStart(all, sentence, clause - 1), clause) : opening;
  if (isThatClause && toldThat.test(main)) return 'told';
  if (leavesOpen.test(main) && isThatClause) return 'open';
  if (isThatClause ? denies.test(main) : /\b(?:cannot|unable to|not) (?:say|find|conclude|agree)\b/.test(main)) return 'denied';
  return 'own';
}

const ofTheRequest = /\b(?:request|requests|requested|proposed|disputed|in question|this|these)\b/;

/** Whether what follows makes a norm of a statement: "is medically necessary when …", "… for patients who …", "… in the first year". */
export function isCondition(all: Words, sentence: Sentence, word: number): boolean {
  if (word >= sentence.endWord) return false;
  if (conditionAfter.has(all, word)) return true;
  const rest = textBetween(all, word, Math.min(word + 4, sentence.endWord));
  if (/^(?:for|in) (?:all |most |some |those |many )?(?:patients|individuals|people|persons|workers|those|cases)\b/.test(rest)) return true;
  if (!/^(?:after|following|during|within|for (?:up to|an?|the first)|in the (?:first|acute|subacute|chronic|early))\b/.test(rest))
    return false;
  return !ofTheRequest.test(textBetween(all, sentence.firstWord, word));
}

/** The text from one word up to another, in small letters. */
export function textBetween(all: Words, from: number, to: number): string {
  return to > from ? all.small.slice(all.starts[from], all.ends[to - 1]) : '';
}

/** Whether a word is the first of a sentence, or follows a colon or a dash: "Conclusion: not medically necessary". */
export function opensStatement(all: Words, sentence: Sentence, word: number): boolean {
  if (word === sentence.firstWord || all.separators[word] === Separator.Strong) return true;
  return all.text.slice(all.ends[word - 1], all.starts[word]) === ' - ';
}

const spokenOfTheRequest =
  /\b(?:request|requests|requested|proposed|therefore|thus|hence|as such|accordingly|for (?:these|this|the above) reasons?|given the above|based on the above|in summary|in conclusion)\b/;

/** Whether a sentence says that it is on the request: "the requested MRI", "therefore", "as such". */
export function isOnRequest(all: Words, sentence: Sentence): boolean {
  return spokenOfTheRequest.test(textBetween(all, sentence.firstWord, sentence.endWord));
}

const requestWords = new WordSet(
  'request requests requested service services treatment procedure study item items therapy this it these injection surgery medication device visits sessions',
);

/** Whether a sentence speaks of the disputed item: "the request", "the requested MRI", "this treatment". */
export function isRequestSentence(all: Words, sentence: Sentence, before: number): boolean {
  return requestWords.firstIn(all, sentence.firstWord, before) >= 0;
}
