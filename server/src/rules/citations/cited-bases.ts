import type { Guideline } from '../../guidelines/types';
import { onceALetter } from '../../letter/letter-memory';
import type { BasisReading, Citation, IssueReading, LetterReading } from '../../letter/letter-reading';
import type { Severity } from '../../profiles/letter-profile';
import { normalisedSlice } from '../../text/normalised-text';
import { rangesOverlap, type TextRange } from '../../text/text-range';

/** A basis of an issue. */
export interface CitedBasis {
  readonly issue: IssueReading;
  readonly basis: BasisReading;
  /** Whether it is the claims administrator's, which the reviewer only reports. */
  readonly reported: boolean;
}

/** A citation with the basis in which it stands. */
export interface BasisCitation extends CitedBasis {
  readonly citation: Citation;
}

/** All bases of a letter, in order; listed once for all rules. */
export const citedBases = onceALetter(({ issues }: LetterReading): readonly CitedBasis[] => {
  const bases: CitedBasis[] = [];
  for (const issue of issues) {
    if (issue.claimsAdministratorBasis) bases.push({ issue, basis: issue.claimsAdministratorBasis, reported: true });
    if (issue.reviewerBasis) bases.push({ issue, basis: issue.reviewerBasis, reported: false });
  }
  return bases;
});

/** All citations of a letter, in order; listed once for all rules. */
export const allCitations = onceALetter((reading: LetterReading): readonly BasisCitation[] =>
  citedBases(reading).flatMap(({ issue, basis, reported }) => basis.citations.map((citation) => ({ issue, basis, reported, citation }))),
);

/** The citation of which a finding speaks, by its range. */
export function citationAt(reading: LetterReading, range: TextRange): BasisCitation | undefined {
  return allCitations(reading).find(({ citation }) => rangesOverlap(citation, range));
}

/** What a finding weighs that is a warning in the reviewer's basis: in the claims administrator's, which is only reported, information. */
export function severityIn({ reported }: CitedBasis): { severity?: Severity } {
  return reported ? { severity: 'information' } : {};
}

/** Whether a basis still holds places to fill in: what it will say is not settled. */
export function holdsPlaceholder(reading: LetterReading, { part }: BasisReading): boolean {
  return /\[[^[\]]{2,}\]|_{3,}|\bTBD\b|\bTODO\b|\bXXX\b/.test(normalisedSlice(reading.tree.normalised, part.body));
}

/** A guideline's title with a year, or the one by which letters cite its edition: "Low Back Complaints 2004". */
export function titleWithYear(guideline: Guideline, year = citedYear(guideline)): string {
  return year === undefined ? guideline.title : `${guideline.title} ${year}`;
}

/** The year by which letters cite an edition: the one since which it is in force, where that is one of its years. */
export function citedYear({ years, inForce }: Guideline): number | undefined {
  const since = inForce && Number(inForce.from.slice(0, 4));
  return since !== undefined && years.includes(since) ? since : years[years.length - 1];
}
