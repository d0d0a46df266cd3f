import type { Citation } from '../../letter/letter-reading';
import type { LetterTree } from '../../letter/letter-tree';
import { statesNorms } from '../../letter/rationale/norms';
import { normalisedSlice } from '../../text/normalised-text';
import type { Rule } from '../rule';
import { addSentenceOn } from './criteria-sentence';
import {
  type ComparedIssue,
  comparedIssues,
  familyName,
  hasKnownCriteria,
  isContradicted,
  issueOf,
  measuresPatientBy,
  statesCriterionOf,
} from './families';
import { removeCitations } from './remove-citation';
import { silentFamilies } from './silent-yet-cited';

/** A source in the reviewer's basis of which the rationale discusses nothing. */
export const citedNotDiscussed: Rule = {
  code: 'cited-not-discussed',
  group: 'citations',
  severity: 'warning',
  unwritten: ({ issues }, { data }) => !issues.find(({ issue }) => issue.index === data?.issue)?.rationale?.conclusion,
  summary: 'The basis cites a source of which the rationale discusses nothing.',
  manual: {
    explanation: `Reviewers explain how what they cite bears on the case (8 CCR §9792.25.1). Sources are compared by family: the MTUS with all its
parts, ODG, and any other source by itself. A source is discussed where the rationale names it, quotes it, or states one of its criteria
in recognisable words; unnamed "guidelines" are the source named last before or, where none is named, every source cited.

Where the rationale names no source at all, the finding is of severity information if the rationale states norms that the catalogue
does not know, holds the patient against a criterion of what is cited, or cites what the catalogue holds no criteria of: it should
name its source. Journals, web pages and drug labels are left alone. Where the rationale calls the source silent,
\`silent-yet-cited\` speaks instead.`,
    flagged: `MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS
Citation Official Disability Guidelines (ODG) Low Back, MRI.
Decision rationale: The ODG recommend imaging after a month of conservative therapy. …`,
    silent: `MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS
Citation Official Disability Guidelines (ODG) Low Back, MRI.
Decision rationale: Per the ACOEM guidelines, … The ODG recommend imaging after a month of conservative therapy. …`,
  },
  check(reading) {
    const { catalogue, tree } = reading;
    return comparedIssues(reading).flatMap((issue) =>
      undiscussed(tree, issue).map((citation) => {
        const named = issue.rationale.mentions.find((mention) => mention.kind === 'explicit');
        const name = familyName(catalogue, citation.family);
        const isUnnamed =
          !issue.rationale.mentions.some((mention) => mention.kind !== 'reported') &&
          (statesNorms(tree.words, issue.rationale) ||
            measuresPatientBy(issue, citation.family) ||
            !hasKnownCriteria(issue, citation.family));
        return {
          range: { start: citation.start, end: citation.end },
          ...(isUnnamed && { severity: 'information' as const }),
          message: isUnnamed
            ? `The rationale names no source, while the basis cites ${name}. Name it where the rationale rests on it.`
            : `The basis cites ${name}, but the rationale discusses nothing of it. Discuss it there, or remove the citation.`,
          data: { issue: issue.reading.issue.index },
          related: named ? [{ range: { start: named.start, end: named.end }, message: 'The source that the rationale names.' }] : [],
        };
      }),
    );
  },
  fixes(reading, finding) {
    const issue = issueOf(reading, finding);
    const citation = issue?.basis.citations.find(({ start }) => start === finding.range.start);
    if (!issue || !citation) return [];
    const removed = issue.basis.citations.filter(({ family }) => family === citation.family);
    const others = issue.basis.citations.length > removed.length;
    return [
      {
        title: 'Add a sentence on it to the rationale',
        preferred: !others,
        edits: [addSentenceOn(reading, issue.reading, issue.rationale, citation)],
      },
      {
        title: removed.length > 1 ? 'Remove its citations' : 'Remove the citation',
        preferred: others,
        edits: removeCitations(reading, issue.basis, removed),
      },
    ];
  },
};

/** The first citation of each family of which the rationale discusses nothing. */
function undiscussed(tree: LetterTree, issue: ComparedIssue): Citation[] {
  const silent = silentFamilies(issue).flatMap(({ citations }) => citations.map(({ family }) => family));
  return issue.cited.flatMap((family) => {
    const citation = issue.basis.citations.find((candidate) => candidate.family === family);
    if (!citation || silent.includes(family) || isDiscussed(tree, issue, family) || isContradicted(issue.basis, citation)) return [];
    return [citation];
  });
}

/** Names of a part of the MTUS that need no source beside them. */
const partOfMtus = /\bTable \d{1,2}-\d{1,2}\b|\bchapter \d{1,2}\b|\b9792\.2\d/i;
/** How much of a quotation must be repeated to know it again. */
const knownQuotation = 30;

/** Pasted text that names the source does not settle whether the reviewer discusses it, and counts. */
function isDiscussed(tree: LetterTree, issue: ComparedIssue, family: string): boolean {
  if (issue.rationale.mentions.some((mention) => mention.kind !== 'reported' && mention.families.includes(family))) return true;
  if (statesCriterionOf(issue, family)) return true;
  const text = normalisedSlice(tree.normalised, issue.rationale.part.body);
  if (family === 'mtus' && partOfMtus.test(text)) return true;
  return issue.basis.citations.some((citation) => {
    if (citation.family !== family || !citation.quotation) return false;
    const quoted = normalisedSlice(tree.normalised, citation.quotation).slice(0, knownQuotation).toLowerCase();
    return quoted.length === knownQuotation && text.toLowerCase().includes(quoted);
  });
}
