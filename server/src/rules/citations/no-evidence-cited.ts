import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import type { Finding, Rule } from '../rule';
import { citedBases, holdsPlaceholder } from './cited-bases';

/** Words by which a rationale follows from the decision on another request. */
const otherRequest =
  /\b(?:associated|ancillary|accompanying) (?:surgical |medical )?(?:services?|requests?|procedures?|items?|treatments?)\b|\b(?:primary|index|underlying) (?:procedure|surgery|operation|request)\b|\b(?:since|as|because|given that|with) [^.]{0,60}\b(?:other|first|main|preceding|above) (?:procedure|surgery|operation|request|treatment|item|service)\b[^.]{0,80}\b(?:necessary|certified|approved|authorized|supported|warranted)\b/i;
/** The same of an operation, which counts where the item itself is none. */
const operation =
  /\b(?:since|as|because|given that|with) [^.]{0,60}\b(?:surgery|surgical (?:procedure|intervention|treatment|request)|operation|operative procedure|procedure|arthroscopy|fusion|replacement|injections?)\b[^.]{0,80}\b(?:necessary|certified|approved|authorized|supported|warranted)\b/i;
const operationKinds: ReadonlySet<string> = new Set(['surgery', 'procedure', 'injection']);

/** The reviewer's basis names no evidence. */
export const noEvidenceCited: Rule = {
  code: 'no-evidence-cited',
  group: 'citations',
  severity: 'warning',
  unwritten: ({ issues }, { range }) =>
    issues.some(({ reviewerBasis }) => reviewerBasis?.part.body.end === range.end && reviewerBasis.statements.length === 0),
  summary: "The reviewer's basis cites nothing, or says so.",
  manual: {
    explanation: `A treatment is judged by standards in an order that the law lays down, the MTUS first (Labor Code §4610.5(c)(2)), and a
determination rests on the evidence that it cites. The rule speaks where the reviewer's basis names no source at all, or says that none
was cited.

Where the rationale follows from another issue of the letter ("since the primary procedure is not medically necessary, none of the
associated services are"), the finding is of severity information. A basis that is still to be filled in raises nothing.`,
    flagged: `MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.`,
    silent: `MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.`,
  },
  check(reading) {
    return citedBases(reading).flatMap(({ issue, basis, reported }): Finding[] => {
      const { body } = basis.part;
      if (reported || basis.citations.length > 0 || body.start === body.end || holdsPlaceholder(reading, basis)) return [];
      const follows = followsFromAnotherIssue(reading, issue);
      const start = basis.statements[0]?.start ?? body.start;
      return [
        {
          range: { start, end: body.end },
          message: follows
            ? "The reviewer's basis cites no evidence; the rationale follows from another issue. Name that issue's guideline here too, so that the decision stands by itself (Labor Code §4610.5(c)(2))."
            : "The reviewer's basis cites no evidence, and a decision must rest on the standards of Labor Code §4610.5(c)(2), the MTUS first. Cite the guideline or study that was used.",
          ...(follows ? { severity: 'information' as const } : {}),
        },
      ];
    });
  },
  fixes(_reading, finding) {
    return [
      {
        title: 'Insert a citation',
        preferred: true,
        edits: [{ ...finding.range, text: `Decision based on \${1|MTUS,Non-MTUS Citation|} \${2:[insert guideline].}`, snippet: true }],
      },
    ];
  },
};

function followsFromAnotherIssue({ tree, issues, catalogue }: LetterReading, { issue, item, rationale }: IssueReading): boolean {
  if (issue.associatedService) return true;
  if (issues.length < 2 || !rationale) return false;
  const text = normalisedSlice(tree.normalised, rationale.part.body);
  if (otherRequest.test(text)) return true;
  const isOperation = item.treatments.some(({ id }) => operationKinds.has(catalogue.treatmentById.get(id)?.kind ?? ''));
  return !isOperation && operation.test(text);
}
