import { isPartOf } from '../../guidelines/treatments';
import type { TextRange } from '../../text/text-range';
import type { LetterReading } from '../letter-reading';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import { isNorm } from '../rationale/norms';
import { type FactSentence, isQuoted, rangeInSentence } from './passages';
import { type RecordDenial, type RecordSubject, subjectKey } from './record-denials';

/** Treatment that lies behind the worker: "despite therapy", "has completed six sessions of …". */
const behind =
  /\b(?:despite|failed|after|following|completed|completion of|undergone|underwent|has had|had|received|attended|tried|treated with|trial of|responded to|responding to)(?: (?:(?!(?:no|not|without)\b)[a-z0-9-]+)){0,4} $/;
const negation =
  /\b(?:no|not|never|without|lack|absence|nor|whether|unclear|if|unless|until|before|should|would|could|may|might|denied|non-?certified)\b/;
/** What makes of a denial one of a time only. */
const ofOneTime = /\b(?:yet|previously|initially|at that time|at the time|today)\b/;

/** A place of a rationale that speaks of treatment as of one that lies behind the worker. */
interface Reliance {
  readonly sentence: FactSentence;
  readonly phrase: FoundPhrase;
  readonly words: string;
  readonly at: number;
  readonly endAt: number;
}

/** The treatment that the rationales count on; looked for once, when the first denial asks for it. */
export class Reliances {
  private reliances: readonly Reliance[] | undefined;
  private readonly answers = new Map<string, TextRange | undefined>();

  constructor(
    private readonly reading: LetterReading,
    private readonly sentences: readonly FactSentence[],
  ) {}

  /**
   * Where a rationale counts on treatment of which the summary says that there was none; undefined where it does not, and where
   * the summary's denial may be of one time only.
   */
  find({ sentence, subject }: RecordDenial): TextRange | undefined {
    if ((subject.kind !== 'treatment' && subject.kind !== 'whole-kind') || ofOneTime.test(sentence.text)) return undefined;
    const key = subjectKey(subject);
    if (!this.answers.has(key)) this.answers.set(key, this.relianceOn(subject));
    return this.answers.get(key);
  }

  private relianceOn(subject: RecordSubject): TextRange | undefined {
    this.reliances ??= this.sentences.flatMap((sentence) => reliancesIn(this.reading, sentence));
    const { tree } = this.reading;
    let last: FactSentence | undefined;
    for (const reliance of this.reliances) {
      const { sentence, at, endAt } = reliance;
      if (sentence === last || !isOn(this.reading, reliance, subject)) continue;
      if (!isQuoted(sentence, at)) return rangeInSentence(tree, sentence, at, endAt);
      last = sentence;
    }
    return undefined;
  }
}

function isOn({ catalogue }: LetterReading, { phrase, words }: Reliance, subject: RecordSubject): boolean {
  if (subject.kind === 'treatment')
    return phrase.kind === 'treatment' && (phrase.id === subject.id || isPartOf(catalogue, phrase.id, subject.id));
  if (subject.kind !== 'whole-kind') return false;
  if (phrase.kind !== 'treatment') return subject.whole.words.test(words);
  return catalogue.treatmentById.get(phrase.id)?.kind === subject.whole.kind;
}

function reliancesIn({ tree: { words }, phrases }: LetterReading, sentence: FactSentence): Reliance[] {
  const { text, from, firstWord, endWord, cues, passage } = sentence;
  if (passage.kind !== 'rationale') return [];
  const named = [...phrasesBetween(phrases, 'treatment', firstWord, endWord), ...cues.filter(({ id }) => id === 'fact.whole-kind')];
  if (named.length === 0 || negation.test(text) || isNorm(words, sentence)) return [];
  return named.flatMap((phrase): Reliance[] => {
    const at = (words.starts[phrase.firstWord] as number) - from;
    const endAt = (words.ends[phrase.lastWord] as number) - from;
    const before = behind.exec(text.slice(0, at));
    return before ? [{ sentence, phrase, words: text.slice(at, endAt), at: before.index, endAt }] : [];
  });
}
