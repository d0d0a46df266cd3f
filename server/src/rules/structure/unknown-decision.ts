import { nearestDecision } from '../../letter/decision-words';
import type { Rule } from '../rule';
import { withoutRequests } from './placeholder-words';

/** A decision that is neither of the two. */
export const unknownDecision: Rule = {
  code: 'unknown-decision',
  group: 'structure',
  severity: 'error',
  unwritten: ({ tree }, { data }) => withoutRequests(tree.issues.find(({ index }) => index === data?.issue)?.decision?.text ?? '') === '',
  summary: 'A decision is neither "Upheld" nor "Overturned".',
  manual: {
    explanation: `The review upholds the claims administrator's refusal or overturns it. Words of utilization review ("Denied", "Modified") and decisions in
part leave open what binds the parties: a request that is necessary in part is two items.`,
    flagged: 'MRI of the left knee: Denied',
    silent: 'MRI of the left knee: Upheld',
  },
  check({ tree }) {
    const { decisions } = tree.profile.issues;
    return tree.issues.flatMap(({ decision, index }) =>
      decision && decision.value === null
        ? [
            {
              range: { start: decision.start, end: decision.end },
              message: `A decision is either "${decisions.upheld[0]}" or "${decisions.overturned[0]}". Write one of the two.`,
              data: { issue: index },
            },
          ]
        : [],
    );
  },
  fixes({ tree }, finding) {
    const decision = tree.issues.find((issue) => issue.index === finding.data?.issue)?.decision;
    if (!decision) return [];
    const misspelled = nearestDecision(decision.text, tree.profile.issues);
    const nearest = misspelled ?? standsFor(decision.text);
    return (['upheld', 'overturned'] as const)
      .filter((value) => nearest === undefined || value === nearest)
      .map((value) => {
        const text = tree.profile.issues.decisions[value][0] as string;
        return {
          title: `Change to "${text}"`,
          preferred: nearest !== undefined,
          automatic: misspelled !== undefined,
          edits: [{ ...finding.range, text }],
        };
      });
  },
};

/** What words of utilization review say, where they leave no doubt. */
function standsFor(words: string): 'upheld' | 'overturned' | undefined {
  if (/\b(?:part|partial|partially|modified|conditionally)\b/i.test(words)) return undefined;
  if (/^(?:denied|denial|not certified|non-certified|affirmed|not medically necessary|sustained|uphold)$/i.test(words)) return 'upheld';
  return /^(?:approved|authorized|certified|granted|reversed|medically necessary|overturn)$/i.test(words) ? 'overturned' : undefined;
}
