import type { Catalogue } from '../../guidelines/catalogue';
import type { Guideline } from '../../guidelines/types';
import { onceALetter } from '../../letter/letter-memory';
import type {
  BasisReading,
  Citation,
  CriterionStatement,
  IssueReading,
  LetterReading,
  Mention,
  RationaleReading,
} from '../../letter/letter-reading';
import { mentionsOfSentence } from '../../letter/rationale/mentions-of-sentence';
import type { Finding } from '../rule';
import { citedTopics, isOnItem } from './citation-topics';

/** An issue whose reviewer's basis and rationale can be held against each other: both are written, and something is cited. */
export interface ComparedIssue {
  readonly reading: IssueReading;
  readonly basis: BasisReading;
  readonly rationale: RationaleReading;
  /** The families cited that the catalogue holds, in order; a family stands for all its parts. */
  readonly cited: readonly string[];
}

/** The issues of a letter in which citations can be held against the rationale; listed once for all rules. */
export const comparedIssues = onceALetter(({ issues }: LetterReading): readonly ComparedIssue[] =>
  issues.flatMap((reading) => {
    const { reviewerBasis: basis, rationale } = reading;
    if (!basis || !rationale || basis.citations.length === 0 || rationale.part.sentences.length === 0) return [];
    const cited = [...new Set(basis.citations.map((citation) => citation.family))].filter((family) => family !== 'unknown');
    return [{ reading, basis, rationale, cited }];
  }),
);

/** The issue in which a finding was made. */
export function issueOf(reading: LetterReading, finding: Finding): ComparedIssue | undefined {
  return comparedIssues(reading).find((compared) => compared.reading.issue.index === finding.data?.issue);
}

/** Whether a name in the rationale is of the reviewer's own, and no silence. */
export function isUsed(mention: Mention): boolean {
  return mention.kind !== 'reported' && mention.silence === undefined;
}

/** Whether a rationale states something of a family's cited guidelines in words that are recognised, and gives it to nobody else. */
export function statesCriterionOf(issue: ComparedIssue, family: string): boolean {
  const guidelines = issue.basis.citations.filter((citation) => citation.family === family).map((citation) => citation.guideline);
  return issue.rationale.criteria.some((statement) => {
    const { guideline, criterion, topic } = statement.criterion;
    if (statement.ofPatient || guideline.family !== family) return false;
    const isCited = guidelines.some((cited) => cited === undefined || cited === guideline || isWhole(cited));
    if (!isCited && !isOnItem(topic, issue.reading.item)) return false;
    return !isGivenToOthers(issue.rationale, statement, family) || criterion.soleIn.length > 0;
  });
}

/** Whether a rationale holds the patient against something of a family's cited guidelines, in words that are recognised. */
export function measuresPatientBy(issue: ComparedIssue, family: string): boolean {
  const cited = issue.basis.citations.map(({ guideline }) => guideline);
  return issue.rationale.criteria.some(({ criterion: { guideline } }) => guideline.family === family && cited.includes(guideline));
}

/** Whether the catalogue holds criteria of what a basis cites of a family, so that a rationale could be known to state one. */
export function hasKnownCriteria({ basis, reading }: ComparedIssue, family: string): boolean {
  return basis.citations.some((citation) => {
    if (citation.family !== family) return false;
    const ofItem = citation.guideline?.topics.filter((topic) => isOnItem(topic, reading.item)) ?? [];
    return [...citedTopics(citation), ...ofItem].some(({ criteria }) => criteria.length > 0);
  });
}

/** Whether the sentence names sources, and only others. */
export function isGivenToOthers(rationale: RationaleReading, statement: CriterionStatement, family: string): boolean {
  const own = mentionsOfSentence(rationale.mentions, statement.sentence).filter((mention) => mention.kind !== 'reported');
  return own.length > 0 && own.every((mention) => mention.families.length > 0 && !mention.families.includes(family));
}

/** The row that stands for a whole family ("Official Disability Guidelines"). */
function isWhole(guideline: Guideline): boolean {
  return guideline.id === guideline.family;
}

/** Whether the form's statements or the label beside a citation contradict it: `contradictory-basis` speaks of that. */
export function isContradicted(basis: BasisReading, citation: Citation): boolean {
  const isMtus = citation.family === 'mtus';
  if (citation.label === 'non-mtus' && isMtus) return true;
  if (citation.label === 'mtus' && !isMtus && citation.family !== 'unknown') return true;
  return basis.statements.some((statement) => statement.kind === 'no-evidence' || isMtus);
}

/** What a family is called in a message: "the MTUS", "ODG", "ACOEM's 3rd edition". */
export function familyName(catalogue: Catalogue, family: string): string {
  if (family === 'mtus') return 'the MTUS';
  const source = catalogue.sources.find((candidate) => candidate.id === family);
  if (source) return /\(([A-Z]+)\)$/.exec(source.name)?.[1] ?? source.name;
  const guideline = catalogue.guidelines.find((candidate) => candidate.family === family);
  if (!guideline) return 'that source';
  return /\bACOEM\b/.test(guideline.publisher) ? 'the ACOEM guidelines outside of the MTUS' : guideline.title;
}

/** What a guideline is called in a message: "Low Back Complaints 2004", "ODG Knee & Leg". */
export function guidelineName(guideline: Guideline): string {
  const title = guideline.id.startsWith('odg-') ? `ODG ${guideline.shortTitles[0] ?? guideline.title}` : guideline.title;
  return guideline.years[0] === undefined ? title : `${title} ${guideline.years[0]}`;
}
