import { mayBeSamePlace } from '../../guidelines/body-parts';
import { normalisedRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { wordAt } from '../../text/words';
import type { IssueReading, LetterReading, RationaleReading, SideWords } from '../letter-reading';
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
  const found = places.find((place) => place.side === other && weighsFindings(reading, rationale, place, places));
  if (!found || isMentionedElsewhere(reading, issue.index, other, isOfItem)) return undefined;
  return { start: found.start, end: found.end, side: other };
}

/** Whether the sentence that names a place weighs findings of that side alone, and concludes nothing. */
function weighsFindings(
  { tree }: LetterReading,
  { part, conclusions }: RationaleReading,
  place: SidedRegion,
  places: readonly SidedRegion[],
): boolean {
  const index = part.sentences.findIndex((sentence) => sentence.start <= place.start && place.end <= sentence.end);
  const sentence = part.sentences[index];
  if (!sentence || conclusions.some((conclusion) => conclusion.sentence === index)) return false;
  const within = places.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  if (within.some(({ side }) => side !== place.side)) return false;
  const { text, starts, ends } = tree.words;
  const words = text.slice(starts[sentence.firstWord], ends[sentence.endWord - 1]);
  return findingWords.test(words) && !otherSideMeant.test(words);
}

/** Whether another item names that side of the body part, or the summary does, or tells no sides of it at all. */
function isMentionedElsewhere(
  reading: LetterReading,
  index: number,
  side: SideWords['side'],
  isOfItem: (sided: SidedRegion) => boolean,
): boolean {
  const { tree } = reading;
  const summary = tree.sections.find((section) => section.definition.id === 'case-summary');
  if (!summary) return true;
  const inSummary = sidedRegionsOf(reading, summary.body).filter(isOfItem);
  if (inSummary.length === 0 || inSummary.some((sided) => sided.side === side || sided.side === 'bilateral')) return true;
  const items = tree.issues.filter((issue) => issue.index !== index);
  return items.some((issue) =>
    sidedRegionsOf(reading, issue.item).some((sided) => (sided.side === side || sided.side === 'bilateral') && isOfItem(sided)),
  );
}

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
  return phrasesBetween(reading.phrases, 'region', firstWord, endWord).flatMap((region) => {
    const before = sides.filter(({ word }) => word <= region.firstWord && word >= region.firstWord - 4).pop();
    const near = before ?? sides.find(({ word }) => word > region.lastWord && word <= region.lastWord + 2);
    return near ? [{ side: near.side.side, start: near.side.start, end: near.side.end, region: region.id }] : [];
  });
}
