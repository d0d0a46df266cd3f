import type { Guideline, Topic } from '../../guidelines/types';
import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import { criterionBearing } from '../../rules/criteria-on-item';
import { criterionSentence, tellingCriteria, topicSentence } from '../../rules/guideline-sentence';
import type { LetterEdit } from '../../rules/rule';
import { withoutRequests } from '../../rules/structure/placeholder-words';

/** Appends what a guideline says of a topic to an issue's rationale, before its conclusion; nothing where it has no rationale. */
export function rationaleSentenceEdit(
  letter: LetterReading,
  issue: IssueReading,
  guideline: Guideline,
  topic: Topic,
): LetterEdit | undefined {
  const criterion = tellingCriteria(topic).find((candidate) => criterionBearing(letter, issue, topic, candidate) !== 'other');
  if (!criterion && topic.criteria.length > 0) return undefined;
  const sentence = topic.text === undefined && criterion ? criterionSentence(guideline, topic, criterion) : topicSentence(guideline, topic);
  return sentence === undefined ? undefined : rationaleEdit(letter, issue, sentence);
}

/** Appends a sentence to an issue's rationale, before its conclusion or what is left to fill in; nothing where it has no rationale. */
export function rationaleEdit(letter: LetterReading, { issue, rationale }: IssueReading, sentence: string): LetterEdit | undefined {
  const part = issue.rationale;
  if (!part) return undefined;
  const { source } = letter.tree.normalised;
  const conclusion = rationale?.conclusion && part.sentences[rationale.conclusion.sentence];
  // "[insert reasons] Therefore, the request … [insert conclusion].": the guideline comes before the reasons.
  const unwritten = part.sentences.findLast(
    ({ start, end }) => !withoutRequests(source.slice(start, end)).startsWith(source.charAt(start)),
  );
  const next = conclusion ?? unwritten;
  if (next) return { start: next.start, end: next.start, text: `${sentence} ` };
  const { end } = part.body;
  return { start: end, end, text: /\S$/.test(source.slice(0, end)) ? ` ${sentence}` : sentence };
}
