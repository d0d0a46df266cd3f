import type { Guideline } from '../../guidelines/types';
import type { CitedSection, IssueReading, LetterReading } from '../../letter/letter-reading';
import { citedPlaces } from '../../rules/citations/citation-topics';
import { rangeTouches, type TextRange } from '../../text/text-range';
import type { PlaceOfEntry } from '../guideline-entry';
import { bearingOnItem } from '../guidelines-at-hand';
import { occurrencesAt } from './occurrences';

/** Where the words at an offset are defined: in the letter itself, or in the catalogue's entry of a guideline. */
export type Definition =
  | { readonly from: TextRange; readonly range: TextRange }
  | { readonly from: TextRange; readonly guideline: string; readonly place: PlaceOfEntry };

/** From a mention to its citation, from a citation to its catalogue entry, from a request to its issue. */
export function definitionAt(letter: LetterReading, offset: number): Definition | undefined {
  return citationEntry(letter, offset) ?? placeInLetter(letter, offset) ?? mentionedEntry(letter, offset);
}

function citationEntry(letter: LetterReading, offset: number): Definition | undefined {
  for (const issue of letter.issues) {
    const { reviewerBasis, claimsAdministratorBasis } = issue;
    for (const citation of [...(reviewerBasis?.citations ?? []), ...(claimsAdministratorBasis?.citations ?? [])]) {
      if (!citation.guideline || !rangeTouches(citation, offset)) continue;
      const named = citedPlaces(citation);
      const atCaret = named.find((section) => rangeTouches(section, offset));
      const place = placeOf(letter, issue, citation.guideline, atCaret ?? named[0]);
      return { from: rangeOf(atCaret ?? citation), guideline: citation.guideline.id, place };
    }
  }
  return undefined;
}

/** A cited topic, or the topic of a cited section: that of the section's own name, else the one that bears on the item, else the first. */
function placeOf(letter: LetterReading, issue: IssueReading, guideline: Guideline, named: CitedSection | undefined): PlaceOfEntry {
  if (!named?.section || named.topic) return { topic: named?.topic?.id };
  const { name } = named.section;
  const ofSection = guideline.topics.filter(({ sections }) => sections.includes(name));
  const bearing = bearingOnItem(letter, issue).find((candidate) => candidate.guideline === guideline)?.topics ?? [];
  const ofName = ofSection.find(({ title }) => title === name) ?? ofSection.find(({ title }) => title.startsWith(`${name}:`));
  const topic = ofName ?? bearing.find((candidate) => ofSection.includes(candidate)) ?? ofSection[0];
  return { topic: topic?.id, section: name };
}

function placeInLetter(letter: LetterReading, offset: number): Definition | undefined {
  const found = occurrencesAt(letter, offset);
  return found?.definition && { from: found.range, range: rangeOf(found.definition) };
}

/** A mention of what no basis cites. */
function mentionedEntry(letter: LetterReading, offset: number): Definition | undefined {
  const mention = letter.issues.flatMap(({ rationale }) => rationale?.mentions ?? []).find((candidate) => rangeTouches(candidate, offset));
  return mention?.guideline && { from: rangeOf(mention), guideline: mention.guideline.id, place: {} };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
