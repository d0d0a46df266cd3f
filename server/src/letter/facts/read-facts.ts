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

const read = new WeakMap<LetterReading, CaseFacts>();

/** Reads the facts of a case once for all rules; takes time in proportion to the text. */
export function readFacts(reading: LetterReading): CaseFacts {
  let facts = read.get(reading);
  if (!facts) {
    const { tree } = reading;
    const passages = readPassages(tree);
    const sentences = readFactSentences(reading, passages);
    const dates = sentences.flatMap((sentence) => readDates(tree, sentence));
    const injuryDates = readInjuryDates(sentences, dates);
    facts = { passages, sentences, dates, injuryDates, ages: readAges(tree, sentences, dates), sex: readWorkerSex(tree, sentences) };
    read.set(reading, facts);
  }
  return facts;
}
