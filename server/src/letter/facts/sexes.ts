import type { TextRange } from '../../text/text-range';
import { wordInLowerCase, wordText } from '../../text/words';
import type { LetterTree } from '../letter-tree';
import { type FactSentence, isQuoted, rangeInSentence, sentenceBeside } from './passages';
import { kinNouns, otherPersons, strangers, workerNouns } from './persons';
import { isSomebodyElse, ofMistake } from './somebody-else';

export type Sex = 'female' | 'male';

/** Words that tell the injured worker's sex: a noun ("44-year-old female") or a pronoun. */
export interface SexWords extends TextRange {
  readonly sex: Sex;
  readonly sentence: FactSentence;
  /** Where it stands in the sentence's text. */
  readonly at: number;
  readonly endAt: number;
  readonly kind: 'noun' | 'pronoun';
  /** In small letters. */
  readonly text: string;
}

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...['male', 'man', 'gentleman', 'he', 'his', 'him', 'himself', 'mr'].map((word) => [word, 'male'] as const),
  ...['female', 'woman', 'lady', 'she', 'her', 'hers', 'herself', 'ms', 'mrs'].map((word) => [word, 'female'] as const),
]);
const nouns = new Set(['male', 'man', 'gentleman', 'female', 'woman', 'lady']);
/** Titles, whose capitals may stand for something else. */
const titles = new Set(['mr', 'ms', 'mrs']);
/** Both sexes at once: "he/she", "his or her", "(s)he". */
const either =
  /\b(?:s?he|him|his|hers?|himself|herself|male|female|man|woman|mr|ms|mrs) ?(?:\/|or|and\/or|and) ?(?:s?he|him|hers?|his|herself|himself|male|female|man|woman|ms|mrs|mr)\b|\(s\)he/;

/** A noun of the worker's: "44-year-old right handed female", "is a female", "male patient". */
const nounBefore =
  /(?:\b(?:years?|yrs?)[- ]?old|\by\/?o|years of age|\baged? \d\d),?(?:[ ,-]{1,3}[a-z-]{1,24}){0,5}?[ ,-]{1,3}$|\b(?:is|was|involves|concerns) (?:a|an|now a)(?: now)?(?: [a-z-]+){0,2} $|\b(?:patient|worker|claimant|applicant|employee), an? (?:[a-z-]+ ){0,2}$|\bthis (?:[a-z-]+ )?$|\d\d[- ]$/;
const agedBefore = /(?:\b(?:years?|yrs?)[- ]?old|\by\/?o|years of age|\baged? \d\d),?(?:[ ,-]{1,3}[a-z-]{1,24}){0,2}?[ ,-]{1,3}$/;
const nounAfter = new RegExp(`^,? (?:${workerNouns})\\b`);
const otherNoun = /\b(?:another|other|older|younger|unknown|assisting|by|with|against|from) (?:a |an |the )?(?:[a-z-]+ )?$/;
const article = /\b(?:a|an|the|this) (?:[a-z-]+ )?$/;
const kin = new RegExp(`\\b(?:another|${kinNouns}|${strangers})\\b`);
const kinAfter = new RegExp(`^ (?:${kinNouns})\\b`);
const kinAround = new RegExp(`^ (?:${kinNouns}|assist\\w*|catheter|pattern|condom|provider|physician|nurse|therapist|doctor)\\b`);

/** "Her patient", "a male patient" are somebody else or anybody. */
const worker = new RegExp(`(?<!\\b(?:his|her|another|other|an?|(?:fe)?male|elderly) )\\b(?:${workerNouns})\\b(?:'s)?`, 'g');
const person = new RegExp(`\\b(?:${otherPersons}|${kinNouns})\\b`, 'g');
/** Speech of people in general, and guidelines' own. */
const general =
  /\b(?:patients|individuals|persons|people|workers|employees|adults|those|subjects|everyone|anyone|a patient|a person|an individual|a worker|an employee|any patient|if the patient|guidelines?|mtus|acoem|odg|recommend(?:s|ed) (?:that|for) (?:a|the) patient)\b/;
const thisWorker = /\bth(?:is|e injured) (?:patient|worker|claimant|applicant)\b/;
/** What a provider does and has, whose pronoun may be far from its noun. */
const providersDoing =
  /^ (?:also |then |further |has |had |again |subsequently )?(?:recommend\w*|opin\w+|request\w*|order\w*|prescrib\w*|diagnos(?:ed|ing)|advis\w+|document\w*|conclud\w+|not(?:ed|es)|indicat\w+|stat(?:ed|es)|suggest\w*|propos\w+|review\w*|interpret\w*|dictat\w+|(?:[a-z]+ )?(?:reports?|notes?|opinion|interpretation|recommendations?|requests?|letter|evaluation|plan|office|practice|review|assessment|judgment|progress|rationale))\b/;
/** What an own noun makes the worker's beyond doubt: body, complaint, treatment. */
const ownThing =
  /^ (?:[a-z-]+ ){0,2}(?:pain|symptoms?|diagnos[ei]s|injur(?:y|ies)|complaints?|examination|condition|neck|back|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|hips?|knees?|ankles?|foot|feet|toes?|legs?|arms?|spine|head|gait|strength|sensation|job|work|usual|activities|daily|pre-?operative|medications?|medication)\b/;

/** The sex that a letter gives the injured worker, and words of the other sex that can be of nobody else. */
export interface WorkerSex {
  /** The first word that tells it. */
  readonly told: SexWords;
  readonly others: readonly SexWords[];
}

/** Reads the worker's sex from its first noun or, where there is none, from the pronouns that are the most; undefined where that is open. */
export function readWorkerSex(tree: LetterTree, sentences: readonly FactSentence[]): WorkerSex | undefined {
  const found: SexWords[] = [];
  for (const sentence of sentences)
    for (const cue of sentence.cues) {
      const words = cue.id === 'fact.sex' ? sexWordsAt(tree, sentence, cue.firstWord) : undefined;
      if (words) found.push(words);
    }
  const told = found.find((words) => words.kind === 'noun' && isWorkersNoun(words)) ?? commonPronoun(found);
  if (!told) return undefined;
  const persons = new PersonsOfSentences();
  const others = found.filter(
    (words) =>
      words.sex !== told.sex &&
      !isQuoted(words.sentence, words.at) &&
      words.start > told.start &&
      (words.kind === 'noun' ? isWorkersNoun(words) : isWorkersPronoun(tree, sentences, persons, words)),
  );
  return { told, others };
}

function sexWordsAt(tree: LetterTree, sentence: FactSentence, word: number): SexWords | undefined {
  const at = (tree.words.starts[word] as number) - sentence.from;
  const endAt = (tree.words.ends[word] as number) - sentence.from;
  const text = sentence.text.slice(at, endAt);
  const sex = sexes.get(text);
  if (!sex || (titles.has(text) && !isTitle(tree, word))) return undefined;
  const { start, end } = rangeInSentence(tree, sentence, at, endAt);
  return { start, end, sex, sentence, at, endAt, kind: nouns.has(text) ? 'noun' : 'pronoun', text };
}

/** "Mr. Doe", "MR. DOE", but not the "MR" of an arthrogram nor the "MS" of a drug. */
function isTitle({ words }: LetterTree, word: number): boolean {
  const title = wordText(words, word);
  if (title !== title.toUpperCase()) return true;
  const end = words.ends[word] as number;
  return /^\. [A-Z]{2}/.test(words.text.slice(end, end + 4));
}

/** The first pronoun of the sex that most pronouns have; undefined where both are about as many. */
function commonPronoun(found: readonly SexWords[]): SexWords | undefined {
  const pronouns = found.filter(({ kind, sentence, at, endAt }) => kind === 'pronoun' && !either.test(around(sentence.text, at, endAt)));
  const male = pronouns.filter(({ sex }) => sex === 'male').length;
  const female = pronouns.length - male;
  const sex = male >= 3 * female ? 'male' : female >= 3 * male ? 'female' : undefined;
  return pronouns.length >= 3 ? pronouns.find((words) => words.sex === sex) : undefined;
}

function isWorkersNoun({ sentence: { text }, at, endAt }: SexWords): boolean {
  if (either.test(around(text, at, endAt))) return false;
  const opening = text.slice(Math.max(0, at - 70), at);
  const rest = text.slice(endAt, endAt + 30);
  // "A 48-year-old female nurse" is the worker.
  if ((agedBefore.test(opening) ? kinAfter : kinAround).test(rest) || kin.test(opening)) return false;
  if (otherNoun.test(opening) || isSomebodyElse(text, at) || ofMistake.test(text)) return false;
  if (nounBefore.test(opening)) return true;
  return nounAfter.test(rest) && article.test(opening);
}

/** Whether nobody but the worker can be meant by a pronoun. */
function isWorkersPronoun(
  tree: LetterTree,
  sentences: readonly FactSentence[],
  persons: PersonsOfSentences,
  { sentence, at, endAt, text: pronoun }: SexWords,
): boolean {
  const { text } = sentence;
  const rest = text.slice(endAt, endAt + 50);
  if (either.test(around(text, at, endAt)) || providersDoing.test(rest)) return false;
  const { workers, others, isGeneral } = persons.of(sentence);
  if (isGeneral) return false;
  const other = lastBefore(others, at);
  const own = lastBefore(workers, at);
  const isMeant = (pronoun === 'his' || pronoun === 'her') && ownThing.test(rest);
  if (other >= 0) return own > other && isMeant;
  if (own < 0 && lastBefore(others, text.length) >= endAt) return false;
  if (own >= 0) return true;
  // Where both sexes stand in a sentence that names nobody, it is of two people.
  if (persons.sexesOf(tree, sentence).size > 1) return false;
  const opening = sentenceBeside(sentences, sentence, -1);
  if (!opening) return true;
  const before = persons.of(opening);
  const otherBefore = lastBefore(before.others, opening.text.length);
  return otherBefore < 0 || (isMeant && lastBefore(before.workers, opening.text.length) > otherBefore);
}

/** Where a sentence names the worker and others, and whether it speaks of people in general. */
interface Persons {
  readonly workers: readonly number[];
  readonly others: readonly number[];
  readonly isGeneral: boolean;
}

/** The persons of each sentence, looked for but once: a sentence may hold many pronouns. */
class PersonsOfSentences {
  private readonly found = new Map<FactSentence, Persons>();
  private readonly sexes = new Map<FactSentence, ReadonlySet<Sex | undefined>>();

  /** The sexes that a sentence's words tell; undefined among them for a word that tells both or none. */
  sexesOf({ words }: LetterTree, sentence: FactSentence): ReadonlySet<Sex | undefined> {
    let found = this.sexes.get(sentence);
    if (!found) {
      const cues = sentence.cues.filter(({ id }) => id === 'fact.sex');
      found = new Set(cues.map((cue) => sexes.get(wordInLowerCase(words, cue.firstWord))));
      this.sexes.set(sentence, found);
    }
    return found;
  }

  of(sentence: FactSentence): Persons {
    let persons = this.found.get(sentence);
    if (!persons) {
      const { text } = sentence;
      const isGeneral = general.test(text) && !thisWorker.test(text);
      persons = { workers: placesOf(worker, text), others: placesOf(person, text), isGeneral };
      this.found.set(sentence, persons);
    }
    return persons;
  }
}

/** Where a pattern (a global one) matches, in order. */
function placesOf(pattern: RegExp, text: string): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) places.push(match.index);
  return places;
}

/** The last of some places before another one; -1 for none. */
function lastBefore(places: readonly number[], at: number): number {
  let last = -1;
  for (const place of places) if (place < at) last = place;
  return last;
}

/** A word with what stands beside it. */
function around(text: string, at: number, endAt: number): string {
  return text.slice(Math.max(0, at - 14), endAt + 14);
}
