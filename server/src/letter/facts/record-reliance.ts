import { isPartOf } from '../../guidelines/treatments';
import type { TextRange } from '../../text/text-range';
import type { LetterReading } from '../letter-reading';
import { phrasesBetween } from '../phrase-scan';
import { isNorm } from '../rationale/norms';
import { type FactSentence, isQuoted, rangeInSentence } from './passages';
import type { RecordDenial } from './record-denials';

/** Treatment that lies behind the worker: "despite therapy", "has completed six sessions of …". */
const behind =
  /\b(?:despite|failed|after|following|completed|completion of|undergone|underwent|has had|had|received|attended|tried|treated with|trial of|responded to|responding to)(?: (?:(?!(?:no|not|without)\b)[a-z0-9-]+)){0,4} $/;
const negation =
  /\b(?:no|not|never|without|lack|absence|nor|whether|unclear|if|unless|until|before|should|would|could|may|might|denied|non-?certified)\b/;

/**
 * Where a rationale counts on treatment of which the summary says that there was none; undefined where it does not, and where
 * the summary's denial may be of one time only.
 */
export function findReliance(reading: LetterReading, sentences: readonly FactSentence[], denial: RecordDenial): TextRange | undefined {
  if (/\b(?:yet|previously|initially|at that time|at the time|today)\b/.test(denial.sentence.text)) return undefined;
  for (const sentence of sentences) {
    if (sentence.passage.kind !== 'rationale' || negation.test(sentence.text) || isNorm(reading.tree.words, sentence)) continue;
    const found = relianceIn(reading, sentence, denial);
    if (found && !isQuoted(reading.tree, sentence, found.at)) return rangeInSentence(reading.tree, sentence, found.at, found.endAt);
  }
  return undefined;
}

function relianceIn(reading: LetterReading, { text, from, firstWord, endWord, cues }: FactSentence, { subject }: RecordDenial) {
  const { words } = reading.tree;
  const treatments = phrasesBetween(reading.phrases, 'treatment', firstWord, endWord).filter(({ id }) => {
    if (subject.kind === 'treatment') return id === subject.id || isPartOf(reading.catalogue, id, subject.id);
    return subject.kind === 'whole-kind' && reading.catalogue.treatmentById.get(id)?.kind === subject.whole.kind;
  });
  const wholes = subject.kind === 'whole-kind' ? cues.filter(({ id }) => id === 'fact.whole-kind') : [];
  for (const phrase of [...treatments, ...wholes]) {
    const at = (words.starts[phrase.firstWord] as number) - from;
    const endAt = (words.ends[phrase.lastWord] as number) - from;
    if (subject.kind === 'whole-kind' && phrase.kind === 'fact' && !subject.whole.words.test(text.slice(at, endAt))) continue;
    const before = behind.exec(text.slice(0, at));
    if (before) return { at: before.index, endAt };
  }
  return undefined;
}
