import { isWritten } from '../../letter/heading-lines';
import type { TextRange } from '../../text/text-range';
import type { Finding, Rule } from '../rule';

/** The same section twice in a letter, or the same label twice in one issue. */
export const duplicateSection: Rule = {
  code: 'duplicate-section',
  group: 'structure',
  severity: 'warning',
  summary: 'The same section stands twice in the letter, or the same label twice in one issue.',
  manual: {
    explanation: `A section or a part of an issue that stands twice leaves the parties to choose. It is mostly left over from another letter. Merge the two, or
delete the one that does not belong here; no quick fix does it, since only the writer knows which.`,
    flagged: `Decision rationale: The MTUS supports the study.

Decision rationale: The MTUS does not support the study.`,
    silent: `Decision rationale: The MTUS supports the study. It was done before, however.`,
  },
  check({ tree }) {
    const sections = repeated(
      tree.sections.filter((section) => isWritten(section.heading)),
      (section) => section.definition.id,
    ).map(([first, second]) => finding(`The section "${second.definition.title}"`, 'in this letter', first.heading, second.heading));
    const parts = tree.issues.flatMap((issue) =>
      repeated(issue.parts, (part) => part.id).map(([first, second]) => {
        const title = tree.profile.issues.parts.find((definition) => definition.id === second.id)?.title ?? second.id;
        return finding(`"${title}"`, 'in this issue', first.label, second.label);
      }),
    );
    return [...sections, ...parts];
  },
};

function finding(what: string, where: string, first: TextRange, second: TextRange): Finding {
  return {
    range: second,
    message: `${what} stands twice ${where}. Merge the two, or delete the one that does not belong here.`,
    related: [{ range: first, message: 'It stands here first.' }],
  };
}

/** Each row whose key has come before, with the first of that key. */
function repeated<Row>(rows: readonly Row[], key: (row: Row) => string): [Row, Row][] {
  const firsts = new Map<string, Row>();
  const pairs: [Row, Row][] = [];
  for (const row of rows) {
    const first = firsts.get(key(row));
    if (first) pairs.push([first, row]);
    else firsts.set(key(row), row);
  }
  return pairs;
}
