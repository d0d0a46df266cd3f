import { anyRegionsContained, anyRegionsOverlap } from '../../guidelines/body-regions';
import type { PageRange, Topic, TreatmentKind } from '../../guidelines/types';
import type { LetterReading } from '../../letter/letter-reading';
import { citingStyle, pagesText, placeMarker } from '../../rules/citation-text';
import { likelyRegions } from '../../rules/likely-regions';
import { bearingOnItem } from '../guidelines-at-hand';
import type { PlaceOfGuideline } from './basis-place';
import { fullStopBehind, matchingOffers, type Offer } from './letter-completion';

/** Sections, topics or pages of the guideline just written, those on the item first. */
export function placeOffers(letter: LetterReading, place: PlaceOfGuideline): Offer[] {
  const style = citingStyle(letter, place.basis);
  const pages = place.expects === 'page' || (!place.marked && place.guideline.mtus && style === 'pages');
  const offers = pages ? pageOffers(letter, place) : sectionOffers(letter, place);
  const marker = place.marked ? '' : placeMarker(place.guideline, style);
  const end = fullStopBehind(letter, place.typed);
  return matchingOffers(offers, place.typed.words).map((offer) => ({ ...offer, text: `${marker}${offer.text}${end}` }));
}

/** Where the chapters of the MTUS's clinical topics, which are all made alike, treat each kind of treatment. */
const sectionsOfKinds: Readonly<Record<TreatmentKind, readonly string[]>> = {
  surgery: ['Surgical Considerations'],
  imaging: ['Special Studies', 'Diagnostic Criteria'],
  test: ['Special Studies', 'Diagnostic Criteria'],
  injection: ['Initial Care', 'Physical Methods'],
  procedure: ['Initial Care', 'Physical Methods'],
  medication: ['Initial Care'],
  therapy: ['Physical Methods', 'Initial Care'],
  device: ['Physical Methods', 'Initial Care'],
  service: [],
  consultation: [],
};

function sectionOffers(letter: LetterReading, place: PlaceOfGuideline): Offer[] {
  const { guideline } = place;
  const topics = topicsOnItemFirst(letter, place);
  if (guideline.sections.length === 0 || !guideline.mtus) return topics.map((topic) => topicOffer(topic, topic.title));
  const regions = likelyRegions(letter, place.issue);
  const ofTopics = bearingTopics(letter, place).flatMap((topic) => topic.sections);
  const ofKinds = place.issue.item.treatments.flatMap(
    ({ id }) => sectionsOfKinds[letter.catalogue.treatmentById.get(id)?.kind ?? 'service'],
  );
  const rank = (name: string, treated: readonly string[]) => {
    if (ofTopics.includes(name)) return ofTopics.indexOf(name) + (ofKinds.includes(name) ? 0 : 60);
    if (ofKinds.includes(name)) return ofKinds.indexOf(name) + 30;
    if (anyRegionsContained(letter.catalogue, treated, regions)) return 100;
    return anyRegionsOverlap(letter.catalogue, treated, regions) ? 150 : 200;
  };
  return [...guideline.sections]
    .map((section, index) => ({ section, rank: rank(section.name, section.regions), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ section }) => {
      const topic = topics.find((candidate) => candidate.sections.includes(section.name));
      return topic ? topicOffer(topic, section.name) : { kind: 'topic', label: section.name, text: section.name };
    });
}

function topicOffer(topic: Topic, name: string): Offer {
  const detail = name === topic.title ? topic.pages && `page ${pagesText(topic.pages)}` : topic.title;
  return { about: `topic/${topic.id}`, kind: 'topic', label: name, detail, text: name, keywords: topic.aliases.join(' ') };
}

/** Pages by the topics that stand on them; each page range once. */
function pageOffers(letter: LetterReading, place: PlaceOfGuideline): Offer[] {
  const offers = new Map<string, Offer>();
  const add = (pages: PageRange | undefined, topic: Topic) => {
    if (!pages) return;
    const text = pagesText(pages);
    if (!offers.has(text)) offers.set(text, { about: `topic/${topic.id}`, kind: 'page', label: text, detail: topic.title, text });
  };
  for (const topic of topicsOnItemFirst(letter, place)) {
    add(topic.pages, topic);
    for (const criterion of topic.criteria) add(criterion.pages, topic);
  }
  return [...offers.values()];
}

function topicsOnItemFirst(letter: LetterReading, place: PlaceOfGuideline): readonly Topic[] {
  return [...new Set([...bearingTopics(letter, place), ...place.guideline.topics])];
}

function bearingTopics(letter: LetterReading, { issue, guideline }: PlaceOfGuideline): readonly Topic[] {
  return bearingOnItem(letter, issue).find((bearing) => bearing.guideline === guideline)?.topics ?? [];
}
