import { isWritten } from '../../letter/heading-lines';
import type { LetterReading } from '../../letter/letter-reading';
import type { Section } from '../../letter/letter-tree';
import { insertBlocks, laidOut, lineBreak, stockText, textEnd } from '../insertion';
import type { Finding, LetterEdit, QuickFix, Rule } from '../rule';

/** A heading or a label with nothing below it. */
export const emptySection: Rule = {
  code: 'empty-section',
  group: 'structure',
  severity: 'warning',
  unwritten: true,
  summary: 'A section, basis or rationale has its heading or label and no text.',
  manual: {
    explanation: `A heading or a label promises text. Where the section of issues holds its set phrase and no issue, it counts as empty, too. The quick fix
inserts the profile's stock text.`,
    flagged: `Decision rationale:

MRI of the left knee: Upheld`,
    silent: `Decision rationale: The MTUS does not recommend routine imaging of the knee. …`,
  },
  check({ tree }) {
    const sections = tree.sections.filter(
      (section) => isWritten(section.heading) && lacksText(section, tree.profile.issues.section, tree.issues.length),
    );
    const ofSections = sections.map(
      (section): Finding => ({
        range: section.heading,
        message: `The section "${section.definition.title}" has no ${section.definition.id === tree.profile.issues.section ? 'issue' : 'text'}. Write it, or insert its stock text.`,
        data: { section: section.definition.id, start: section.start },
      }),
    );
    if (tree.profile.issues.heading === 'section') return ofSections;
    const ofParts = tree.issues.flatMap((issue) =>
      issue.parts
        .filter((part) => part.body.end === part.body.start)
        .map((part): Finding => {
          const title = tree.profile.issues.parts.find((definition) => definition.id === part.id)?.title ?? part.id;
          return {
            range: part.label,
            message: `"${title}" has its label and no text. Write it, or insert its stock text.`,
            data: { section: part.id, start: part.start },
          };
        }),
    );
    return [...ofSections, ...ofParts];
  },
  fixes(reading, finding): QuickFix[] {
    const edit = sectionEdit(reading, finding) ?? partEdit(reading, finding);
    return edit ? [{ title: 'Insert its stock text', preferred: true, edits: [edit] }] : [];
  },
};

function lacksText(section: Section, issuesSection: string, issueCount: number): boolean {
  const holdsIssues = section.definition.id === issuesSection;
  if (!holdsIssues && !section.definition.text) return false;
  if (section.body.end === section.body.start) return true;
  return holdsIssues && section.opening !== undefined && section.issues.length === 0 && issueCount === 0;
}

function sectionEdit({ tree }: LetterReading, finding: Finding): LetterEdit | undefined {
  const section = tree.sections.find(
    (candidate) => candidate.start === finding.data?.start && candidate.definition.id === finding.data.section,
  );
  if (!section) return undefined;
  const isOpened = section.body.end > section.body.start;
  const text = isOpened ? tree.profile.issues.text : stockText(tree, section.definition);
  return insertBlocks(tree, textEnd(tree, section), [text]);
}

function partEdit({ tree }: LetterReading, finding: Finding): LetterEdit | undefined {
  const part = tree.issues.flatMap((issue) => issue.parts).find((candidate) => candidate.start === finding.data?.start);
  const definition = tree.profile.issues.parts.find((candidate) => candidate.id === part?.id);
  if (!part || !definition) return undefined;
  const { end } = part.label;
  // A label without its colon fills its line.
  const blank = tree.normalised.source.charAt(end - 1) === ':' ? ' ' : lineBreak(tree.layout);
  return { start: end, end, text: `${blank}${laidOut(definition.text, tree.layout)}`, snippet: true };
}
