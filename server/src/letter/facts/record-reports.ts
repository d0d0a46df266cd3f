import { anyRegionsOverlap, regionContains } from '../../guidelines/body-regions';
import { isPartOf } from '../../guidelines/treatments';
import type { TextRange } from '../../text/text-range';
import { sidesBetween } from '../items/read-item';
import type { LetterReading } from '../letter-reading';
import { longestPhrases, phrasesBetween } from '../phrase-scan';
import { type FactSentence, rangeInSentence } from './passages';
import type { RecordDenial, RecordSubject } from './record-denials';

/** What is asked for, planned or refused has not been done. */
const notDone =
  /\b(?:non-?certified|denied|denial|utilization review|ur|authoriz\w+|request\w*|recommend\w*|plan(?:s|ned|ning)?|order(?:ed|s)?|pending|refer(?:red|ral|s)?|schedul\w+|consider\w*|will|should|would|await\w*|proposed|sought|appeal\w*|needs?|candidate|discontinu\w*|stopped|start(?:ed|ing)?)\b/;
const done =
  /\b(?:treatments?|care|medications?|therap(?:y|ies)|studies|diagnostics?|testing)\b[^.;]{0,60}\b(?:included?|includes|including|received|rendered)\b|\b(?:completed|underwent|undergone|received|attended|had|performed|dated|revealed|reveals|showed|shows|demonstrated|taken|obtained|done|administered|tried|used|uses|using|takes|taking|sessions|visits|treated with|was normal|were normal|helped|improved)\b/;
const doneWithDrug = /\b(?:prescribed|currently on|list(?:ed)?|regimen|medications?)\b/;
const negation = /\b(?:no|not|without|never|denied|denies|deferred|declined|negative for|absent|free of)\b[^.;]{0,40}$/;
const drugList = /\bmedications?\b[^.;]{0,40}\b(?:included?|includes|listed|are|were|regimen)\b|\bprescribed\b/;

/** Where the summary reports what a rationale says is not in the record; undefined where it does not plainly do so. */
export function findReport(reading: LetterReading, sentences: readonly FactSentence[], denial: RecordDenial): TextRange | undefined {
  for (const sentence of sentences) {
    if (sentence.passage.kind !== 'summary') continue;
    const found = reportIn(reading, sentence, denial);
    if (found) return rangeInSentence(reading.tree, sentence, found.at, found.endAt);
  }
  return undefined;
}

interface FoundReport {
  readonly at: number;
  readonly endAt: number;
}

function reportIn(reading: LetterReading, sentence: FactSentence, denial: RecordDenial): FoundReport | undefined {
  const { subject } = denial;
  switch (subject.kind) {
    case 'examination':
      return examinationIn(reading, sentence, denial);
    case 'finding':
      return findingIn(reading, sentence, denial, subject.finding.reported);
    default:
      return treatmentIn(reading, sentence, denial, subject);
  }
}

function examinationIn(reading: LetterReading, sentence: FactSentence, denial: RecordDenial): FoundReport | undefined {
  const { text } = sentence;
  const match = /\b(?:exam(?:ination|ined)?)\b/.exec(text);
  if (
    !match ||
    negation.test(text.slice(0, match.index)) ||
    notDone.test(text) ||
    /\bnot (?:examined|documented|performed|done|noted)\b/.test(text)
  )
    return undefined;
  const regions = regionsOf(reading, denial.firstWord, denial.endWord);
  if (regions.length === 0 || !sameSide(reading, sentence, denial)) return undefined;
  const reported = regionsOf(reading, sentence.firstWord, sentence.endWord);
  if (!reported.some((region) => regions.some((other) => contains(reading, region, other)))) return undefined;
  return { at: match.index, endAt: match.index + match[0].length };
}

function findingIn(reading: LetterReading, sentence: FactSentence, denial: RecordDenial, reported: RegExp): FoundReport | undefined {
  const { text } = sentence;
  const match = reported.exec(text);
  if (!match || negation.test(text.slice(0, match.index)) || notDone.test(text)) return undefined;
  if (/^s? (?:was|were|is|are) not\b|^s?: (?:no|none)/.test(text.slice(match.index + match[0].length))) return undefined;
  if (!sameRegion(reading, sentence, denial, false) || !sameSide(reading, sentence, denial)) return undefined;
  return { at: match.index, endAt: match.index + match[0].length };
}

function treatmentIn(
  reading: LetterReading,
  sentence: FactSentence,
  denial: RecordDenial,
  subject: RecordSubject,
): FoundReport | undefined {
  const { text, from } = sentence;
  const { words } = reading.tree;
  if (notDone.test(text)) return undefined;
  for (const found of longestPhrases(phrasesBetween(reading.phrases, 'treatment', sentence.firstWord, sentence.endWord))) {
    const kind = reading.catalogue.treatmentById.get(found.id)?.kind;
    const isSame =
      subject.kind === 'treatment'
        ? found.id === subject.id || isPartOf(reading.catalogue, found.id, subject.id)
        : subject.kind === 'whole-kind' && kind === subject.whole.kind && found.id !== 'home-exercise-program';
    if (!isSame) continue;
    const at = (words.starts[found.firstWord] as number) - from;
    const endAt = (words.ends[found.lastWord] as number) - from;
    const isDrug = kind === 'medication';
    const isWhole = subject.kind === 'whole-kind';
    if (isDrug && isWhole ? !drugList.test(text) : !(done.test(text) || (isDrug && doneWithDrug.test(text)))) continue;
    if (negation.test(text.slice(0, at))) continue;
    if (!isDrug && (!sameRegion(reading, sentence, denial, true) || !sameSide(reading, sentence, denial))) continue;
    return { at, endAt };
  }
  return undefined;
}

/** Whether two statements can be of one body region. A denial that names none is of every region or, `asItem`, of the item's. */
function sameRegion(reading: LetterReading, sentence: FactSentence, denial: RecordDenial, asItem: boolean): boolean {
  const reported = regionsOf(reading, sentence.firstWord, sentence.endWord);
  const named = regionsOf(reading, denial.firstWord, denial.endWord);
  if (reported.length === 0) return named.length === 0;
  if (named.length > 0) return reported.some((region) => named.some((other) => contains(reading, region, other)));
  if (!asItem) return true;
  const index = denial.sentence.passage.issue?.index;
  const ofItem = index === undefined ? [] : (reading.issues[index]?.item.regions.map(({ id }) => id) ?? []);
  return ofItem.length === 0 || anyRegionsOverlap(reading.catalogue, reported, ofItem);
}

function sameSide(reading: LetterReading, sentence: FactSentence, denial: RecordDenial): boolean {
  const denied = sidesBetween(reading, denial.firstWord, denial.endWord);
  const reported = sidesBetween(reading, sentence.firstWord, sentence.endWord);
  if (denied.length === 0 || reported.length === 0) return true;
  return denied.some(({ side }) => reported.some((other) => other.side === side || other.side === 'bilateral' || side === 'bilateral'));
}

function regionsOf({ phrases }: LetterReading, firstWord: number, endWord: number): string[] {
  return longestPhrases(phrasesBetween(phrases, 'region', firstWord, endWord)).map(({ id }) => id);
}

function contains({ catalogue }: LetterReading, a: string, b: string): boolean {
  return regionContains(catalogue, a, b) || regionContains(catalogue, b, a);
}
