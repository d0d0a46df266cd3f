import type { CriterionPolarity } from '../../guidelines/types';
import type { Citation, IssueReading } from '../../letter/letter-reading';
import type { Issue, Section } from '../../letter/letter-tree';
import type { SectionDefinition } from '../../profiles/letter-profile';
import type { LetterFinding } from '../../rules/check-letter';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import { counted } from '../../text/counted';
import { shortened } from '../../text/shortened';
import type { TextRange } from '../../text/text-range';
import type { LetterAnalysis } from '../analysis';
import { type CriterionAtHand, criteriaAnswered, criteriaAtHand } from '../criteria-at-hand';
import { isGrave } from '../measure';

/** How what a row stands for is doing: a section or issue, then a criterion, a citation, a finding. */
export type DeterminationState =
  | 'complete'
  | 'missing'
  | 'absent'
  | 'unfinished'
  | 'findings'
  | 'addressed'
  | 'not-addressed'
  | 'resolved'
  | 'unresolved'
  | LetterFinding['severity'];

/** A row of the view "Determination". `Place` is how places are told: offsets here, lines and characters for the editor. */
export interface DeterminationRow<Place> {
  /** The same from one version of the letter to the next, so that what is open stays open. */
  readonly id: string;
  readonly kind: 'section' | 'issue' | 'group' | 'criterion' | 'citation' | 'finding';
  readonly label: string;
  readonly detail?: string;
  readonly state?: DeterminationState;
  /** Where a click goes. */
  readonly place?: Place;
  /** Of a criterion: its id and, from 0, the issue's number. */
  readonly criterion?: { readonly id: string; readonly issue: number };
  readonly children: readonly DeterminationRow<Place>[];
}

type Row = DeterminationRow<TextRange>;

/** The id of the row that lists an issue's criteria. */
export function criteriaRowId(issue: number): string {
  return `issue/${issue}/criteria`;
}

const longestLabel = 120;

/** The letter as a whole: its sections and those it lacks; for each issue the criteria, citations and findings. */
export function determinationRows(analysis: LetterAnalysis): Row[] {
  const { tree } = analysis;
  const rows: Row[] = [];
  const headerFindings = findingsIn(analysis, tree.header);
  if (tree.header) {
    rows.push({
      id: 'header',
      kind: 'section',
      label: 'Header',
      ...stateOf(analysis, tree.header),
      place: { start: tree.header.start, end: tree.header.start },
      children: findingRows('header', headerFindings),
    });
  }
  for (const definition of tree.profile.sections) {
    const sections = tree.sections.filter((section) => section.definition === definition);
    rows.push(...sections.map((section, index) => sectionRow(analysis, section, `section/${definition.id}/${index}`)));
    if (sections.length === 0 && definition.required) rows.push(missingRow(definition));
  }
  return rows;
}

function missingRow(definition: SectionDefinition): Row {
  const grave = definition.severity === undefined || definition.severity === 'error' || definition.severity === 'warning';
  return {
    id: `section/${definition.id}/0`,
    kind: 'section',
    label: definition.title,
    detail: grave ? 'missing' : 'not in this letter',
    state: grave ? 'missing' : 'absent',
    children: [],
  };
}

function sectionRow(analysis: LetterAnalysis, section: Section, id: string): Row {
  const findings = findingsIn(analysis, section);
  const ofIssues = (finding: LetterFinding) => section.issues.some((issue) => isIn(finding.range, issue));
  const issues = analysis.reading.issues.filter(({ issue }) => section.issues.includes(issue));
  return {
    id,
    kind: 'section',
    label: section.definition.title,
    ...stateOf(
      analysis,
      section,
      issues.some(({ issue }) => isUnfinished(analysis, issue)),
    ),
    place: section.heading.end > section.heading.start ? section.heading : { start: section.start, end: section.start },
    children: [
      ...issues.map((issue) => issueRow(analysis, issue)),
      ...findingRows(
        id,
        findings.filter((finding) => !ofIssues(finding)),
      ),
    ],
  };
}

function issueRow(analysis: LetterAnalysis, reading: IssueReading): Row {
  const { issue } = reading;
  const id = `issue/${issue.index}`;
  const findings = findingsIn(analysis, issue);
  const state = stateOf(analysis, issue, isUnfinished(analysis, issue));
  return {
    id,
    kind: 'issue',
    label: shortened(issue.itemText, longestLabel) || 'Disputed item not yet named',
    ...state,
    detail: [withoutRequests(issue.decision?.text ?? '') || 'no decision yet', state.detail].filter(Boolean).join(' · '),
    place: issue.heading.end > issue.heading.start ? issue.heading : { start: issue.start, end: issue.start },
    children: [
      ...group(id, 'findings', 'Findings', String(findings.length), findingRows(id, findings)),
      ...criteriaGroup(id, issue, criteriaAtHand(analysis.reading, reading)),
      ...citationsGroup(id, reading),
    ],
  };
}

/** Whether its decision or one of the parts that it needs is not written yet. */
function isUnfinished({ tree: { profile } }: LetterAnalysis, issue: Issue): boolean {
  const lacking = profile.issues.parts.some(({ id, required }) => {
    const body = issue.parts.find((part) => part.id === id)?.body;
    return required && (!body || body.end === body.start);
  });
  return lacking || !issue.decision;
}

/** What part a criterion plays in its topic, for who reads it out of its context. */
const partOfCriterion: Readonly<Record<CriterionPolarity, string>> = {
  prerequisite: 'asked first',
  for: 'speaks for it',
  against: 'speaks against it',
  limit: 'limit',
  general: 'background',
};

function criteriaGroup(id: string, issue: Issue, criteria: readonly CriterionAtHand[]): Row[] {
  const rows = criteria.map(({ criterion, topic, place }): Row => {
    const state = place ? 'addressed' : 'not-addressed';
    return {
      id: `${id}/criterion/${criterion.id}`,
      kind: 'criterion',
      label: criterion.text,
      detail: `${topic.title} · ${partOfCriterion[criterion.polarity]}`,
      state,
      place,
      criterion: { id: criterion.id, issue: issue.index },
      children: [],
    };
  });
  const { asked, answered } = criteriaAnswered(criteria);
  return group(id, 'criteria', 'Criteria', `${answered} of ${asked} addressed`, rows);
}

function citationsGroup(id: string, { claimsAdministratorBasis, reviewerBasis }: IssueReading): Row[] {
  const row = (citation: Citation, whose: string, index: number): Row => ({
    id: `${id}/citation/${whose}/${index}`,
    kind: 'citation',
    label: shortened(citation.text, longestLabel),
    detail: whose,
    state: citation.guideline ? 'resolved' : 'unresolved',
    place: { start: citation.start, end: citation.end },
    children: [],
  });
  const rows = [
    ...(reviewerBasis?.citations ?? []).map((citation, index) => row(citation, 'reviewer', index)),
    ...(claimsAdministratorBasis?.citations ?? []).map((citation, index) => row(citation, 'claims administrator', index)),
  ];
  // The line above the issue counts the reviewer's.
  const others = claimsAdministratorBasis?.citations.length ?? 0;
  const detail = others === 0 ? String(rows.length) : `${rows.length - others}, claims administrator ${others}`;
  return group(id, 'citations', 'Citations', detail, rows);
}

function group(id: string, name: string, label: string, detail: string, children: readonly Row[]): Row[] {
  return children.length === 0 ? [] : [{ id: `${id}/${name}`, kind: 'group', label, detail, children }];
}

function findingRows(id: string, findings: readonly LetterFinding[]): Row[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, message, severity, range }) => {
    const count = seen.get(code) ?? 0;
    seen.set(code, count + 1);
    return {
      id: `${id}/finding/${code}/${count}`,
      kind: 'finding',
      label: message,
      detail: code,
      state: severity,
      place: { start: range.start, end: range.end },
      children: [],
    };
  });
}

function findingsIn({ findings }: LetterAnalysis, range: TextRange | undefined): LetterFinding[] {
  return range ? findings.filter((finding) => isIn(finding.range, range)) : [];
}

function isIn({ start }: TextRange, around: TextRange): boolean {
  return around.start <= start && start < around.end;
}

/** Hints and information do not keep a part of the letter from being complete; what is left to fill in does, though a draft may say so quietly. */
function stateOf(analysis: LetterAnalysis, range: TextRange, unfinished = false): { state: DeterminationState; detail?: string } {
  const graves = findingsIn(analysis, range).filter(({ severity }) => isGrave(severity)).length;
  const found = graves === 0 ? undefined : counted(graves, 'finding');
  if (unfinished || analysis.unwritten.some((finding) => isIn(finding.range, range))) {
    return { state: 'unfinished', detail: ['unfinished', found].filter(Boolean).join(' · ') };
  }
  return found === undefined ? { state: 'complete' } : { state: 'findings', detail: found };
}
