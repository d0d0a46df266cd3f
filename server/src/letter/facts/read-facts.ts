import { onceALetter } from '../letter-memory';
import type { LetterReading } from '../letter-reading';
import { type AgeWords, readAges } from './ages';
import { type DateWords, readDates } from './date-words';
import { type InjuryDate, readInjuryDates } from './injury-dates';
import { type FactSentence, type Passage, readFactSentences, readPassages } from './passages';
import { readWorkerSex, type WorkerSex } from './sexes';

/** What the summary and the rationales tell of the case. */
export interface CaseFacts {
  readonly passages: readonly Passage[];
  /** All sentences of the passages, in order. */
  readonly sentences: readonly FactSentence[];
  /** All dates, in order. */
  readonly dates: readonly DateWords[];
  readonly injuryDates: readonly InjuryDate[];
  /** The injured worker's, in order. */
  readonly ages: readonly AgeWords[];
  readonly sex: WorkerSex | undefined;
}

/** Reads the facts of a case once for all rules; takes time in proportion to the text. */
export const readFacts = onceALetter((reading: LetterReading): CaseFacts => {
  const { tree } = reading;
  const passages = readPassages(tree);
  const sentences = readFactSentences(reading, passages);
  const dates = sentences.flatMap((sentence) => readDates(tree, sentence));
  const injuryDates = readInjuryDates(sentences, dates);
  const sex = readWorkerSex(tree, sentences);
  // "Her husband passed away; he was 60": what a pronoun of the other sex says is of somebody else.
  const ages = readAges(tree, sentences, dates).filter((age) => !sex || age.sex === undefined || age.sex === sex.told.sex);
  return { passages, sentences, dates, injuryDates, ages, sex };
});
