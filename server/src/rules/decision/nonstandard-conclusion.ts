import type { IssueReading } from '../../letter/letter-reading';
import { conclusionSentence } from '../conclusion-sentence';
import type { Finding, QuickFix, Rule } from '../rule';

/** A conclusion in other words than the legal standard's. */
export const nonstandardConclusion: Rule = {
  code: 'nonstandard-conclusion',
  group: 'decision',
  severity: 'hint',
  summary: 'A conclusion avoids the words of the legal standard, "medically necessary".',
  manual: {
    explanation: `What the review decides is medical necessity (Labor Code §4610.5(c)(2), §4610.6(a)). A conclusion that a treatment "is not
indicated" or "is not appropriate at this time" leaves the parties to guess whether that question was answered.`,
    flagged: `Therefore, the request is not medically appropriate at this time.`,
    silent: `Therefore, the request is not medically necessary.`,
  },
  check({ issues }) {
    return issues.flatMap(({ issue, rationale }) => {
      const conclusion = rationale?.conclusion;
      if (!conclusion || conclusion.standard || conclusion.necessary === null) return [];
      return [
        {
          range: { start: conclusion.start, end: conclusion.end },
          message:
            'The conclusion avoids the words of the legal standard. Say whether the treatment is "medically necessary" (Labor Code §4610.5(c)(2)).',
          data: { necessary: conclusion.necessary, ...(conclusion.disposes && { issue: issue.index }) },
        },
      ];
    });
  },
  fixes({ tree, issues }, finding) {
    const disposing = issues.find(({ issue }) => issue.index === finding.data?.issue);
    if (disposing) return concludeAfter(disposing, finding);
    const standard = finding.data?.necessary === true ? 'medically necessary' : 'not medically necessary';
    const first = tree.normalised.source.charAt(finding.range.start);
    const opensSentence = first !== first.toLowerCase();
    const words = opensSentence ? `${standard.charAt(0).toUpperCase()}${standard.slice(1)}` : standard;
    return [{ title: `Change to "${words}"`, preferred: true, edits: [{ ...finding.range, text: words }] }];
  },
};

/** Where a sentence disposes of the refusal alone, the conclusion on the treatment is put after it. */
function concludeAfter({ issue, rationale }: IssueReading, { range, data }: Finding): QuickFix[] {
  const sentence = rationale?.part.sentences.find(({ start, end }) => start <= range.start && range.end <= end);
  if (!sentence) return [];
  const text = ` ${conclusionSentence(issue.itemText, data?.necessary === true ? 'overturned' : 'upheld')}`;
  return [{ title: 'Add the conclusion on medical necessity', preferred: true, edits: [{ start: sentence.end, end: sentence.end, text }] }];
}
