import type { GuidelineCriterion } from '../guidelines/catalogue';
import type { Criterion } from '../guidelines/types';
import type { IssueReading, LetterReading, RationaleReading } from '../letter/letter-reading';
import { criterionBearing, onItemFirst } from '../rules/criteria-on-item';
import { withoutFullStop } from '../text/mid-sentence';
import { normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { statedInOwnWords } from './criterion-wording';
import { topicsAtHand } from './guidelines-at-hand';

/** A criterion of a topic that the reviewer cites, and where the rationale states it. */
export interface CriterionAtHand extends GuidelineCriterion {
  /** None where the rationale does not state it. */
  readonly place: TextRange | undefined;
}

/**
 * The criteria of the topics that the reviewer's basis cites, each once: those first that name the item's treatment. Those on other
 * treatments of the same topic (x-rays, where the item is an MRI) are left out unless the rationale states them.
 */
export function criteriaAtHand(letter: LetterReading, issue: IssueReading): CriterionAtHand[] {
  const found = new Map<string, CriterionAtHand>();
  for (const citation of issue.reviewerBasis?.citations ?? []) {
    const { guideline } = citation;
    if (!guideline) continue;
    for (const topic of topicsAtHand(letter, issue, guideline, citation)) {
      for (const criterion of topic.criteria) {
        if (found.has(criterion.id)) continue;
        const place = issue.rationale && criterionPlace(letter, issue.rationale, criterion);
        found.set(criterion.id, { guideline, topic, criterion, place });
      }
    }
  }
  const bearing = [...found.values()].filter(
    ({ topic, criterion, place }) => place || criterionBearing(letter, issue, topic, criterion) !== 'other',
  );
  return onItemFirst(letter, issue, bearing);
}

/** How far a rationale answers what the cited topics ask. */
export interface CriteriaAnswered {
  readonly asked: number;
  readonly answered: number;
}

/**
 * Of criteria, how many questions they ask and how many the rationale answers: each prerequisite is one; what speaks for or against the
 * treatment or is said of it in general is one for each topic, since any of it may settle the case; so are a topic's limits.
 */
export function criteriaAnswered(criteria: readonly CriterionAtHand[]): CriteriaAnswered {
  const questions = new Map<string, boolean>();
  for (const { criterion, topic, place } of criteria) {
    const { id, polarity } = criterion;
    const question = polarity === 'prerequisite' ? id : `${topic.id}/${polarity === 'limit' ? 'limits' : 'grounds'}`;
    questions.set(question, questions.get(question) === true || place !== undefined);
  }
  return { asked: questions.size, answered: [...questions.values()].filter(Boolean).length };
}

const rationaleTexts = new WeakMap<RationaleReading, string>();

/** Where a rationale states a criterion: in words that the reader knows it by, in the catalogue's own, as completions write them, or in its own. */
export function criterionPlace(letter: LetterReading, rationale: RationaleReading, criterion: Criterion): TextRange | undefined {
  const statement = rationale.criteria.find((candidate) => candidate.criterion.criterion.id === criterion.id);
  if (statement) return { start: statement.start, end: statement.end };
  const { normalised } = letter.tree;
  const body = normalisedRange(normalised, rationale.part.body);
  const wanted = withoutFullStop(criterion.text).toLowerCase();
  let text = rationaleTexts.get(rationale);
  if (text === undefined) {
    text = normalised.text.slice(body.start, body.end).toLowerCase();
    rationaleTexts.set(rationale, text);
  }
  const at = text.indexOf(wanted);
  if (at >= 0) return sourceRange(normalised, body.start + at, body.start + at + wanted.length);
  return statedInOwnWords(letter, rationale, criterion);
}
