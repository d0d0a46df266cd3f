import type { Rule } from '../rule';

/** A rationale that says that the criteria are met and concludes against the treatment, or the reverse. */
export const criteriaConflict: Rule = {
  code: 'criteria-conflict',
  group: 'decision',
  severity: 'warning',
  summary: 'The rationale says that the criteria for the item are met and concludes the opposite, or the reverse.',
  manual: {
    explanation: `A sentence such as "the clinical information meets the guidelines' criteria for the requested service" settles what the conclusion
must be. Boilerplate of the other outcome is easily left in. The rule reads statements on the criteria for the disputed item as a
whole; that one criterion of several is met is no conflict.`,
    flagged: `The records meet the guideline's criteria for the requested service. … The request is not medically necessary.`,
    silent: `The records do not meet the guideline's criteria for the requested service. … The request is not medically necessary.`,
  },
  check({ issues }) {
    return issues.flatMap(({ rationale }) => {
      const conclusion = rationale?.conclusion;
      if (!rationale || !conclusion || conclusion.necessary === null) return [];
      const concluded = conclusion.necessary ? 'medically necessary' : 'not medically necessary';
      return rationale.criteriaVerdicts
        .filter((verdict) => verdict.met !== conclusion.necessary)
        .map((verdict) => ({
          range: { start: verdict.start, end: verdict.end },
          message: `The rationale says that the criteria are ${verdict.met ? '' : 'not '}met, but concludes that the request is ${concluded}. Mend the sentence that is wrong.`,
          related: [{ range: conclusion, message: `The conclusion: ${concluded}.` }],
        }));
    });
  },
};
