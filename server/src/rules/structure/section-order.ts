import { isWritten } from '../../letter/heading-lines';
import type { LetterTree, Section } from '../../letter/letter-tree';
import { gapsAround, lineBegin, textEnd } from '../insertion';
import type { Finding, Rule } from '../rule';

/** A section stands before one that belongs ahead of it. */
export const sectionOrder: Rule = {
  code: 'section-order',
  group: 'structure',
  severity: 'warning',
  summary: 'A section stands before one that belongs ahead of it.',
  manual: {
    explanation: `The profile says in which order the sections of a letter stand: how the determination was made, the clinical case summary, the issues.
Readers look for them there. The quick fix moves the section behind the last one that belongs ahead of it.`,
    flagged: `CLINICAL CASE SUMMARY
…
HOW THE IMR FINAL DETERMINATION WAS MADE
…`,
    silent: `HOW THE IMR FINAL DETERMINATION WAS MADE
…
CLINICAL CASE SUMMARY
…`,
  },
  check({ tree }) {
    return misplaced(tree).map(
      ({ section, ahead }): Finding => ({
        range: section.heading,
        message: `"${section.definition.title}" stands before "${ahead.definition.title}", which belongs ahead of it. Move it behind.`,
        related: [{ range: ahead.heading, message: `"${ahead.definition.title}" belongs ahead of it.` }],
        data: { start: section.start },
      }),
    );
  },
  fixes({ tree }, finding) {
    const found = misplaced(tree).find(({ section }) => section.start === finding.data?.start);
    if (!found) return [];
    const { source } = tree.normalised;
    const start = lineBegin(source, found.section.start);
    const next = tree.sections[tree.sections.indexOf(found.section) + 1] as Section;
    const end = lineBegin(source, next.start);
    const place = gapsAround(tree, textEnd(tree, found.ahead));
    return [
      {
        title: `Move it behind "${found.ahead.definition.title}"`,
        preferred: true,
        edits: [
          { start, end, text: '' },
          {
            start: place.start,
            end: place.start,
            text: `${place.opening}${source.slice(start, textEnd(tree, found.section))}${place.closing}`,
          },
        ],
      },
    ];
  },
};

/** Sections that stand too early, each with the last one that belongs ahead of it. Sections that stand twice are another rule's. */
function misplaced(tree: LetterTree): { section: Section; ahead: Section }[] {
  const order = tree.profile.sections.map((definition) => definition.id);
  const written = tree.sections.filter((section) => isWritten(section.heading));
  const first = written.filter((section, index) => written.findIndex((other) => other.definition.id === section.definition.id) === index);
  return first.flatMap((section, index) => {
    const place = order.indexOf(section.definition.id);
    const ahead = first
      .slice(index + 1)
      .filter((later) => order.indexOf(later.definition.id) < place)
      .pop();
    return ahead ? [{ section, ahead }] : [];
  });
}
