import type { DecisionValue, LetterProfile } from '../profiles/letter-profile';
import { type NormalisedText, normalisedRange, normalisedSlice } from '../text/normalised-text';
import type { Words } from '../text/words';
import { readDisputedItem } from './disputed-item';
import { isWritten } from './heading-lines';
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
      decision: rationale && decisionOfHeading(normalised, rationale),
      claimsAdministratorBasis: parts.find((part) => part.id === 'claims-administrator-basis'),
      reviewerBasis: parts.find((part) => part.id === 'reviewer-basis'),
      rationale: parts.find((part) => part.id === 'rationale'),
      parts,
    },
  ];
}

/** The heading of the rationale says how the issue was decided: "… IS NOT MEDICALLY NECESSARY". */
function decisionOfHeading(normalised: NormalisedText, section: Section): Decision | undefined {
  const heading = normalisedSlice(normalised, section.heading);
  const words = /(not )?medically necessary/i.exec(heading);
  if (!words || /\[|\b(?:is|was)\/(?:is|was)\b/i.test(heading)) return undefined;
  const value: DecisionValue = words[1] ? 'upheld' : 'overturned';
  return { start: section.heading.start, end: section.heading.end, text: heading, value };
}
