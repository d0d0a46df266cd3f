import { mayBeSamePlace } from '../../guidelines/body-parts';
import { normalisedRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { wordAt } from '../../text/words';
import { onceALetter } from '../letter-memory';
import type { IssueReading, LetterReading, RationaleReading, SideWords } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import { sidesBetween } from './read-item';

/** A sentence of examination, study or complaint; a plan or a norm weighs no findings. */
const findingWords =
  /\b(?:exam\w*|reveal\w*|show\w*|demonstrat\w*|document\w*|noted|reports?|reported|complain\w*|tender\w*|range of motion|effusion|strength|sensation|positive|negative|swelling|pain|findings?|x-?rays?|MRI|crepitus|instability|weakness|numbness)\b/i;
/** Words by which a sentence tells that the other side is meant as such. */
const otherSideMeant =
  /\b(?:history|prior|previous\w*|past|status post|s\/p|former\w*|compar\w*|contralateral|opposite|other side|unaffected|uninjured|uninvolved|unlike|versus|respectively|also|compensat\w*|overuse|favoring|while|whereas|asymptomatic|surgery|19\d\d|20[01]\d)\b/i;

interface SidedRegion extends TextRange {
  readonly side: SideWords['side'];
  readonly region: string;
}

/**
 * The first finding of a rationale on the other side of the item's body part, where neither the summary nor any other item mentions
 * that side of it. Nothing where the item names no single side.
 */
export function otherSideFindings(reading: LetterReading, { issue, item, rationale }: IssueReading): SideWords | undefined {
  const { side } = item;
  if (!rationale || !side || side.side === 'bilateral' || item.regions.length === 0) return undefined;
  const other = side.side === 'left' ? 'right' : 'left';
  const isOfItem = (sided: SidedRegion) => item.regions.some(({ id }) => mayBeSamePlace(reading.catalogue, id, sided.region));
  const { sentences } = rationale.part;
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  if (!first || !last) return undefined;
  const places = sidedRegions(reading, first.firstWord, last.endWord).filter(isOfItem);
  const found = weighedPlace(reading, rationale, places, other);
  if (!found || isMentionedElsewhere(reading, issue.index, other, isOfItem)) return undefined;
  return { start: found.start, end: found.end, side: other };
}

/** The first place of a side in a sentence that weighs findings of that side alone, and concludes nothing. */
function weighedPlace(
  { tree }: LetterReading,
  { part, conclusions }: RationaleReading,
  places: readonly SidedRegion[],
  side: SideWords['side'],
): SidedRegion | undefined {
  const concluding = new Set(conclusions.map(({ sentence }) => sentence));
  for (const [index, within] of bySentence(part.sentences, places)) {
    if (concluding.has(index) || !within.every((place) => place.side === side)) continue;
    const { firstWord, endWord } = part.sentences[index] as Sentence;
    const { text, starts, ends } = tree.words;
    const words = text.slice(starts[firstWord], ends[endWord - 1]);
    if (findingWords.test(words) && !otherSideMeant.test(words)) return within[0];
  }
  return undefined;
}

/** The places within each sentence, by its number; both in order of the places. */
function bySentence(sentences: readonly Sentence[], places: readonly SidedRegion[]): Map<number, SidedRegion[]> {
  const found = new Map<number, SidedRegion[]>();
  let index = 0;
  for (const place of places) {
    while (index > 0 && place.start < (sentences[index] as Sentence).start) index--;
    while (index + 1 < sentences.length && place.end > (sentences[index] as Sentence).end) index++;
    const { start, end } = sentences[index] as Sentence;
    if (start > place.start || place.end > end) continue;
    const within = found.get(index);
    if (within) within.push(place);
    else found.set(index, [place]);
  }
  return found;
}

/** Whether another item names that side of the body part, or the summary does, or tells no sides of it at all. */
function isMentionedElsewhere(
  reading: LetterReading,
  index: number,
  side: SideWords['side'],
  isOfItem: (sided: SidedRegion) => boolean,
): boolean {
  const { summary, items } = sidesElsewhere(reading);
  const inSummary = summary?.filter(isOfItem);
  if (!inSummary || inSummary.length === 0 || inSummary.some((sided) => sided.side === side || sided.side === 'bilateral')) return true;
  return items.some(
    (sidedRegions, other) =>
      other !== index && sidedRegions.some((sided) => (sided.side === side || sided.side === 'bilateral') && isOfItem(sided)),
  );
}

interface SidesElsewhere {
  /** Undefined where the letter has no summary. */
  readonly summary: readonly SidedRegion[] | undefined;
  /** By issue. */
  readonly items: readonly (readonly SidedRegion[])[];
}

/** The sides that summary and items name, read when the first rationale raises the question. */
const sidesElsewhere = onceALetter((reading: LetterReading): SidesElsewhere => {
  const { sections, issues } = reading.tree;
  const summary = sections.find((section) => section.definition.id === 'case-summary');
  return {
    summary: summary && sidedRegionsOf(reading, summary.body),
    items: issues.map((issue) => sidedRegionsOf(reading, issue.item)),
  };
});

function sidedRegionsOf(reading: LetterReading, range: TextRange): SidedRegion[] {
  const { tree } = reading;
  const { start, end } = normalisedRange(tree.normalised, range);
  return sidedRegions(reading, wordAt(tree.words, start), wordAt(tree.words, end));
}

/** Body regions with the side named last before them ("right medial knee") or right after them ("knee, right"). The range is the side's. */
function sidedRegions(reading: LetterReading, firstWord: number, endWord: number): SidedRegion[] {
  const { words, normalised } = reading.tree;
  const sides = sidesBetween(reading, firstWord, endWord).map((side) => ({
    side,
    word: wordAt(words, normalised.normalisedOffsets[side.start] as number),
  }));
  if (sides.length === 0) return [];
  let next = 0;
  return phrasesBetween(reading.phrases, 'region', firstWord, endWord).flatMap((region) => {
    while (next < sides.length && (sides[next]?.word as number) <= region.firstWord) next++;
    const last = sides[next - 1];
    const before = last && last.word >= region.firstWord - 4 ? last : undefined;
    let after = next;
    while (after < sides.length && (sides[after]?.word as number) <= region.lastWord) after++;
    const near = before ?? (sides[after] && (sides[after]?.word as number) <= region.lastWord + 2 ? sides[after] : undefined);
    return near ? [{ side: near.side.side, start: near.side.start, end: near.side.end, region: region.id }] : [];
  });
}
