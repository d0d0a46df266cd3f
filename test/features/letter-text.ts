import { LetterAnalysis } from '../../server/src/features/analysis';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import type { TextRange } from '../../server/src/text/text-range';

/** Reads a letter by the built-in profiles, with all rules at their own severities. */
export function analysed(text: string): LetterAnalysis {
  return new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });
}

/** A text whose caret is drawn as `¦`: the text without it, and where it stood. */
export function withCaret(drawn: string): { text: string; offset: number } {
  const offset = drawn.indexOf('¦');
  if (offset < 0) throw new Error('no caret is drawn');
  return { text: drawn.slice(0, offset) + drawn.slice(offset + 1), offset };
}

export function textAt(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

/** A short letter, whole, of two issues. */
export const twoIssues = `Case Number: CM17-0000001
Date of Injury: 01/02/2016

HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in
California. He/she has been in active clinical practice for more than five years.

CLINICAL CASE SUMMARY
The injured worker is a 45-year-old male with an injury of 01/02/2016.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the left knee: Overturned
Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special
Studies.
MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.
Decision rationale: The worker's knee locks. The request for MRI of the left knee is medically
necessary.

Physical therapy, 6 visits: Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for
its decision.
MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):
Physical Medicine.
Decision rationale: The request for physical therapy is not medically necessary.
`;
