import type { LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import { conclusionSentence } from '../conclusion-sentence';
import type { Finding, Rule } from '../rule';
import { isAllLeftToFillIn, withoutRequests } from '../structure/placeholder-words';

/** A rationale that never says whether the treatment is medically necessary. */
export const missingConclusion: Rule = {
  code: 'missing-conclusion',
  group: 'decision',
  severity: 'warning',
  unwritten: (reading, finding) => isLastRationale(reading, finding) || isLeftToFillIn(reading, finding),
  summary: 'A rationale ends without a conclusion on medical necessity.',
  manual: {
    explanation: `The determination states whether the disputed treatment is medically necessary (8 CCR §9792.10.6(d)). The rule looks through the
whole rationale, since a paragraph of warning may follow the conclusion. A conclusion in other words than the legal standard's is
another rule's matter (\`nonstandard-conclusion\`).`,
    flagged: `Decision rationale: The guideline supports acupuncture as an option. The records show no trial of other care.`,
    silent: `Decision rationale: The guideline supports acupuncture as an option. The records show no trial of other care. Therefore, the
request for acupuncture is not medically necessary.`,
  },
  check({ issues, tree }) {
    return issues.flatMap(({ issue, rationale }) => {
      const last = rationale?.part.sentences.at(-1);
      if (!rationale || !last || rationale.conclusions.length > 0) return [];
      // `placeholder` speaks of a rationale that is not written yet.
      if (isAllLeftToFillIn(normalisedSlice(tree.normalised, rationale.part.body))) return [];
      return [
        {
          range: { start: last.start, end: last.end },
          message:
            'The rationale does not say whether the treatment is medically necessary. End it with a conclusion that fits the decision.',
          data: { issue: issue.index },
        },
      ];
    });
  },
  fixes({ issues }, finding) {
    const reading = issues.find(({ issue }) => issue.index === finding.data?.issue);
    const body = reading?.rationale?.part.body;
    if (!reading || !body) return [];
    const decided = reading.issue.decision?.value;
    const wanted = decided ? [decided] : (['upheld', 'overturned'] as const);
    return wanted.map((decision) => ({
      title: decision === 'upheld' ? 'Append the conclusion: not medically necessary' : 'Append the conclusion: medically necessary',
      preferred: decided !== undefined,
      edits: [{ start: body.end, end: body.end, text: ` ${conclusionSentence(reading.issue.itemText, decision)}` }],
    }));
  },
};

function isLastRationale({ issues }: LetterReading, { data }: Finding): boolean {
  return issues.findLast(({ rationale }) => rationale)?.issue.index === data?.issue;
}

function isLeftToFillIn({ tree }: LetterReading, { range }: Finding): boolean {
  const words = normalisedSlice(tree.normalised, range);
  return withoutRequests(words) !== words;
}
