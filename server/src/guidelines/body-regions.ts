import type { Catalogue } from './catalogue';

/** Whether one body region is the other or holds it: the spine holds the neck, the hand its fingers. */
export function regionContains(catalogue: Catalogue, outer: string, inner: string): boolean {
  if (outer === inner) return true;
  return catalogue.regionById.get(outer)?.contains.some((part) => regionContains(catalogue, part, inner)) ?? false;
}

/**
 * Whether guidelines treat two body regions together: one holds the other, or they are neighbours that share their
 * chapters (the thoracic spine with neck and low back; elbow, forearm, wrist and hand with each other; a limb with its spine).
 */
export function regionsOverlap(catalogue: Catalogue, a: string, b: string): boolean {
  if (regionContains(catalogue, a, b) || regionContains(catalogue, b, a)) return true;
  return (catalogue.regionById.get(a)?.overlaps.includes(b) || catalogue.regionById.get(b)?.overlaps.includes(a)) ?? false;
}

/** Whether any of some body regions is one of others, holds it or is a part of it. */
export function anyRegionsContained(catalogue: Catalogue, some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => regionContains(catalogue, a, b) || regionContains(catalogue, b, a)));
}

/** Whether any of some body regions overlaps any of others. */
export function anyRegionsOverlap(catalogue: Catalogue, some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => regionsOverlap(catalogue, a, b)));
}
