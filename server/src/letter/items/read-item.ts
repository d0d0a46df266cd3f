import { regionOfVertebra } from '../../guidelines/spinal-levels';
import { normalisedRange, sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { Separator, wordAt, wordInLowerCase, wordText } from '../../text/words';
import type { ItemReading, NamedWords, SideWords, SpinalLevel } from '../letter-reading';
import { type FoundPhrase, longestPhrases, type PhraseKind, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { isOfDeviceName } from './device-names';
import { readQuantities } from './quantities';
import { countLevels, readSpinalLevels, vertebraName } from './spinal-levels';

const noNames: readonly NamedWords[] = [];
const nothing: ItemReading = { treatments: [], regions: [], side: undefined, levels: [], levelCount: 0, quantities: [] };

/** Reads what an item, or any other phrase that names a request, asks for. */
export function readItem(letter: LetterBeforeIssues, range: TextRange): ItemReading {
  if (range.end <= range.start) return nothing;
  const { start, end } = normalisedRange(letter.tree.normalised, range);
  const { words } = letter.tree;
  return readItemWords(letter, wordAt(words, start), wordAt(words, end));
}

/** The same by the numbers of the words, the second not included. */
export function readItemWords(letter: LetterBeforeIssues, firstWord: number, endWord: number): ItemReading {
  if (endWord <= firstWord) return nothing;
  const { words, normalised } = letter.tree;
  const treatments = namesBetween(letter, 'treatment', firstWord, endWord);
  const levels = readSpinalLevels(normalised, words, firstWord, endWord);
  return {
    treatments: treatments.length === 0 ? noNames : treatments.map((found) => named(letter, found)),
    regions: withRegionsOfLevels(regionsOf(letter, treatments, firstWord, endWord), levels),
    side: readSide(letter, firstWord, endWord),
    levels,
    levelCount: countLevels(levels),
    quantities: readQuantities(normalised, words, firstWord, endWord),
  };
}

/** The longest names at each place, each once though it may be found by its plural as well. */
function namesBetween(letter: LetterBeforeIssues, kind: PhraseKind, firstWord: number, endWord: number): readonly FoundPhrase[] {
  const found = longestPhrases(phrasesBetween(letter.phrases, kind, firstWord, endWord));
  return found.length < 2 ? found : found.filter((name, at) => !isFoundBefore(found, name, at));
}

/** Names are in order of their first words, so that those of the same word are neighbours. */
function isFoundBefore(found: readonly FoundPhrase[], { id, firstWord }: FoundPhrase, at: number): boolean {
  for (let before = at - 1; before >= 0 && (found[before] as FoundPhrase).firstWord === firstWord; before--) {
    if ((found[before] as FoundPhrase).id === id) return true;
  }
  return false;
}

function regionsOf(
  letter: LetterBeforeIssues,
  treatments: readonly FoundPhrase[],
  firstWord: number,
  endWord: number,
): readonly NamedWords[] {
  const { words } = letter.tree;
  const regions = namesBetween(letter, 'region', firstWord, endWord);
  if (regions.length === 0) return noNames;
  const devices = treatments.filter(({ id }) => letter.catalogue.treatmentById.get(id)?.kind === 'device');
  let device = 0;
  /** Devices and regions are in order, and no device lies within another: the last that begins before a region reaches farthest. */
  const isOfDevice = ({ firstWord: first, lastWord }: FoundPhrase) => {
    while (device + 1 < devices.length && (devices[device + 1] as FoundPhrase).firstWord <= first) device++;
    const before = devices[device];
    return before !== undefined && before.firstWord <= first && lastWord <= before.lastWord;
  };
  return regions
    .filter((region) => !isOfDevice(region) && !isOfDeviceName(words, region.lastWord + 1, endWord) && !isFigureOfSpeech(letter, region))
    .map((region) => named(letter, region));
}

/** "on the other hand", "second-hand", "face to face", "by mouth". */
function isFigureOfSpeech(letter: LetterBeforeIssues, { id, firstWord, lastWord }: FoundPhrase): boolean {
  const { words } = letter.tree;
  if (firstWord !== lastWord) return false;
  const before = wordInLowerCase(words, firstWord - 1);
  if (id === 'hand') return before === 'other' || before === 'one' || before === 'second' || before === 'beside' || before === 'at';
  if (before === 'by') return id === 'jaw';
  if (id === 'face') return wordInLowerCase(words, lastWord + 1) === 'to' || before === 'to';
  return false;
}

/** A level names its part of the spine: that of its upper vertebra. */
function withRegionsOfLevels(regions: readonly NamedWords[], levels: readonly SpinalLevel[]): readonly NamedWords[] {
  if (levels.length === 0) return regions;
  const all = [...regions];
  for (const { start, end, upper } of levels) {
    const id = regionOfVertebra(vertebraName(upper));
    if (id) all.push({ id, start, end });
  }
  return all;
}

/** The side that some words name; none where they name several ("left knee and right hip"), both where they name both of one part. */
function readSide(letter: LetterBeforeIssues, firstWord: number, endWord: number): SideWords | undefined {
  const found = sidesBetween(letter, firstWord, endWord);
  const first = found[0];
  return first && found.every((other) => other.side === first.side) ? first : undefined;
}

/** All sides that some words name, in order. */
export function sidesBetween(letter: LetterBeforeIssues, firstWord: number, endWord: number): SideWords[] {
  const { words, normalised } = letter.tree;
  const sides: SideWords[] = [];
  for (const found of longestPhrases(phrasesBetween(letter.phrases, 'side', firstWord, endWord))) {
    if (found.id === 'midline' || !isOfBody(letter, found, endWord)) continue;
    const range = sourceRange(normalised, words.starts[found.firstWord] as number, words.ends[found.lastWord] as number);
    sides.push({ start: range.start, end: range.end, side: found.id as SideWords['side'] });
  }
  for (let word = firstWord; word < endWord; word++) {
    const lone = loneLetterSide(letter, word, endWord);
    if (!lone) continue;
    sides.push(lone.side);
    word = lone.lastWord;
  }
  return sides.length < 2 ? sides : sides.sort((a, b) => a.start - b.start);
}

/** "both knees", but not "both studies". */
function isOfBody(letter: LetterBeforeIssues, { firstWord, lastWord }: FoundPhrase, endWord: number): boolean {
  const { words } = letter.tree;
  if (wordInLowerCase(words, firstWord) !== 'both') return true;
  return phrasesBetween(letter.phrases, 'region', lastWord + 1, Math.min(lastWord + 5, endWord)).length > 0;
}

/** A side by its letter, beside its slash or before a part: "R/L", "b/l", "L shoulder". `L4` and `L-spine` are words of their own. */
function loneLetterSide(letter: LetterBeforeIssues, word: number, endWord: number): { side: SideWords; lastWord: number } | undefined {
  const { words, normalised } = letter.tree;
  const start = words.starts[word] as number;
  if ((words.ends[word] as number) !== start + 1) return undefined;
  const text = wordText(words, word);
  const next = word + 1;
  if (!/^[LRb]$/i.test(text) || next >= endWord || words.separators[next] === Separator.Strong) return undefined;
  const between = words.text.slice(words.ends[word], words.starts[next]);
  if (between === '/' && /^(?:[LR]\/[LR]|b\/l)$/i.test(words.text.slice(start, words.ends[next]))) {
    const range = sourceRange(normalised, start, words.ends[next] as number);
    return { side: { start: range.start, end: range.end, side: 'bilateral' }, lastWord: next };
  }
  if (text !== 'L' && text !== 'R') return undefined;
  const beforePart =
    between === ' ' && phrasesBetween(letter.phrases, 'region', next, Math.min(next + 3, endWord)).some((part) => part.firstWord === next);
  if (!beforePart) return undefined;
  const range = sourceRange(normalised, start, words.ends[word] as number);
  return { side: { start: range.start, end: range.end, side: text === 'L' ? 'left' : 'right' }, lastWord: word };
}

function named(letter: LetterBeforeIssues, { id, firstWord, lastWord }: FoundPhrase): NamedWords {
  const { words, normalised } = letter.tree;
  const { start, end } = sourceRange(normalised, words.starts[firstWord] as number, words.ends[lastWord] as number);
  return { id, start, end };
}
