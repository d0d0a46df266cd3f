import type { Issue, LetterTree } from '../../letter/letter-tree';
import type { IssuePartDefinition, SectionDefinition } from '../../profiles/letter-profile';
import { inMidSentence } from '../../text/mid-sentence';
import type { TextRange } from '../../text/text-range';
import { insertAllMissing, insertMissing, type MissingPiece, missingPieces, precedingSection } from '../insertion';
import type { Finding, QuickFix, Rule } from '../rule';

/** A section that the letter's profile requires, or a part that an issue requires, is absent. */
export const missingSection: Rule = {
  code: 'missing-section',
  group: 'structure',
  severity: 'error',
  unwritten: true,
  summary: 'A required section of the letter, or a basis or the rationale of an issue, is absent.',
  manual: {
    explanation: `Which sections a letter needs is said by its profile, with the law behind each. An issue needs the claims administrator's basis, the
reviewer's basis and the rationale. A list of the documents reviewed is asked for by 8 CCR §9792.10.6(d), but stands in no published
letter of the current format (its cover pages may hold it): there, its absence is information only.

The quick fix puts the section in its right place, in the letter's own layout, with tab stops at what has to be filled in.`,
    flagged: `HOW THE IMR FINAL DETERMINATION WAS MADE
…
IMR ISSUES, DECISIONS AND RATIONALES
…`,
    silent: `HOW THE IMR FINAL DETERMINATION WAS MADE
…
CLINICAL CASE SUMMARY
…
IMR ISSUES, DECISIONS AND RATIONALES
…`,
  },
  check({ tree }) {
    return missingPieces(tree).map((piece) =>
      'section' in piece ? sectionFinding(tree, piece.section) : partFinding(piece.issue, piece.part),
    );
  },
  fixes({ tree }, finding): QuickFix[] {
    const pieces = missingPieces(tree);
    const piece = pieces.find((candidate) => isOf(candidate, finding));
    if (!piece) return [];
    const one: QuickFix = { title: `Insert the ${titleOf(piece)}`, preferred: true, edits: [insertMissing(tree, piece)] };
    return pieces.length > 1 ? [one, { title: 'Insert all missing sections', edits: insertAllMissing(tree) }] : [one];
  },
};

function sectionFinding(tree: LetterTree, section: SectionDefinition): Finding {
  const law = section.law ? ` (${section.law})` : '';
  return {
    range: placeOf(tree, section),
    message: `The letter has no section "${section.title}"${law}. Insert it here.`,
    severity: section.severity,
    data: { section: section.id },
  };
}

function partFinding(issue: Issue, part: IssuePartDefinition): Finding {
  const law = part.law ? ` (${part.law})` : '';
  return {
    range:
      issue.item.end > issue.item.start
        ? issue.item
        : issue.heading.end > issue.heading.start
          ? issue.heading
          : (issue.parts[0]?.label ?? issue),
    message: `This issue has no ${inMidSentence(part.title)}${law}. Insert it below the item.`,
    severity: part.severity,
    data: { section: part.id, issue: issue.index },
  };
}

/** The heading of the section before it or, where it belongs first, the letter's first line. */
function placeOf(tree: LetterTree, section: SectionDefinition): TextRange {
  const preceding = precedingSection(tree, section);
  if (preceding && preceding.heading.end > preceding.heading.start) return preceding.heading;
  const first = tree.normalised.lines[0];
  if (!first) return { start: 0, end: 0 };
  // A centred line has blanks before it.
  const blanks = /^\s*/.exec(tree.normalised.source.slice(first.start, first.end))?.[0].length ?? 0;
  return { start: first.start + blanks, end: first.end };
}

function isOf(piece: MissingPiece, finding: Finding): boolean {
  if ('section' in piece) return finding.data?.issue === undefined && piece.section.id === finding.data?.section;
  return piece.issue.index === finding.data?.issue && piece.part.id === finding.data.section;
}

function titleOf(piece: MissingPiece): string {
  return 'section' in piece ? `section "${piece.section.title}"` : inMidSentence(piece.part.title);
}
