import type { GuidelineTopic } from '../guidelines/catalogue';
import { hasAllWords, searchCatalogue } from '../guidelines/search';
import type { Criterion } from '../guidelines/types';
import type { IssueReading, LetterReading } from '../letter/letter-reading';
import { onItemFirst } from '../rules/criteria-on-item';
import { attributedName, criterionSentence, tellingCriteria, topicSentence } from '../rules/guideline-sentence';
import { bearingOnItem, topicsAtHand } from './guidelines-at-hand';

/** A sentence of guideline text that can be put into a letter. */
export interface GuidelineText {
  readonly label: string;
  /** Whose text it is. */
  readonly source: string;
  readonly text: string;
}

const mostTexts = 60;

/**
 * Guideline text for a place of a letter (an offset), the best first: that of the sources cited in its issue, then of those that
 * bear on its item; with words, all text in which they stand, in any order.
 */
export function guidelineTexts(letter: LetterReading, offset: number, words: string): GuidelineText[] {
  const issue = letter.issues.findLast((candidate) => candidate.issue.start <= offset && offset <= candidate.issue.end);
  const atHand = issue ? topicsOn(letter, issue).flatMap((place) => textsOfTopic(letter, issue, place)) : [];
  if (words.trim() === '') {
    const texts = atHand.length > 0 ? atHand : letter.catalogue.guidelines.flatMap(textsOfGuideline);
    return texts.slice(0, mostTexts);
  }
  const matching = atHand.filter((text) => hasAllWords(`${text.label} ${text.source} ${text.text}`, words));
  const found = searchCatalogue(letter.catalogue, words, ['topic', 'criterion']).flatMap((entry) => {
    if (entry.kind === 'topic') return wholeTopic(entry);
    return entry.kind === 'criterion' ? [textOfCriterion(entry, entry.criterion)] : [];
  });
  const texts = [...matching, ...found];
  return texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index).slice(0, mostTexts);
}

function topicsOn(letter: LetterReading, issue: IssueReading): GuidelineTopic[] {
  const cited = (issue.reviewerBasis?.citations ?? []).flatMap((citation) => {
    const { guideline } = citation;
    return guideline ? topicsAtHand(letter, issue, guideline, citation).map((topic) => ({ guideline, topic })) : [];
  });
  const bearing = bearingOnItem(letter, issue).flatMap(({ guideline, topics }) => topics.map((topic) => ({ guideline, topic })));
  const all = [...cited, ...bearing];
  return all.filter(({ topic }, index) => all.findIndex((other) => other.topic === topic) === index);
}

function textsOfGuideline(guideline: GuidelineTopic['guideline']): GuidelineText[] {
  return guideline.topics.flatMap((topic) => wholeTopic({ guideline, topic }));
}

function textsOfTopic(letter: LetterReading, issue: IssueReading, { guideline, topic }: GuidelineTopic): GuidelineText[] {
  const criteria = tellingCriteria(topic).map((criterion) => ({ guideline, topic, criterion }));
  const texts = onItemFirst(letter, issue, criteria).map((place) => textOfCriterion(place, place.criterion));
  return [...wholeTopic({ guideline, topic }), ...texts];
}

function wholeTopic({ guideline, topic }: GuidelineTopic): GuidelineText[] {
  const text = topicSentence(guideline, topic);
  return text === undefined ? [] : [{ label: `${topic.title} (in full)`, source: sourceOf({ guideline, topic }), text }];
}

function textOfCriterion(place: GuidelineTopic, criterion: Criterion): GuidelineText {
  return { label: place.topic.title, source: sourceOf(place), text: criterionSentence(place.guideline, place.topic, criterion) };
}

function sourceOf({ guideline, topic }: GuidelineTopic): string {
  return topic.pack ?? guideline.pack ?? `${attributedName(guideline).replace(/^the (?=MTUS$)/, '')}: ${guideline.title}`;
}
