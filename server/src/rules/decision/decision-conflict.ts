import type { Rule } from '../rule';

/** The decision says the opposite of what the rationale concludes. */
export const decisionConflict: Rule = {
  code: 'decision-conflict',
  group: 'decision',
  severity: 'error',
  summary: 'The decision says the opposite of what the rationale concludes on medical necessity.',
  manual: {
    explanation: `\`Upheld\` means that the claims administrator's refusal stands: the treatment is not medically necessary. \`Overturned\` means
that it is. The rule reads the rationale's conclusion and holds it against the decision. It speaks only where the conclusion is
plain: a rationale that says both, quotes a guideline's words or reports somebody else's conclusion settles nothing.

The determination binds both sides (Labor Code §4610.6(g)), and an uncertainty in it is no ground of appeal: it has to be mended
before the letter is sent.`,
    flagged: `MRI of the left shoulder: Upheld

Decision rationale: … Therefore, the request is medically necessary.`,
    silent: `MRI of the left shoulder: Upheld

Decision rationale: … Therefore, the request is not medically necessary.`,
  },
  check({ issues }) {
    return issues.flatMap(({ issue, rationale }) => {
      const { decision } = issue;
      const conclusion = rationale?.conclusion;
      if (!decision?.value || !conclusion || conclusion.necessary === null) return [];
      if (conclusion.necessary === (decision.value === 'overturned')) return [];
      const concluded = conclusion.necessary ? 'is medically necessary' : 'is not medically necessary';
      return [
        {
          range: decision,
          message: `The decision is ${decision.text}, but the rationale concludes that the treatment ${concluded}. Change whichever is wrong.`,
          related: [{ range: conclusion, message: `The rationale concludes here that the treatment ${concluded}.` }],
          data: { necessary: conclusion.necessary },
        },
      ];
    });
  },
  fixes({ tree }, finding) {
    const words = tree.profile.issues.decisions[finding.data?.necessary === true ? 'overturned' : 'upheld'];
    const decision = words[0];
    if (!decision || tree.profile.issues.heading !== 'decision-line') return [];
    return [{ title: `Change the decision to ${decision}`, preferred: true, edits: [{ ...finding.range, text: decision }] }];
  },
};
