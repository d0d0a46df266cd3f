import type { LetterReading } from '../../letter/letter-reading';
import { rangeTouches, type TextRange } from '../../text/text-range';
import { occurrencesAt } from './occurrences';

/** Where the words at an offset are defined: in the letter itself, or in the catalogue's entry of a guideline. */
export type Definition =
  | { readonly from: TextRange; readonly range: TextRange }
  | { readonly from: TextRange; readonly guideline: string; readonly topic: string | undefined };

/** From a mention to its citation, from a citation to its catalogue entry, from a request to its issue. */
export function definitionAt(letter: LetterReading, offset: number): Definition | undefined {
  return citationEntry(letter, offset) ?? placeInLetter(letter, offset) ?? mentionedEntry(letter, offset);
}

function citationEntry(letter: LetterReading, offset: number): Definition | undefined {
  for (const { reviewerBasis, claimsAdministratorBasis } of letter.issues) {
    for (const citation of [...(reviewerBasis?.citations ?? []), ...(claimsAdministratorBasis?.citations ?? [])]) {
      if (!citation.guideline || !rangeTouches(citation, offset)) continue;
      const named = [...citation.sections, ...citation.topics].find((section) => rangeTouches(section, offset));
      return { from: rangeOf(named ?? citation), guideline: citation.guideline.id, topic: named?.topic?.id };
    }
  }
  return undefined;
}

function placeInLetter(letter: LetterReading, offset: number): Definition | undefined {
  const found = occurrencesAt(letter, offset);
  return found?.definition && { from: found.range, range: rangeOf(found.definition) };
}

/** A mention of what no basis cites. */
function mentionedEntry(letter: LetterReading, offset: number): Definition | undefined {
  const mention = letter.issues.flatMap(({ rationale }) => rationale?.mentions ?? []).find((candidate) => rangeTouches(candidate, offset));
  return mention?.guideline && { from: rangeOf(mention), guideline: mention.guideline.id, topic: undefined };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
