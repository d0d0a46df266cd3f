import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { type Words, wordInLowerCase } from '../../text/words';
import type { CriteriaVerdict, ItemReading } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

const meeting = new WordSet('meet meets met meeting satisfy satisfies satisfied fulfil fulfils fulfill fulfills fulfilled');
const negation = new WordSet('not no never none cannot fail fails failed failing unable without neither nor t');
/** Words that make a norm or a part of it out of the statement. */
const normative = new WordSet(
  'if when unless until should must whether may might would could patients individuals but however except although though while some one first only any following other remaining partially most several',
);
/** Words of what others found, or of criteria that are but part of the matter. */
const reported = new WordSet('denied denial ur utilization administrator reviewer certified provider physician diagnostic diagnosis');
const requestNouns = new WordSet('requested request proposed disputed this service procedure treatment');
const allOfThem = new WordSet('the all these those guideline guidelines cited above required');
const beingVerbs = new WordSet('are is have has were was');
/** Words for treatments of a kind. */
const kindOfWords: ReadonlyMap<string, string> = new Map([
  ['imaging', 'imaging'],
  ['surgery', 'surgery'],
  ['injection', 'injection'],
  ['injections', 'injection'],
]);
/** How far from "criteria" the verb and the object may stand. */
const reach = 9;

/** Statements that the disputed item as a whole meets, or does not meet, the criteria; norms and single criteria are none. */
export function readCriteriaVerdicts(letter: LetterBeforeIssues, part: IssuePart, item: ItemReading): CriteriaVerdict[] {
  const { words, normalised } = letter.tree;
  const verdicts: CriteriaVerdict[] = [];
  part.sentences.forEach((sentence, index) => {
    for (const cue of phrasesBetween(letter.phrases, 'criteria', sentence.firstWord, sentence.endWord)) {
      const verb = findVerb(words, sentence, cue.firstWord);
      if (
        verb === undefined ||
        normative.firstIn(words, sentence.firstWord, sentence.endWord) >= 0 ||
        !isOfItem(letter, part, sentence, cue.lastWord, item)
      )
        continue;
      const first = Math.min(verb, cue.firstWord);
      const negated = hasNegation(words, sentence, verb);
      const last = lastOfObject(words, sentence, cue.lastWord, Math.max(verb, cue.lastWord));
      const { start, end } = sourceRange(normalised, words.starts[first] as number, words.ends[last] as number);
      verdicts.push({ start, end, met: !negated, sentence: index });
      return;
    }
  });
  return verdicts;
}

/** "criteria for the requested service", "criteria for a lumbar MRI" where that is the item, "all criteria". */
function isOfItem(letter: LetterBeforeIssues, part: IssuePart, sentence: Sentence, criteria: number, item: ItemReading): boolean {
  const { words } = letter.tree;
  if (isOfAll(letter, part, sentence, criteria)) return true;
  if (wordInLowerCase(words, criteria + 1) !== 'for') return false;
  const end = Math.min(sentence.endWord, criteria + 2 + reach);
  if (requestNouns.firstIn(words, criteria + 2, Math.min(end, criteria + 5)) >= 0) return true;
  if (isOfItsKind(letter, wordInLowerCase(words, criteria + 2), item)) return true;
  return phrasesBetween(letter.phrases, 'treatment', criteria + 2, end).some((found) =>
    item.treatments.some((treatment) => treatment.id === found.id),
  );
}

/** "The criteria for imaging": a study is what the item asks for. */
function isOfItsKind({ catalogue }: LetterBeforeIssues, word: string, { treatments }: ItemReading): boolean {
  const kind = kindOfWords.get(word);
  return kind !== undefined && treatments.length > 0 && treatments.every(({ id }) => catalogue.treatmentById.get(id)?.kind === kind);
}

/** "The criteria have not been met", "all criteria are satisfied", "does not meet the guideline's criteria": none is singled out. */
function isOfAll(letter: LetterBeforeIssues, part: IssuePart, sentence: Sentence, criteria: number): boolean {
  const { words } = letter.tree;
  if (criteria === sentence.firstWord) return false;
  if (!allOfThem.has(words, criteria - 1) && !isOfOnlySource(letter, part, criteria - 1)) return false;
  if (reported.firstIn(words, sentence.firstWord, sentence.endWord) >= 0) return false;
  return criteria + 1 >= sentence.endWord || beingVerbs.has(words, criteria + 1);
}

/** "The MTUS criteria", where the rationale weighs no other source. */
function isOfOnlySource({ phrases }: LetterBeforeIssues, { sentences }: IssuePart, word: number): boolean {
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  if (!first || !last) return false;
  const sources = phrasesBetween(phrases, 'source', first.firstWord, last.endWord);
  const named = sources.find(({ firstWord, lastWord }) => firstWord <= word && word <= lastWord);
  return named !== undefined && sources.every(({ id }) => id === named.id);
}

function findVerb(words: Words, sentence: Sentence, near: number): number | undefined {
  for (let word = near - 1; word >= Math.max(sentence.firstWord, near - reach); word--) if (meeting.has(words, word)) return word;
  const after = meeting.firstIn(words, near + 1, Math.min(sentence.endWord, near + 2 * reach));
  return after < 0 ? undefined : after;
}

function hasNegation(words: Words, sentence: Sentence, verb: number): boolean {
  if (negation.firstIn(words, Math.max(sentence.firstWord, verb - 6), verb) >= 0) return true;
  return wordInLowerCase(words, sentence.firstWord) === 'no';
}

function lastOfObject(words: Words, sentence: Sentence, criteria: number, from: number): number {
  let last = from;
  while (last + 1 < sentence.endWord && last - criteria < 5 && words.separators[last + 1] === 0) last++;
  return last;
}
