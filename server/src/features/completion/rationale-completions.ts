import { searchWords } from '../../guidelines/search';
import type { Criterion, Guideline, Topic } from '../../guidelines/types';
import type { IssueReading, LetterReading, RationaleReading } from '../../letter/letter-reading';
import { citationOf, citingStyle } from '../../rules/citation-text';
import { holdsPlaceholder } from '../../rules/citations/cited-bases';
import { addSentenceOn } from '../../rules/citations/criteria-sentence';
import { citeBeside } from '../../rules/citations/write-citation';
import { conclusionSentence } from '../../rules/conclusion-sentence';
import { criterionBearing, onItemFirst } from '../../rules/criteria-on-item';
import {
  attributedName,
  canBeMet,
  criterionSentence,
  evidenceSentence,
  tellingCriteria,
  topicSentence,
} from '../../rules/guideline-sentence';
import type { LetterEdit } from '../../rules/rule';
import { normalisedSlice } from '../../text/normalised-text';
import { criterionPlace } from '../criteria-at-hand';
import { bearingOnItem, topicsAtHand } from '../guidelines-at-hand';
import { matchingOffers, type Offer, type Typed, typedAt } from './letter-completion';

/** Where in a rationale the caret stands. */
export interface RationalePlace {
  readonly issue: IssueReading;
  readonly rationale: RationaleReading;
  readonly typed: Typed;
  /** Whether the words before the caret ("Per …") ask for a source: what follows may be offered without being asked for. */
  readonly led: boolean;
}

/** How many words a sentence may have and still be taken for a search. */
const MOST_WORDS = 6;
const mostGuidelines = 6;
const mostTopics = 3;
const mostCriteria = 5;

const attribution = /(?:^|[.!?]["')\]]*\s+)(?:per|according to)(?:\s+the)?\s+(?:\S+\s+)?$/i;

/** What is typed of a sentence in a rationale. In the midst of a longer one nothing of it is replaced. */
export function rationalePlaceAt(letter: LetterReading, issue: IssueReading, caret: number): RationalePlace | undefined {
  const { rationale } = issue;
  if (!rationale || caret < rationale.part.label.end) return undefined;
  const { source } = letter.tree.normalised;
  const begin = Math.max(rationale.part.label.end, caret - 1000);
  const before = source.slice(begin, caret);
  let sentence = 0;
  for (const end of before.matchAll(/[.!?]["')\]]*\s+/g)) sentence = end.index + end[0].length;
  const typed = typedAt(letter, begin + sentence, caret);
  const led = attribution.test(before);
  if (searchWords(typed.words).length > MOST_WORDS || /[.!?]["')\]]*$/.test(typed.words)) {
    return { issue, rationale, typed: { start: caret, end: caret, words: '' }, led };
  }
  return { issue, rationale, typed, led };
}

/** Guideline text with its attribution, reports of criteria as met or not, and the conclusion: for the sources cited first. */
export function rationaleOffers(letter: LetterReading, place: RationalePlace): readonly Offer[] {
  const words = place.typed.words.replace(/^(?:per|according to)\b(?:\s+the\b)?/i, '');
  const offers = allOffers(letter, place);
  return matchingOffers(offers, words);
}

interface TopicAtHand {
  /** Whether the reviewer's basis cites it. */
  readonly cited: boolean;
  /** Which guideline it is of, and whether that is cited. */
  readonly detail: string;
  /** What cites it in the basis, where another one is cited alone. */
  readonly also: readonly LetterEdit[];
  readonly guideline: Guideline;
  readonly topic: Topic;
}

function allOffers(letter: LetterReading, { issue, rationale }: RationalePlace): Offer[] {
  const topics = topicsOfRationale(letter, issue);
  const isStated = (criterion: Criterion) => criterionPlace(letter, rationale, criterion) !== undefined;
  const conclusions = conclusionOffers(letter, issue, rationale);
  const reasonsGiven = topics.some(({ topic }) => topic.criteria.some(isStated));
  // What is cited comes first, all of it: who takes the words of another source has to cite it as well.
  const texts = [true, false].flatMap((cited) =>
    textsOf(
      letter,
      issue,
      topics.filter((place) => place.cited === cited),
      isStated,
    ),
  );
  const unknown = citedWithoutCriteria(letter, issue, rationale, topics);
  return reasonsGiven ? [...conclusions, ...unknown, ...texts] : [...unknown, ...texts, ...conclusions];
}

/** What some topics say that bears on the case: one criterion a sentence, whole topics, reports of criteria as met or not. */
function textsOf(
  letter: LetterReading,
  issue: IssueReading,
  topics: readonly TopicAtHand[],
  isStated: (criterion: Criterion) => boolean,
): Offer[] {
  const isOnCase = ({ topic }: TopicAtHand, criterion: Criterion) =>
    isStated(criterion) || criterionBearing(letter, issue, topic, criterion) !== 'other';
  const criteria = (wanted: (criterion: Criterion) => boolean) => {
    const telling = topics.flatMap((place) => {
      const ofTopic = tellingCriteria(place.topic).filter((criterion) => wanted(criterion) && isOnCase(place, criterion));
      const places = ofTopic.map((criterion) => ({ ...place, criterion }));
      return onItemFirst(letter, issue, places).slice(0, mostCriteria);
    });
    return onItemFirst(letter, issue, telling);
  };
  const open = criteria((criterion) => !isStated(criterion)).map((place) => textOffer(place, place.criterion));
  const whole = topics.filter((place) => place.topic.criteria.every((criterion) => isOnCase(place, criterion))).flatMap(wholeTopicOffer);
  const evidence = criteria(canBeMet).flatMap((place) => evidenceOffers(place, place.criterion, isStated(place.criterion)));
  return isStatedAtAll(topics, isStated) ? [...open, ...evidence, ...whole] : [...open, ...whole, ...evidence];
}

function isStatedAtAll(topics: readonly TopicAtHand[], isStated: (criterion: Criterion) => boolean): boolean {
  return topics.some(({ topic }) => topic.criteria.some(isStated));
}

/** For what is cited and has no criteria on file: a sentence that leaves them to be filled in. */
function citedWithoutCriteria(
  letter: LetterReading,
  issue: IssueReading,
  rationale: RationaleReading,
  topics: readonly TopicAtHand[],
): Offer[] {
  return (issue.reviewerBasis?.citations ?? []).flatMap((citation): Offer[] => {
    const { guideline } = citation;
    if (!guideline || topics.some((place) => place.cited && place.guideline === guideline)) return [];
    const { text } = addSentenceOn(letter, issue, rationale, citation);
    const label = `${sourceOf(guideline)}: [insert what the guideline states]`;
    return [
      {
        about: `guideline/${guideline.id}`,
        kind: 'criterion',
        label,
        detail: detailOf(guideline, 'cited'),
        text: text.trim(),
        snippet: true,
      },
    ];
  });
}

/** The topics of the guidelines that the reviewer's basis cites, then of others that bear on the item. */
function topicsOfRationale(letter: LetterReading, issue: IssueReading): TopicAtHand[] {
  const citations = issue.reviewerBasis?.citations ?? [];
  const cited = citations.flatMap((citation): TopicAtHand[] => {
    const { guideline } = citation;
    const topics = guideline ? topicsAtHand(letter, issue, guideline, citation).slice(0, mostTopics) : [];
    return topics.flatMap((topic) => (guideline ? { guideline, topic, cited: true, detail: detailOf(guideline, 'cited'), also: [] } : []));
  });
  const bearing = bearingOnItem(letter, issue).slice(0, mostGuidelines);
  const others = bearing.flatMap(({ guideline, topics }) => {
    const isCited = citations.some((citation) => citation.guideline === guideline);
    return topics.slice(0, mostTopics).map((topic): TopicAtHand => {
      const also = isCited ? [] : citingEdits(letter, issue, guideline, topic);
      const standing = isCited ? 'cited' : also.length > 0 ? 'adds its citation' : 'not cited';
      return { guideline, topic, cited: isCited, detail: detailOf(guideline, standing), also };
    });
  });
  const all = [...cited, ...others].filter(({ topic }) => topic.criteria.length > 0 || topic.text !== undefined);
  return all.filter(({ topic }, index) => all.findIndex((other) => other.topic === topic) === index);
}

/** What cites a topic in a basis that cites something already, so that basis and rationale agree. */
function citingEdits(letter: LetterReading, { reviewerBasis }: IssueReading, guideline: Guideline, topic: Topic): LetterEdit[] {
  if (!reviewerBasis || reviewerBasis.citations.length === 0 || holdsPlaceholder(letter, reviewerBasis)) return [];
  return citeBeside(letter, reviewerBasis, guideline.family, `Decision based on ${citationOf(guideline, topic, citingStyle(letter))}.`);
}

function detailOf(guideline: Guideline, standing: string): string {
  const name = guideline.chapter === undefined ? (guideline.shortTitles[0] ?? guideline.title) : `ACOEM ch. ${guideline.chapter}`;
  return `${guideline.pack ?? name} · ${standing}`;
}

function textOffer({ guideline, topic, detail, also }: TopicAtHand, criterion: Criterion): Offer {
  return {
    about: `criterion/${criterion.id}`,
    kind: 'criterion',
    label: `${sourceOf(guideline)}: ${criterion.text}`,
    detail,
    also,
    text: criterionSentence(guideline, topic, criterion),
    keywords: keywordsOf(guideline, topic),
  };
}

function wholeTopicOffer({ guideline, topic, detail, also }: TopicAtHand): Offer[] {
  const text = topicSentence(guideline, topic);
  if (text === undefined) return [];
  const label = `${sourceOf(guideline)}: ${topic.title} (in full)`;
  return [{ about: `topic/${topic.id}`, kind: 'criterion', label, detail, also, text, keywords: keywordsOf(guideline, topic) }];
}

function evidenceOffers({ guideline, topic, detail, also }: TopicAtHand, criterion: Criterion, stated: boolean): Offer[] {
  return [true, false].map((met) => ({
    about: `criterion/${criterion.id}`,
    kind: 'evidence',
    label: `${met ? 'Met' : 'Not met'}, ${sourceOf(guideline)}: ${criterion.text}`,
    detail,
    also,
    text: evidenceSentence(guideline, topic, criterion, met, stated),
    snippet: true,
    keywords: keywordsOf(guideline, topic),
  }));
}

/** How a sentence begins that concludes, though its words are not all written yet. */
const concluding = /^(?:therefore|thus|as such|accordingly|consequently),? the (?:request|requested)\b/i;

/** The conclusion that fits the decision or, where there is none yet, either; none where the rationale has one, or the place for one. */
function conclusionOffers({ tree }: LetterReading, { issue }: IssueReading, { conclusions, part }: RationaleReading): Offer[] {
  const isBegun = part.sentences.some((sentence) => concluding.test(normalisedSlice(tree.normalised, sentence)));
  if (conclusions.length > 0 || isBegun) return [];
  const decided = issue.decision?.value;
  return (decided ? [decided] : (['upheld', 'overturned'] as const)).map((decision) => {
    const text = conclusionSentence(issue.itemText, decision);
    return { kind: 'conclusion', label: text, detail: decision, text };
  });
}

/** Whose text it is, in a word. */
function sourceOf(guideline: Guideline): string {
  return guideline.pack ?? attributedName(guideline).replace(/^the /, '');
}

function keywordsOf(guideline: Guideline, topic: Topic): string {
  const chapter = guideline.chapter === undefined ? '' : `ACOEM chapter ${guideline.chapter}`;
  return [guideline.title, guideline.family, guideline.publisher, chapter, ...guideline.shortTitles, topic.title, ...topic.aliases].join(
    ' ',
  );
}
