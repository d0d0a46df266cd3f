import { type BearingGuideline, isInForce, regionFit } from '../../guidelines/lookup';
import { searchCatalogue, searchWords } from '../../guidelines/search';
import type { Guideline, Topic } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { LetterReading } from '../../letter/letter-reading';
import {
  type CitingStyle,
  chapterOfOdg,
  citationHead,
  citedPlace,
  citedTitle,
  citingStyle,
  noEvidenceStatement,
  outsideMtusStatement,
  placeMarker,
} from '../../rules/citation-text';
import { likelyRegions } from '../../rules/likely-regions';
import type { LetterEdit } from '../../rules/rule';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import { escapeSnippet } from '../../text/snippet';
import { bearingOnItem } from '../guidelines-at-hand';
import { type CitingPlace, labelIsText } from './basis-place';
import { fullStopBehind, matchingOffers, type Offer } from './letter-completion';
import { rationaleSentenceEdit } from './rationale-sentence';

const mostTopics = 20;
const mostWithSentence = 3;
/** Of the topics that bear on an item, how many of the closest may stand for it. */
const closestTopics = 3;

/** Guidelines for a basis: those that bear on the item, the MTUS first, then the others; and the form's statements at a sentence's beginning. */
export function citationOffers(letter: LetterReading, place: CitingPlace): Offer[] {
  const style = citingStyle(letter, place.basis);
  const words = wordsOfSource(place.typed.words);
  const context: CitingContext = { letter, place, style };
  const guidelines = rankedGuidelines(letter, place).filter(({ guideline }) => fits(place, guideline));
  const offers =
    words === ''
      ? [
          ...guidelines.map(({ guideline }) => guidelineOffer(context, guideline)),
          ...offersWithSentence(context, guidelines).map(namingBoth),
        ]
      : foundOffers(context, guidelines, words);
  return place.expects === 'sentence' ? [...offers, ...statementOffers(place, style)] : offers;
}

/** The guidelines that bear most on the item: each as a citation together with a sentence on it in the rationale, for a basis that cites nothing. */
export function citationsWithSentence(letter: LetterReading, place: CitingPlace): Offer[] {
  const context = { letter, place, style: citingStyle(letter, place.basis) };
  return offersWithSentence(context, rankedGuidelines(letter, place));
}

interface CitingContext {
  readonly letter: LetterReading;
  readonly place: CitingPlace;
  readonly style: CitingStyle;
}

/** All guidelines that may be cited on the decision date, those that bear on the item first. */
function rankedGuidelines(letter: LetterReading, { issue }: CitingPlace): BearingGuideline[] {
  const date = letter.decisionDate && isoDate(letter.decisionDate);
  const bearing = bearingOnItem(letter, issue);
  const citable = (guideline: Guideline) => !guideline.mtus || date === undefined || isInForce(guideline, date);
  const regions = likelyRegions(letter, issue);
  const behind = (guideline: Guideline) => (regionFit(letter.catalogue, guideline, regions) === 'own' ? 0 : 1);
  const others = letter.catalogue.guidelines
    .filter((guideline) => citable(guideline) && !bearing.some((known) => known.guideline === guideline))
    .toSorted((a, b) => behind(a) - behind(b))
    .map((guideline) => ({ guideline, topics: [] }));
  const all = [...bearing, ...others.filter(({ guideline }) => guideline.mtus), ...others.filter(({ guideline }) => !guideline.mtus)];
  return all.filter(({ guideline }) => guideline.id !== 'mtus-definitions');
}

function fits({ label }: CitingPlace, guideline: Guideline): boolean {
  return label === null || (label === 'mtus') === guideline.mtus;
}

/** What the words typed find: guidelines, and their topics. */
function foundOffers(context: CitingContext, guidelines: readonly BearingGuideline[], words: string): Offer[] {
  const found = searchCatalogue(context.letter.catalogue, words, ['guideline', 'topic']);
  const rank = new Map(guidelines.map(({ guideline }, index) => [guideline, index]));
  const titles: Offer[] = [];
  const topics: Offer[] = [];
  const inOrder = found
    .filter((entry) => 'guideline' in entry && rank.has(entry.guideline))
    .map((entry, index) => ({ entry, index, rank: 'guideline' in entry ? (rank.get(entry.guideline) as number) : 0 }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { entry } of inOrder) {
    if (entry.kind === 'guideline') titles.push(guidelineOffer(context, entry.guideline));
    if (entry.kind === 'topic') topics.push(...topicOffers(context, entry.guideline, entry.topic));
  }
  // Topics that stand in one section are cited in the same words.
  const told = topics.filter(
    ({ label, detail }, index) => topics.findIndex((other) => other.label === label && other.detail === detail) === index,
  );
  return [...titles, ...told.slice(0, mostTopics)];
}

function guidelineOffer(context: CitingContext, guideline: Guideline): Offer {
  const { style } = context;
  const hasPlaces = guideline.topics.length > 0 || guideline.sections.length > 0;
  const wanted = hasPlaces ? '$1' : `\${1:[insert ${guideline.mtus ? (style === 'pages' ? 'page' : 'section') : 'topic'}]}`;
  // Who writes the place closes the sentence: a full stop that stood there already would soon be two.
  const tail = tailOf(context, guideline);
  const end = tail === '' ? '' : `${escapeSnippet(tail)}${fullStop(context)}`;
  // Where nothing is written behind the place, one stop is enough: the next Tab leads on.
  const placeAndEnd = hasPlaces && end === '' ? '$0' : `${wanted}${end}$0`;
  return {
    about: `guideline/${guideline.id}`,
    kind: 'guideline',
    label: labelOf(guideline, style),
    detail: detailOf(guideline),
    text: `${escapeSnippet(leadOf(context, guideline))}${escapeSnippet(headOf(context, guideline))}${placeAndEnd}`,
    snippet: true,
    also: statementEdits(context, guideline),
    continues: hasPlaces,
    replacesBehind: hasPlaces && end === '' && hasFullStopOfItsOwn(context) ? 1 : 0,
  };
}

function topicOffers(context: CitingContext, guideline: Guideline, topic: Topic): Offer[] {
  const place = citedPlace(guideline, topic, context.style);
  if (place === undefined) return [];
  return [
    {
      about: `topic/${topic.id}`,
      kind: 'topic',
      label: place,
      detail: guideline.pack ?? labelOf(guideline, context.style),
      keywords: topic.title,
      text: `${leadOf(context, guideline)}${headOf(context, guideline)}${place}${tailOf(context, guideline)}${fullStop(context)}`,
      also: statementEdits(context, guideline),
    },
  ];
}

/** A citation of the guideline's closest topic together with a sentence on it in the rationale, so that the two agree from the start. */
function offersWithSentence(context: CitingContext, guidelines: readonly BearingGuideline[]): Offer[] {
  const { letter, place } = context;
  if (place.part.id !== 'reviewer-basis') return [];
  const offers = guidelines.flatMap(({ guideline, topics }) => {
    const topic = topics.slice(0, closestTopics).find((candidate) => candidate.criteria.length > 0 || candidate.text !== undefined);
    const sentence = topic && rationaleSentenceEdit(letter, place.issue, guideline, topic);
    if (!topic || !sentence) return [];
    return topicOffers(context, guideline, topic).map((offer): Offer => ({ ...offer, also: [...(offer.also ?? []), sentence] }));
  });
  return offers.slice(0, mostWithSentence);
}

function namingBoth(offer: Offer): Offer {
  return { ...offer, label: `${offer.label} + its sentence in the rationale` };
}

/** The form's statements that the basis does not hold yet. */
function statementOffers(place: CitingPlace, style: CitingStyle): readonly Offer[] {
  const { part, basis } = place;
  if (basis && (basis.citations.length > 0 || basis.statements.length > 0)) return [];
  const statements = [
    { about: 'statement/no-evidence', label: 'did not cite any medical evidence', text: noEvidenceStatement(part.id) },
    {
      about: style === 'pages' ? 'statement/not-on-mtus' : 'statement/outside-mtus',
      label: style === 'pages' ? 'did not base their decision on the MTUS' : 'recommendation(s) outside of the MTUS Guidelines',
      text: outsideMtusStatement(part.id, style),
    },
  ];
  return matchingOffers(
    statements.map((statement): Offer => ({ ...statement, kind: 'statement', detail: 'Statement of the form' })),
    place.typed.words,
  );
}

/** The statement that the decision rests on sources outside of the MTUS, where the basis lacks it and cites nothing of the MTUS. */
function missingStatement({ letter, place, style }: CitingContext, guideline: Guideline): string {
  if (guideline.mtus || labelIsText(letter, place.part)) return '';
  const { basis, part, typed } = place;
  const before = basis?.citations.filter((citation) => citation.end <= typed.start) ?? [];
  if (basis?.statements.some(({ kind }) => kind !== 'no-evidence') || before.some(({ family }) => family === 'mtus')) return '';
  return `${outsideMtusStatement(part.id, style)} `;
}

/** Behind "Decision based on", the statement is put before the sentence. */
function statementEdits(context: CitingContext, guideline: Guideline): LetterEdit[] {
  const { expects, sentenceStart } = context.place;
  const text = expects === 'citation' ? missingStatement(context, guideline) : '';
  return text === '' ? [] : [{ start: sentenceStart, end: sentenceStart, text }];
}

/** At a sentence's beginning the whole of it is written. */
function leadOf(context: CitingContext, guideline: Guideline): string {
  return context.place.expects === 'sentence' ? `${missingStatement(context, guideline)}Decision based on ` : '';
}

/** A citation up to its section, topic or page. Where the label is the sentence's beginning, the sentence goes on in plain words. */
function headOf({ letter, place, style }: CitingContext, guideline: Guideline): string {
  if (labelIsText(letter, place.part)) return `the ${citedTitle(guideline, 'sections')}, `;
  return `${citationHead(guideline, style)}${placeMarker(guideline, style)}`;
}

function tailOf({ letter, place }: CitingContext, guideline: Guideline): string {
  return labelIsText(letter, place.part) ? `, which is ${guideline.mtus ? '' : 'not '}part of the MTUS` : '';
}

/** Whether a full stop stands behind what was typed. That of a sentence left to fill in stays: an edit beyond its place would end the editor's tab stops. */
function hasFullStopOfItsOwn({ letter, place: { typed } }: CitingContext): boolean {
  const { source } = letter.tree.normalised;
  const words = source.slice(typed.start, typed.end);
  return source.charAt(typed.end) === '.' && withoutRequests(words) === words;
}

function fullStop({ letter, place }: CitingContext): string {
  return fullStopBehind(letter, place.typed);
}

function labelOf(guideline: Guideline, style: CitingStyle): string {
  if (guideline.family === 'odg')
    return guideline.id === 'odg' ? 'ODG' : `ODG ${chapterOfOdg(guideline).replace(/ \(Acute & Chronic\)/, '')}`;
  return `${guideline.mtus ? 'MTUS ' : ''}${citedTitle(guideline, style)}`;
}

function detailOf(guideline: Guideline): string {
  if (guideline.pack !== undefined) return guideline.pack;
  if (!guideline.mtus) return 'Non-MTUS';
  return guideline.chapter === undefined ? 'MTUS' : `ACOEM chapter ${guideline.chapter}`;
}

/** The words that tell sources apart: the form's own say nothing, and a source's long name is its short one. */
function wordsOfSource(typed: string): string {
  const short = typed
    .replace(/\bofficial\s+disability\s+guidelines?\b\s*(?:\(odg\))?/gi, ' odg ')
    .replace(/\bnon-?\s*mtus\b(?:\s+citation)?/gi, ' ')
    .replace(/^\s*(?:decision|based|on|\s)+/i, ' ')
    .replace(/\b(?:mtus|citation)\b/gi, ' ');
  return searchWords(short).join(' ');
}
