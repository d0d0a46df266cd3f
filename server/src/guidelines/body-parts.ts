import { regionContains, regionsOverlap } from './body-regions';
import type { Catalogue } from './catalogue';

/**
 * The parts of the body that have a guideline chapter and studies of their own, by the regions that belong to one alone. What
 * lies between two (the forearm, the thigh, the sacroiliac joint) or holds several (a limb, the back) belongs to none.
 */
const partOfRegion: Readonly<Record<string, string>> = {
  cervical: 'neck',
  thoracic: 'thoracic spine',
  lumbar: 'low back',
  'low-back': 'low back',
  sacrococcygeal: 'low back',
  shoulder: 'shoulder',
  elbow: 'elbow',
  wrist: 'wrist and hand',
  hand: 'wrist and hand',
  finger: 'wrist and hand',
  thumb: 'wrist and hand',
  hip: 'hip',
  groin: 'hip',
  pelvis: 'pelvis',
  knee: 'knee',
  ankle: 'ankle and foot',
  foot: 'ankle and foot',
  toe: 'ankle and foot',
};

/** The parts in whose chapters another part is treated too: the thoracic spine in those of neck and low back, the elbow in the hand's. */
const alsoTreatedWith: Readonly<Record<string, readonly string[]>> = {
  'thoracic spine': ['neck', 'low back'],
  pelvis: ['hip', 'low back'],
  elbow: ['wrist and hand'],
  'wrist and hand': ['elbow'],
};

/** Whether a guideline on some regions bears on any of others. */
export function chapterTreats(catalogue: Catalogue, treated: readonly string[], asked: readonly string[]): boolean {
  const parts = treated.flatMap((region) => partOfRegion[region] ?? []);
  return asked.some((region) => {
    const part = partOfRegion[region];
    if (part === undefined || parts.length === 0) return treated.some((other) => regionsOverlap(catalogue, other, region));
    return parts.includes(part) || (alsoTreatedWith[part] ?? []).some((other) => parts.includes(other));
  });
}

/**
 * Whether two names of regions may mean the same place of the body: one holds the other, or they are neighbours that are not
 * told apart (hand and wrist). Neck and upper back, knee and ankle are different places.
 */
export function mayBeSamePlace(catalogue: Catalogue, a: string, b: string): boolean {
  if (regionContains(catalogue, a, b) || regionContains(catalogue, b, a)) return true;
  const [first, second] = [partOfRegion[a], partOfRegion[b]];
  if (first !== undefined && second !== undefined)
    return first === second || isBesidePelvis(first, second) || isBesidePelvis(second, first);
  return regionsOverlap(catalogue, a, b);
}

/** The pelvis has no bounds of its own against hip and low back. */
function isBesidePelvis(part: string, other: string): boolean {
  return part === 'pelvis' && (alsoTreatedWith.pelvis ?? []).includes(other);
}
