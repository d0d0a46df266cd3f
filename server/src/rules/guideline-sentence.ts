import type { Criterion, Guideline, Topic } from '../guidelines/types';
import { inMidSentence, withoutFullStop } from '../text/mid-sentence';
import { escapeSnippet } from '../text/snippet';

/** The name by which a rationale attributes words to a guideline. */
export function attributedName(guideline: Guideline): string {
  if (guideline.mtus) return 'the MTUS';
  if (guideline.family === 'odg') return 'ODG';
  const year = guideline.years[0];
  return `the ${guideline.title}${year === undefined ? '' : ` ${year}`}`;
}

/** Verbs by which a criterion's text is a sentence of its own, where others are in note form ("No more than two levels."). */
const verb =
  /\b(?:is|are|was|were|may|might|should|must|can|cannot|could|has|have|do|does|allows?|requires?|needs?|asks?|calls?|permits?|supports?|justif(?:y|ies)|warrants?|waits?|helps?|serves?|hints?|rises?|improves?|yields?|reveals?)\b/i;

/** A criterion as a sentence of the rationale that gives it to its guideline. The guideline's own words stand in quotation marks. */
export function criterionSentence(guideline: Guideline, topic: Topic, criterion: Criterion): string {
  const source = `Per ${attributedName(guideline)}, `;
  if (criterion.verbatim) return `${source}"${criterion.text}"`;
  const words = `${inMidSentence(withoutFullStop(criterion.text))}.`;
  return verb.test(words) ? `${source}${words}` : `${source}on ${inMidSentence(topic.title)}: ${words}`;
}

/** How many criteria one sentence can hold. */
const mostCriteria = 6;

/** All that a guideline says of a topic, as one sentence of the rationale: its own words, where a pack carries them. None where that would be a page. */
export function topicSentence(guideline: Guideline, topic: Topic): string | undefined {
  if (topic.text !== undefined) return `Per ${attributedName(guideline)}, "${topic.text}"`;
  if (topic.criteria.length < 2 || topic.criteria.length > mostCriteria) return undefined;
  const criteria = topic.criteria.map(({ text }) => inMidSentence(withoutFullStop(text)));
  return `Per ${attributedName(guideline)}, on ${inMidSentence(topic.title)}: ${criteria.join('; ')}.`;
}

/**
 * A report that a criterion is met or not, in LSP's snippet syntax, with a tab stop for the evidence; behind the criterion itself,
 * unless the rationale has stated it.
 */
export function evidenceSentence(guideline: Guideline, topic: Topic, criterion: Criterion, met: boolean, stated: boolean): string {
  const report = met
    ? 'The records show ${1:[insert evidence]}, so this criterion is met.'
    : 'The records do not show ${1:[insert what is missing]}, so this criterion is not met.';
  return stated ? report : `${escapeSnippet(criterionSentence(guideline, topic, criterion))} ${report}`;
}

/** Whether a patient's records can meet or fail a criterion: what merely describes or advises against cannot be met. */
export function canBeMet({ polarity }: Criterion): boolean {
  return polarity === 'for' || polarity === 'prerequisite' || polarity === 'limit';
}

/** The criteria of a topic, those first that decide most: verified ones, and those that can be met or speak against the treatment. */
export function tellingCriteria(topic: Topic): Criterion[] {
  const weight = ({ status, polarity }: Criterion) => (polarity === 'general' ? 0 : 2) + (status === 'verified' ? 1 : 0);
  return topic.criteria.toSorted((a, b) => weight(b) - weight(a));
}
