import type { Citation, Mention } from '../../letter/letter-reading';
import type { TextRange } from '../../text/text-range';
import type { Rule } from '../rule';
import { type ComparedIssue, comparedIssues, familyName, isContradicted, issueOf, isUsed, statesCriterionOf } from './families';
import { removeCitations } from './remove-citation';

/** A source that the rationale calls silent, and that the reviewer's basis cites all the same. */
export const silentYetCited: Rule = {
  code: 'silent-yet-cited',
  group: 'citations',
  severity: 'warning',
  summary: 'The basis cites a source that the rationale calls silent and does not use.',
  manual: {
    explanation: `A reviewer may rely on another guideline where the MTUS does not address the condition (8 CCR §9792.21(d)); then it is no basis of
the decision. The rule looks for a rationale that says without limits that the MTUS is silent or does not apply, or says it of the very
source cited, and uses nothing of it. Silence on a region, a point or another edition ("beyond that, the Guidelines are silent",
"do not specifically address the hip") is none.`,
    flagged: `MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Summary. …
Decision rationale: The MTUS does not address this request. The Official Disability Guidelines recommend …`,
    silent: `MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Summary. …
Decision rationale: The MTUS does not give details on the elderly, but recommends …`,
  },
  check(reading) {
    return comparedIssues(reading).flatMap((issue) =>
      silentFamilies(issue).map(({ mention, citations }) => ({
        range: rangeOf(citations[0] as Citation),
        message: `The basis cites ${familyName(reading.catalogue, (citations[0] as Citation).family)}, but the rationale says that it is silent on the request and uses nothing of it. Remove the citation, or say what it contributes.`,
        data: { issue: issue.reading.issue.index },
        related: [{ range: sentenceOf(issue, mention), message: 'The sentence that calls it silent.' }],
      })),
    );
  },
  fixes(reading, finding) {
    const issue = issueOf(reading, finding);
    const silent = issue && silentFamilies(issue).find(({ citations }) => citations[0]?.start === finding.range.start);
    if (!issue || !silent) return [];
    return [{ title: 'Remove the citation', preferred: true, edits: removeCitations(reading, issue.basis, silent.citations) }];
  },
};

interface SilentSource {
  readonly mention: Mention;
  readonly citations: readonly Citation[];
}

/** The cited sources of which the rationale says nothing but that they are silent. */
export function silentFamilies(issue: ComparedIssue): SilentSource[] {
  return issue.cited.flatMap((family) => {
    const ofFamily = issue.rationale.mentions.filter((mention) => mention.families.includes(family) && mention.kind !== 'reported');
    if (ofFamily.some((mention) => isUsed(mention) || mention.silence === 'limited') || statesCriterionOf(issue, family)) return [];
    for (const mention of ofFamily) {
      const citations = issue.basis.citations.filter(
        (citation) => citation.family === family && isSilentOf(mention, citation) && !isContradicted(issue.basis, citation),
      );
      if (citations.length > 0) return [{ mention, citations }];
    }
    return [];
  });
}

/** Whether what is said of a source is said of the one cited: of the MTUS as a whole, of ACOEM for its chapters, or of just this one. */
function isSilentOf(mention: Mention, { guideline, family }: Citation): boolean {
  if (mention.guideline)
    return (
      guideline !== undefined &&
      (guideline === mention.guideline || (guideline.series !== undefined && guideline.series === mention.guideline.series))
    );
  if (family !== 'mtus' || mention.sources.length === 0 || mention.sources.includes('mtus')) return true;
  return guideline !== undefined && /\bACOEM\b/.test(guideline.publisher);
}

function sentenceOf(issue: ComparedIssue, mention: Mention) {
  const sentence = issue.rationale.part.sentences[mention.sentence];
  return sentence ? { start: sentence.start, end: sentence.end } : rangeOf(mention);
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
