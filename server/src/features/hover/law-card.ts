import type { BasisStatement } from '../../letter/letter-reading';

/** What the law asks, in a line or two, with its section: only what facts.md's sources verify. */
const lawOfSections: Readonly<Record<string, string>> = {
  'determination-method':
    'The organization describes the qualifications of the reviewer and keeps the name confidential (Labor Code §4610.6(f)). The reviewer is independent of the parties (Labor Code §139.5(a)).',
  'documents-reviewed':
    'The determination includes a list of the documents reviewed (8 CCR §9792.10.6(d)). A list by provider and date range is enough.',
  'case-summary':
    "The determination includes the employee's medical condition (8 CCR §9792.10.6(d)). A plainly erroneous finding of fact is a ground to set it aside (Labor Code §4610.6(h)(5)).",
  issues:
    "The determination states whether each disputed treatment is medically necessary (8 CCR §9792.10.6(d)), in layperson's terms as far as possible (Labor Code §4610.6(d)).",
  'claims-administrator-basis': "What the claims administrator's refusal rested on, as its utilization review says.",
  'reviewer-basis':
    'Standards apply in order: the MTUS first, then peer-reviewed evidence, nationally recognized standards, expert opinion (Labor Code §4610.5(c)(2)). Outside the MTUS, current ACOEM or ODG come first (8 CCR §9792.21.1(a)).',
  rationale:
    "The decision rests on the employee's specific medical needs and the standards of Labor Code §4610.5(c) (Labor Code §4610.6(c)). Where recommendations compete, the reviewer explains the choice (8 CCR §9792.25.1).",
};

const lawOfStatements: Readonly<Record<BasisStatement['kind'], string>> = {
  'no-evidence':
    'Every decision needs its ground: the standards of Labor Code §4610.5(c)(2) apply in the order listed, the MTUS first. A basis that cites nothing leaves the decision without one.',
  'not-on-mtus':
    'The MTUS is presumed correct. Other guidelines may be used where it does not address the condition or the presumption is rebutted (8 CCR §9792.21(d)).',
  'outside-mtus':
    'The MTUS is presumed correct. Other guidelines may be used where it does not address the condition or the presumption is rebutted (8 CCR §9792.21(d)); then current ACOEM or ODG come first (8 CCR §9792.21.1(a)).',
};

/** What the law asks of a section or of a part of an issue; undefined where nothing is known of it. */
export function lawOfSection(id: string): string | undefined {
  return Object.hasOwn(lawOfSections, id) ? lawOfSections[id] : undefined;
}

/** What the law says to one of the form's sentences on a basis. */
export function lawOfStatement(kind: BasisStatement['kind']): string {
  return lawOfStatements[kind];
}
