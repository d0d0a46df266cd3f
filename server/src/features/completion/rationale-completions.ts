import { searchWords } from '../../guidelines/search';
import type { Criterion, Guideline, Topic } from '../../guidelines/types';
import type { IssueReading, LetterReading, RationaleReading } from '../../letter/letter-reading';
import { conclusionSentence } from '../../rules/conclusion-sentence';
import { onItemFirst } from '../../rules/criteria-on-item';
import {
  attributedName,
  canBeMet,
  criterionSentence,
  evidenceSentence,
  tellingCriteria,
  topicSentence,
} from '../../rules/guideline-sentence';
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
  readonly guideline: Guideline;
  readonly topic: Topic;
}

function allOffers(letter: LetterReading, { issue, rationale }: RationalePlace): Offer[] {
  const topics = topicsOfRationale(letter, issue);
  const stated = new Set(
    topics.flatMap(({ topic }) => topic.criteria.filter((criterion) => criterionPlace(letter, rationale, criterion)).map(({ id }) => id)),
  );
  const criteria = (wanted: (criterion: Criterion) => boolean) => {
    const telling = topics.flatMap(({ guideline, topic, cited }) => {
      const ofTopic = tellingCriteria(topic).filter(wanted);
      const places = ofTopic.map((criterion) => ({ guideline, topic, cited, criterion }));
      return onItemFirst(letter, issue, places).slice(0, mostCriteria);
    });
    return [true, false].flatMap((cited) =>
      onItemFirst(
        letter,
        issue,
        telling.filter((place) => place.cited === cited),
      ),
    );
  };
  const open = criteria(({ id }) => !stated.has(id)).map((place) => textOffer(place, place.criterion));
  const whole = topics.flatMap(wholeTopicOffer);
  const evidence = criteria(canBeMet).flatMap((place) => evidenceOffers(place, place.criterion, stated.has(place.criterion.id)));
  const conclusions = conclusionOffers(issue, rationale);
  const reasonsGiven = stated.size > 0;
  return reasonsGiven ? [...conclusions, ...open, ...evidence, ...whole] : [...open, ...whole, ...evidence, ...conclusions];
}

/** The topics of the guidelines that the reviewer's basis cites, then of others that bear on the item. */
function topicsOfRationale(letter: LetterReading, issue: IssueReading): TopicAtHand[] {
  const cited = (issue.reviewerBasis?.citations ?? []).flatMap((citation) => {
    const { guideline } = citation;
    return guideline
      ? topicsAtHand(letter, issue, guideline, citation)
          .slice(0, mostTopics)
          .map((topic) => ({ guideline, topic, cited: true }))
      : [];
  });
  const bearing = bearingOnItem(letter, issue)
    .slice(0, mostGuidelines)
    .flatMap(({ guideline, topics }) => topics.slice(0, mostTopics).map((topic) => ({ guideline, topic, cited: false })));
  const all = [...cited, ...bearing].filter(({ topic }) => topic.criteria.length > 0 || topic.text !== undefined);
  return all.filter(({ topic }, index) => all.findIndex((other) => other.topic === topic) === index);
}

function textOffer({ guideline, topic }: TopicAtHand, criterion: Criterion): Offer {
  return {
    about: `criterion/${criterion.id}`,
    kind: 'criterion',
    label: `${sourceOf(guideline)}: ${criterion.text}`,
    text: criterionSentence(guideline, topic, criterion),
    keywords: keywordsOf(guideline, topic),
  };
}

function wholeTopicOffer({ guideline, topic }: TopicAtHand): Offer[] {
  const text = topicSentence(guideline, topic);
  if (text === undefined) return [];
  const label = `${sourceOf(guideline)}: ${topic.title} (in full)`;
  return [{ about: `topic/${topic.id}`, kind: 'criterion', label, text, keywords: keywordsOf(guideline, topic) }];
}

function evidenceOffers({ guideline, topic }: TopicAtHand, criterion: Criterion, stated: boolean): Offer[] {
  return [true, false].map((met) => ({
    about: `criterion/${criterion.id}`,
    kind: 'evidence',
    label: `${met ? 'Met' : 'Not met'}, ${sourceOf(guideline)}: ${criterion.text}`,
    text: evidenceSentence(guideline, topic, criterion, met, stated),
    snippet: true,
    keywords: keywordsOf(guideline, topic),
  }));
}

/** The conclusion that fits the decision or, where there is none yet, either; none where the rationale has one. */
function conclusionOffers({ issue }: IssueReading, { conclusions }: RationaleReading): Offer[] {
  if (conclusions.length > 0) return [];
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
