import type { Catalogue } from '../../guidelines/catalogue';
import { areOfOneKind } from '../../guidelines/treatments';
import type { Topic } from '../../guidelines/types';
import type { Citation, ItemReading } from '../../letter/letter-reading';

/** The catalogue's topics that a citation names, as sections or otherwise. */
export function citedTopics({ sections, topics }: Pick<Citation, 'sections' | 'topics'>): Topic[] {
  return [...sections, ...topics].flatMap(({ topic }) => topic ?? []);
}

/** Whether a topic is about just a treatment that an item asks for, not a wider or a narrower one. */
export function isOnItem({ treatments }: Topic, item: ItemReading): boolean {
  return treatments.some((id) => item.treatments.some((treatment) => treatment.id === id));
}

/** Whether a topic is about a treatment that an item asks for, a wider or a narrower one, or about none in particular. */
export function mayBeOn(catalogue: Catalogue, { treatments }: Topic, item: ItemReading): boolean {
  return treatments.length === 0 || treatments.some((id) => item.treatments.some((treatment) => areOfOneKind(catalogue, id, treatment.id)));
}
