import type { Issue } from '../../letter/letter-tree';
import { type NoticeDetermination, readNoticeDeterminations } from '../../letter/notice-determinations';
import type { TextRange } from '../../text/text-range';
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
  check(reading) {
    const determinations = readNoticeDeterminations(reading.tree);
    return reading.issues.flatMap(({ issue, rationale }) => {
      const conclusion = rationale?.conclusion;
      const decided = decisionOf(issue, determinations);
      if (!decided || !conclusion || conclusion.necessary === null || conclusion.necessary === decided.necessary) return [];
      const concluded = conclusion.necessary ? 'is medically necessary' : 'is not medically necessary';
      return [
        {
          range: { start: decided.start, end: decided.end },
          message: `${decided.says}, but the rationale concludes that the treatment ${concluded}. Change whichever is wrong.`,
          related: [{ range: conclusion, message: `The rationale concludes here that the treatment ${concluded}.` }],
          data: { necessary: conclusion.necessary },
        },
      ];
    });
  },
  fixes({ tree: { profile, normalised } }, finding) {
    const necessary = finding.data?.necessary === true;
    const written = normalised.source.slice(finding.range.start, finding.range.end);
    const decision =
      profile.issues.heading === 'decision-line'
        ? profile.issues.decisions[necessary ? 'overturned' : 'upheld'][0]
        : inOppositeWords(written, necessary);
    if (!decision) return [];
    const shown = profile.issues.heading === 'decision-line' ? decision : `"${decision}"`;
    return [{ title: `Change the decision to ${shown}`, preferred: true, edits: [{ ...finding.range, text: decision }] }];
  },
};

/** "is not medically necessary" from "is medically necessary", and the reverse. */
function inOppositeWords(written: string, necessary: boolean): string | undefined {
  const words = written.replace(/\s+/g, ' ');
  const opposite = necessary
    ? words.replace(/ not\b/i, '')
    : words.replace(/^(?:is\/was|is|are|was|were)\b/i, (verb) => verb + (verb === verb.toUpperCase() ? ' NOT' : ' not'));
  return opposite === words ? undefined : opposite;
}

const isVerb = /^(?:is|are|was|were)\b/i;

interface Decided extends TextRange {
  readonly necessary: boolean;
  /** For the message. */
  readonly says: string;
}

/** The decision in the issue's heading or, where the format has none there, in the notice at the top. */
function decisionOf(issue: Issue, determinations: readonly NoticeDetermination[]): Decided | undefined {
  const { decision } = issue;
  if (decision?.value) {
    const { start, end, text, value } = decision;
    const says = isVerb.test(text) ? `The decision says that the item "${text}"` : `The decision is ${text}`;
    return { start, end, necessary: value === 'overturned', says };
  }
  const determined = determinations.find((determination) => determination.issue === issue);
  return (
    determined && { ...determined, says: `The notice determines that the item is ${determined.necessary ? '' : 'not '}medically necessary` }
  );
}
