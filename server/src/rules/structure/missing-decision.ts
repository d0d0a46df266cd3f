import type { Rule } from '../rule';

/** An item without its decision. */
export const missingDecision: Rule = {
  code: 'missing-decision',
  group: 'structure',
  severity: 'error',
  unwritten: ({ tree }, { data }) => tree.issues.some((issue) => issue.index === data?.issue && issue.parts.length === 0),
  summary: 'An item stands without its decision.',
  manual: {
    explanation: `Every disputed item is decided: \`Upheld\` where the claims administrator's refusal stands, \`Overturned\` where the treatment is medically
necessary. The decision stands behind the item, after a colon.`,
    flagged: 'MRI of the left knee',
    silent: 'MRI of the left knee: Upheld',
  },
  check({ tree }) {
    if (tree.profile.issues.heading !== 'decision-line') return [];
    return tree.issues
      .filter((issue) => !issue.decision && issue.item.end > issue.item.start)
      .map((issue) => ({
        range: issue.item,
        message: `This item has no decision. Write ${decisionWords(tree.profile.issues.decisions)} after it.`,
        data: { issue: issue.index },
      }));
  },
  fixes({ tree }, finding) {
    const issue = tree.issues.find((candidate) => candidate.index === finding.data?.issue);
    if (!issue) return [];
    const end = Math.max(issue.heading.end, issue.item.end);
    const colon = tree.normalised.source.charAt(end - 1) === ':' ? '' : ':';
    return (['upheld', 'overturned'] as const).map((value) => {
      const decision = tree.profile.issues.decisions[value][0] as string;
      return { title: `Append ": ${decision}"`, edits: [{ start: end, end, text: `${colon} ${decision}` }] };
    });
  },
};

function decisionWords(decisions: Readonly<Record<'upheld' | 'overturned', readonly string[]>>): string {
  return `"${decisions.upheld[0]}" or "${decisions.overturned[0]}"`;
}
