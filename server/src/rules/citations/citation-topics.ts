import type { Catalogue } from '../../guidelines/catalogue';
import { areOfOneKind } from '../../guidelines/treatments';
import type { Topic } from '../../guidelines/types';
import type { Citation, CitedSection, ItemReading } from '../../letter/letter-reading';

/** Where in its guideline a citation leads: the sections that it names, then the topics that it names otherwise. */
export function citedPlaces({ sections, topics }: Pick<Citation, 'sections' | 'topics'>): CitedSection[] {
  return [...sections, ...topics];
}

/** The catalogue's topics that a citation names, as sections or otherwise. */
export function citedTopics(citation: Pick<Citation, 'sections' | 'topics'>): Topic[] {
  return citedPlaces(citation).flatMap(({ topic }) => topic ?? []);
}

/** Whether a topic is about just a treatment that an item asks for, not a wider or a narrower one. */
export function isOnItem({ treatments }: Topic, item: ItemReading): boolean {
  return treatments.some((id) => item.treatments.some((treatment) => treatment.id === id));
}

/** Whether a topic is about a treatment that an item asks for, a wider or a narrower one, or about none in particular. */
export function mayBeOn(catalogue: Catalogue, { treatments }: Topic, item: ItemReading): boolean {
  return treatments.length === 0 || treatments.some((id) => item.treatments.some((treatment) => areOfOneKind(catalogue, id, treatment.id)));
}
