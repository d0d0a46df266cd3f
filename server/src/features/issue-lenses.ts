import type { IssueReading } from '../letter/letter-reading';
import { withoutRequests } from '../rules/structure/placeholder-words';
import { counted } from '../text/counted';
import type { TextRange } from '../text/text-range';
import type { LetterAnalysis } from './analysis';
import { criteriaAnswered, criteriaAtHand } from './criteria-at-hand';
import { criteriaRowId } from './views/determination';

/** A line above an issue: how it stands, each part of it leading somewhere. */
export interface IssueLens {
  /** Where the line stands: the issue's heading. */
  readonly range: TextRange;
  readonly title: string;
  readonly tooltip: string;
  /** The places that it leads to; none where it leads to the criteria that are still open. */
  readonly places: readonly TextRange[];
  /** Of criteria: the row of the view "Determination" that lists them. */
  readonly criteriaRow?: string;
}

/** "Upheld · 2 citations · 4 of 7 criteria addressed · 1 finding", a lens each, for every issue. */
export function issueLenses(analysis: LetterAnalysis): IssueLens[] {
  return analysis.reading.issues.flatMap((issue) => lensesOf(analysis, issue));
}

function lensesOf(analysis: LetterAnalysis, reading: IssueReading): IssueLens[] {
  const { issue, reviewerBasis, rationale } = reading;
  const range = issue.heading.end > issue.heading.start ? issue.heading : { start: issue.start, end: issue.start };
  const lens = (title: string, tooltip: string, places: readonly TextRange[]): IssueLens => ({
    range,
    title,
    tooltip,
    places: places.map(({ start, end }) => ({ start, end })),
  });
  const lenses = [
    lens(withoutRequests(issue.decision?.text ?? '') || 'No decision yet', 'Go to the conclusion', [
      rationale?.conclusion ?? rationale?.part.label ?? issue.item,
    ]),
  ];
  const citations = reviewerBasis?.citations ?? [];
  lenses.push(
    citations.length === 0
      ? lens('no citations', "Go to the reviewer's basis", [issue.reviewerBasis?.label ?? issue.item])
      : lens(counted(citations.length, 'citation'), "Go to the reviewer's citations", citations),
  );
  const criteria = criteriaAtHand(analysis.reading, reading);
  if (criteria.length > 0) {
    const stated = criteria.flatMap(({ place }) => place ?? []);
    const { asked, answered } = criteriaAnswered(criteria);
    const tooltip = `${stated.length === 0 ? 'Show the criteria' : 'Go to the criteria that the rationale states'} (grounds for or against count as one, limits as one)`;
    lenses.push({
      ...lens(`${answered} of ${asked} criteria addressed`, tooltip, stated),
      criteriaRow: criteriaRowId(issue.index),
    });
  }
  const findings = analysis.findings.filter((finding) => issue.start <= finding.range.start && finding.range.start < issue.end);
  if (findings.length > 0)
    lenses.push(
      lens(
        counted(findings.length, 'finding'),
        'Go to the findings of this issue',
        findings.map((finding) => finding.range),
      ),
    );
  return lenses;
}
