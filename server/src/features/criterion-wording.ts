import type { Criterion } from '../guidelines/types';
import { onceALetter } from '../letter/letter-memory';
import type { LetterReading, RationaleReading } from '../letter/letter-reading';
import { normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { stemOf } from '../text/word-stems';

/** Words that say the same where criteria are reported, by the first letters of each. The first names them all. */
const synonyms = [
  'finding findings found documented documentation objective objectively exam examination examined noted evidence evident',
  'confirmed confirm confirms corroborated corroborate borne concordant consistent correlate correlated correlates supported shown demonstrated verified',
  'imaging image images mri mris ct scan scans xray xrays radiograph radiographs radiographic films',
  'electrodiagnostic electrodiagnostics emg ncs ncv electromyography',
  'failed fail fails failure failing unresponsive refractory unsuccessful exhausted responded response',
  'conservative therapy physiotherapy exercise exercises nsaid nsaids chiropractic medication medications',
  'improved improve improvement gain gains benefit benefits relief relieved',
  'lessens lessen reduce reduces reduced reduction decrease decreased diminish diminished',
  'helps help helped aid aids assist assists',
  'visits visit session sessions',
  '1 one',
  '2 two',
  '3 three',
  '4 four',
  '5 five',
  '6 six',
  '7 seven',
  '8 eight',
  '9 nine',
  '10 ten',
  '12 twelve',
];
const conceptOfStem = new Map(
  synonyms.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [stemOf(word), words[0] as string] as const);
  }),
);
/** Words that tell one criterion from others no more than articles do. */
const plain = new Set(
  'a an the of to for in on at by with from as and or any all is are was were be been being it its this that these those which who may might can could should must will would has have had do does did not no nor only than then also such other more most much less least about after before during over under until while when where if patient patients worker treatment treatments treat treated pain chronic acute recommended recommendation indicated guideline guidelines criteria criterion mtus odg acoem use used cover covers include includes test tests testing study studies need needs needed'
    .split(' ')
    .map(stemOf),
);
const word = /[\p{L}\p{N}]+/gu;

/** One thing that a criterion names: the concepts of which any will do ("imaging and/or electrodiagnostic testing"). */
type Need = readonly string[];

/** What a criterion names; a sentence that lacks one of what is `telling` is on something else. */
interface Needs {
  readonly all: readonly Need[];
  readonly telling: readonly Need[];
}

/**
 * Where a rationale states a criterion in one sentence of its own words, known by most of what the criterion names. Good enough to tick
 * it off, on no account for a finding: whether it is met, or to whom it is given, is not asked.
 */
export function statedInOwnWords(letter: LetterReading, rationale: RationaleReading, criterion: Criterion): TextRange | undefined {
  const { all, telling } = needsOf(criterion);
  if (all.length < 2) return undefined;
  const enough = enoughOf(all.length);
  for (const concepts of sentencesOf(letter, rationale)) {
    const placeOf = (need: Need) => need.map((concept) => concepts.get(concept)).find((place) => place !== undefined);
    const places = all.flatMap((need) => placeOf(need) ?? []);
    if (places.length < enough || !telling.every(placeOf)) continue;
    return sourceRange(letter.tree.normalised, Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
  }
  return undefined;
}

/** Of how many things that are named a sentence must hold how many: of few all, of many most. */
function enoughOf(needs: number): number {
  if (needs <= 4) return needs;
  return needs === 5 ? 4 : Math.max(5, Math.ceil(needs * 0.6));
}

const needsOfCriteria = new WeakMap<Criterion, Needs>();

function needsOf(criterion: Criterion): Needs {
  let needs = needsOfCriteria.get(criterion);
  if (!needs) {
    // "Arthritis: nine visits": whose limit it is, and its numbers, tell it from other limits.
    const [head, ...limits] = criterion.polarity === 'limit' ? criterion.text.split(/:(?=\s)/) : [criterion.text];
    const named = namedIn(limits.length > 0 ? limits.join(' ') : (head as string));
    const whose = limits.length > 0 ? [namedIn(head as string).flat()] : [];
    needs = { all: [...whose, ...named], telling: [...whose, ...named.filter((need) => need.some(isNumber))] };
    needsOfCriteria.set(criterion, needs);
  }
  return needs;
}

/** The concepts of a text, each once, with those that stand behind an "or"; examples in parentheses apart. */
function namedIn(text: string): Need[] {
  const needs: string[][] = [];
  let isAlternative = false;
  for (const [written] of text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .matchAll(word)) {
    const stem = stemOf(written);
    if (plain.has(stem)) {
      isAlternative ||= written === 'or';
      continue;
    }
    const concept = conceptOfStem.get(stem) ?? stem;
    const last = needs.at(-1);
    if (isAlternative && last) last.push(concept);
    else if (!needs.some((need) => need.includes(concept))) needs.push([concept]);
    isAlternative = false;
  }
  return needs;
}

/** The concepts of a sentence, with the place of the first word of each in the normalised text. */
type Concepts = ReadonlyMap<string, TextRange>;

const conceptsOfRationales = onceALetter(() => new Map<RationaleReading, readonly Concepts[]>());

function sentencesOf(letter: LetterReading, rationale: RationaleReading): readonly Concepts[] {
  const known = conceptsOfRationales(letter);
  let sentences = known.get(rationale);
  if (!sentences) {
    const { normalised } = letter.tree;
    sentences = rationale.part.sentences.map((sentence) => {
      const { start, end } = normalisedRange(normalised, sentence);
      const concepts = new Map<string, TextRange>();
      for (const { 0: written, index } of normalised.text.slice(start, end).toLowerCase().matchAll(word)) {
        const stem = stemOf(written);
        const concept = conceptOfStem.get(stem) ?? stem;
        if (!concepts.has(concept)) concepts.set(concept, { start: start + index, end: start + index + written.length });
      }
      return concepts;
    });
    known.set(rationale, sentences);
  }
  return sentences;
}

function isNumber(concept: string): boolean {
  return /^\d/.test(concept);
}
