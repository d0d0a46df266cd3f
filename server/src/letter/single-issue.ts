import type { IssueDefinition, LetterProfile } from '../profiles/letter-profile';
import { type NormalisedText, normalisedRange, sourceRange } from '../text/normalised-text';
import type { Words } from '../text/words';
import { readDisputedItem } from './disputed-item';
import { isWritten } from './heading-lines';
import { firstPart } from './issues';
import type { Decision, Issue, IssuePart, Section } from './letter-tree';
import { readSentences } from './sentences';

/** The only issue of a letter whose sections are its parts (`professional-review`); none where its item's section is absent. */
export function issueOfSections(normalised: NormalisedText, words: Words, profile: LetterProfile, sections: readonly Section[]): Issue[] {
  const section = sections.find((candidate) => candidate.definition.id === profile.issues.section);
  if (!section) return [];
  const body = normalisedRange(normalised, section.body);
  const item = readDisputedItem(normalised, body.start, body.end);
  const parts = sections
    .filter((candidate) => candidate.definition.issuePart !== undefined)
    .map(
      (candidate): IssuePart => ({
        id: candidate.definition.issuePart as IssuePart['id'],
        start: candidate.start,
        end: candidate.end,
        label: candidate.heading,
        party: '',
        body: candidate.body,
        sentences: readSentences(normalised, words, candidate.body),
      }),
    );
  const rationale = sections.find((candidate) => candidate.definition.issuePart === 'rationale' && isWritten(candidate.heading));
  return [
    {
      index: 0,
      start: section.start,
      end: section.end,
      heading: section.body,
      item: item.range,
      itemText: item.text,
      associatedService: item.associatedService,
      remainingPortion: item.remainingPortion,
      decision: rationale && decisionOfHeading(normalised, rationale, profile.issues),
      claimsAdministratorBasis: firstPart(parts, 'claims-administrator-basis'),
      reviewerBasis: firstPart(parts, 'reviewer-basis'),
      rationale: firstPart(parts, 'rationale'),
      parts,
    },
  ];
}

/** The heading of the rationale says how the issue was decided: "… IS NOT MEDICALLY NECESSARY". */
function decisionOfHeading(normalised: NormalisedText, section: Section, { decisions }: IssueDefinition): Decision | undefined {
  const { start, end } = normalisedRange(normalised, section.heading);
  const heading = normalised.text.slice(start, end);
  const lower = heading.toLowerCase();
  for (const value of ['upheld', 'overturned'] as const) {
    const words = decisions[value].find((candidate) => lower.endsWith(` ${candidate.toLowerCase()}`));
    if (!words) continue;
    const range = sourceRange(normalised, end - words.length, end);
    return { ...range, text: heading.slice(-words.length), value };
  }
  return undefined;
}
