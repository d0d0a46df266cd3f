import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase } from '../../text/words';
import type { Mention } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import type { QuotedWords } from './quotations';

/** Where a name stands: its words, and the one before it in the sentence of another family. */
export interface NamePlace {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly otherBefore: { readonly lastWord: number } | undefined;
}

/** Whether a name is the reviewer's own mention of a source, or stands in pasted text, somebody else's reasons or advice. */
export function kindOfMention(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  place: NamePlace,
  quotations: readonly QuotedWords[],
): Mention['kind'] {
  const { words } = letter.tree;
  if (isQuoted(place, quotations) || isPasted(words, sentence, place)) return 'pasted';
  if (isReported(letter, sentence, place)) return 'reported';
  if (isAdvised(words, sentence, place)) return 'advised';
  return 'explicit';
}

/** Inside a quotation that holds more than the name itself. */
function isQuoted({ firstWord, lastWord }: NamePlace, quotations: readonly QuotedWords[]): boolean {
  return quotations.some(
    (quoted) => quoted.firstWord <= firstWord && lastWord < quoted.endWord && quoted.endWord - quoted.firstWord > lastWord - firstWord + 4,
  );
}

const seeOrAlso = new WordSet('see also');
/** What one guideline does with another: its words, not the reviewer's. */
const borrowing = new WordSet(
  'cite cites citing references adapted adopts adopted defer defers derived taken quote quotes quoting incorporate incorporates',
);
/** A parenthesis that opens before what is to be seen. */
const OPENING_PARENTHESIS = 40;
const COMMA = 44;

/** Named by pasted text: "see … in the ODG Preface", "ODG Physical Therapy Guidelines - Allow for …", "the MTUS cites the ODG". */
function isPasted(words: Words, sentence: Sentence, { firstWord, lastWord, otherBefore }: NamePlace): boolean {
  for (let word = Math.max(sentence.firstWord, firstWord - 19); word < firstWord; word++) {
    if (!seeOrAlso.has(words, word)) continue;
    const opens =
      word === sentence.firstWord ||
      wordInLowerCase(words, word - 1) === 'also' ||
      words.text.charCodeAt((words.starts[word] as number) - 1) === OPENING_PARENTHESIS;
    if (opens && (wordInLowerCase(words, word) === 'see' || wordInLowerCase(words, word + 1) === 'see')) return true;
  }
  if (otherBefore && borrowing.firstIn(words, Math.max(otherBefore.lastWord + 1, firstWord - 6), firstWord) >= 0) return true;
  const after = words.text.slice(words.ends[lastWord], (words.ends[lastWord] as number) + 60);
  const opens =
    firstWord === sentence.firstWord || /[)\]"] $/.test(words.text.slice((words.starts[firstWord] as number) - 2, words.starts[firstWord]));
  return opens && /^ (?:(?:[A-Z][A-Za-z/]*|and|&|for) )+- ?[A-Z]/.test(after);
}

/** Words between a verb of reporting and what it reports. */
const reportLinks = new WordSet(
  'the a an that by per on upon under with from as to of and in its their this these based because due according using which not meeting met failing within non mtus california state current lack insufficient reference references accordance criteria support guideline',
);
const passiveBefore = new WordSet('was were been being');
const denial = new WordSet('denied certified noncertified modified approved authorized rejected');
const placesOfCitation = new WordSet('in by');
const citedVerbs = new WordSet('cited quoted referenced');
const namesAnew = new WordSet('the odg mtus acoem');
const negations = new WordSet('not never');
const consulting = new WordSet('consult consulting review');
const longestReport = 12;

/** In somebody else's reasons: "the claims administrator cited ODG", "was non-certified per guidelines", "per UR, ODG …". */
function isReported(letter: LetterBeforeIssues, sentence: Sentence, { firstWord }: NamePlace): boolean {
  const { words } = letter.tree;
  const cues = phrasesBetween(letter.phrases, 'report', sentence.firstWord, firstWord);
  if (cues.length === 0) return false;
  const reporters = cues.filter((cue) => cue.id === 'report.reporter');
  if (reporters.some((reporter) => isAccording(words, sentence, reporter.firstWord) && firstWord - reporter.lastWord < longestReport))
    return true;
  const verbs = cues.filter((cue) => cue.id === 'report.verb');
  return verbs.some((verb) => {
    if (firstWord - verb.lastWord > longestReport || !governs(words, verb.lastWord, firstWord)) return false;
    if (reporters.some((reporter) => reporter.lastWord < verb.firstWord && verb.firstWord - reporter.lastWord < longestReport))
      return !isNegated(words, verb.firstWord);
    return (
      isPastDenial(words, sentence, verb.firstWord, verb.lastWord) ||
      verbs.some((other) => other.lastWord < verb.firstWord && isPastDenial(words, sentence, other.firstWord, other.lastWord))
    );
  });
}

/** "Per the utilization review, …", "according to the claims administrator". */
function isAccording(words: Words, sentence: Sentence, word: number): boolean {
  for (let before = word - 1; before >= Math.max(sentence.firstWord, word - 3); before--) {
    const text = wordInLowerCase(words, before);
    if (text === 'per' || (text === 'to' && wordInLowerCase(words, before - 1) === 'according')) return true;
    if (text !== 'the' && text !== 'a') return false;
  }
  return false;
}

/** Whether nothing but linking words stands between the verb and what it reports. */
function governs(words: Words, verb: number, name: number): boolean {
  if (placesOfCitation.has(words, verb + 1) && citedVerbs.has(words, verb)) return false;
  for (let word = verb + 1; word < name; word++) {
    if (words.separators[word] === Separator.Strong) return false;
    if (words.text.charCodeAt(words.ends[word - 1] as number) === COMMA && namesAnew.has(words, word)) return false;
    if (!reportLinks.has(words, word) && !opensWithDigit(words, word)) return false;
  }
  return words.text.charCodeAt(words.ends[name - 1] as number) !== COMMA;
}

function opensWithDigit({ text, starts }: Words, word: number): boolean {
  const code = text.charCodeAt(starts[word] as number);
  return code >= 48 && code <= 57;
}

/** "Was non-certified", "had been denied": a refusal that lies in the past is utilization review's. */
function isPastDenial(words: Words, sentence: Sentence, firstWord: number, lastWord: number): boolean {
  if (!denial.has(words, lastWord)) return false;
  return firstWord === sentence.firstWord || passiveBefore.firstIn(words, Math.max(sentence.firstWord, firstWord - 3), firstWord) >= 0;
}

function isNegated(words: Words, word: number): boolean {
  return negations.has(words, word - 1);
}

/** For others to consult: "are advised to consult the MTUS Opioids Treatment Guidelines". */
function isAdvised(words: Words, sentence: Sentence, { firstWord }: NamePlace): boolean {
  for (let word = Math.max(sentence.firstWord, firstWord - 5); word < firstWord; word++) {
    if (consulting.has(words, word) && wordInLowerCase(words, word - 1) === 'to') return true;
  }
  return false;
}

const introductions =
  /(?:^|[ (])(?:as )?(?:per|according to|pursuant to|under|based (?:up)?on|in accordance with|consistent with|recommended (?:by|in)|(?:outlined|noted|stated|described|specified|recommended|listed|required|defined) (?:by|in|on|under)|supported by|at odds with|within|meets?|satisf(?:y|ies)|exceeds?|in excess of|outside of?|(?:page|pages|pg\.?|p\.?) ?\d+(?:-\d+)? (?:of|in)|recommendations? (?:of|in|from)|criteria (?:of|in|from)|relies (?:up)?on|not recommended by) (?:the )?(?:current |applicable |ca |california |state )?$/;
const verbsOfStating =
  /^[^;]{0,90}?\b(?:states?|stated|recommends?|recommended|indicates?|notes?|supports?|requires?|allows?|suggests?|advises?|says?|specif(?:y|ies)|lists?|limits?|acknowledges?|stipulates?|considers?|finds?|endorses?|encourages?|discourages?|discuss(?:es)?|cautions?|defines?|permits?|criteria|recommendations?|clarif(?:y|ies)|wants?|asks?|calls?|treats?|gives?|sets?|expects?|demands?|names?|regards?|warns?|describes?|explains?|reserves?|favou?rs?|prefers?|classif(?:y|ies)|emphasi[sz]es?|views?|opposes?|deems?|concludes?|prescribes?|agrees?|advocates?|approves?|restricts?|caps?|counts?|places?|rates?|reports?)\b|^,? (?:likewise |also |further |then |thus |clearly |specifically |generally |only )*(?!(?:is|was|has|does|this|as|its|cites|references|guidelines|practices|s)\b)[a-z]{3,}s\b/;

/** Whether the sentence gives something as said by the source: "Per ODG, …", "the MTUS recommends …", "ODG criteria". */
export function statesSomething(
  words: Words,
  sentence: Sentence,
  { firstWord, lastWord }: Pick<NamePlace, 'firstWord' | 'lastWord'>,
  endWord: number,
): boolean {
  const nameStart = words.starts[firstWord] as number;
  const before = words.small.slice(Math.max(words.starts[sentence.firstWord] as number, nameStart - 50), nameStart);
  if (introductions.test(before)) return true;
  const end = words.ends[Math.max(lastWord, Math.min(endWord, sentence.endWord) - 1)] as number;
  return verbsOfStating.test(words.small.slice(words.ends[lastWord], end));
}
