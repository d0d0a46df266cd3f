import type { CriterionStatement } from '../../letter/letter-reading';
import { mentionsOfSentence } from '../../letter/rationale/mentions-of-sentence';
import type { Rule } from '../rule';
import { type ComparedIssue, comparedIssues, guidelineName } from './families';

/** A criterion of the cited guideline with a negation lost or added. */
export const negatedCriterion: Rule = {
  code: 'negated-criterion',
  group: 'citations',
  severity: 'warning',
  summary: 'The rationale states a criterion of the cited guideline with a negation lost or added.',
  manual: {
    explanation: `One lost "not" turns a guideline round: "modalities have proven efficacy" for "no proven efficacy". The rule compares known claims of the
cited guideline whose sense turns on a negation, and wordings that are known to have lost one. Claims under a condition ("only",
"unless", "in selected cases") are left alone, and so are facts that are not verified.`,
    flagged: `Per ACOEM, passive modalities such as massage have proven efficacy in acute low back symptoms.`,
    silent: `Per ACOEM, passive modalities such as massage have no proven efficacy in acute low back symptoms.`,
  },
  check(reading) {
    return comparedIssues(reading).flatMap((issue) => {
      const seen = new Set<number>();
      return issue.rationale.criteria
        .filter((statement) => isNegated(issue, statement))
        .filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence))
        .map((statement) => ({
          range: { start: statement.start, end: statement.end },
          message: `This is the opposite of what ${guidelineName(statement.criterion.guideline)} says: ${statement.criterion.criterion.text.replace(/[.]$/, '')}. Check whether a "not" was lost or added.`,
          data: { issue: issue.reading.issue.index, criterion: statement.criterion.criterion.id },
        }));
    });
  },
};

function isNegated({ basis, rationale }: ComparedIssue, statement: CriterionStatement): boolean {
  const { criterion, guideline } = statement.criterion;
  if (!statement.misstated || statement.ofPatient || criterion.status !== 'verified') return false;
  const isCited = basis.citations.some(
    (citation) =>
      citation.guideline &&
      (citation.guideline === guideline || (guideline.series !== undefined && citation.guideline.series === guideline.series)),
  );
  if (!isCited) return false;
  const own = mentionsOfSentence(rationale.mentions, statement.sentence);
  if (own.some((mention) => mention.kind === 'reported' || mention.silence !== undefined)) return false;
  const given = own.length > 0 ? own : statement.attributedTo ? [statement.attributedTo] : [];
  return given.every(
    (mention) =>
      mention.families.includes(guideline.family) && (mention.guideline === undefined || mention.guideline.series === guideline.series),
  );
}
