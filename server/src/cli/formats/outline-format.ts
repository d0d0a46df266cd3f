import type { Header, HeaderField, Issue, IssuePart, LetterTree } from '../../letter/letter-tree';
import type { DecisionValue, HeaderFieldId } from '../../profiles/letter-profile';
import { LineIndex, type LineRange } from '../../text/line-index';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';

/** What a letter consists of; the shape of the JSON format, version 1. What is absent is `null`. */
export interface LetterOutline {
  /** As it was given; `-` for the standard input. */
  readonly path: string;
  readonly profile: string;
  readonly header: Readonly<Record<HeaderFieldId, string | null>>;
  readonly sections: readonly SectionOutline[];
  readonly issues: readonly IssueOutline[];
}

export interface SectionOutline {
  readonly id: string;
  readonly range: LineRange;
}

export interface IssueOutline {
  /** The disputed item, its layout undone. */
  readonly item: string;
  readonly decision: DecisionValue | null;
  readonly range: LineRange;
  readonly claimsAdministratorBasis: PartOutline | null;
  readonly reviewerBasis: PartOutline | null;
  readonly rationale: PartOutline | null;
}

/** The text after a part's label, its layout undone, and where it stands. */
export interface PartOutline {
  readonly text: string;
  readonly range: LineRange;
}

/** A way to write outlines. The letters come one by one, so that thousands need no memory. */
export interface OutlineFormat {
  begin(): string;
  letter(outline: LetterOutline): string;
  end(): string;
}

/** The fields of the header, in the order in which they are written. */
export const headerFieldIds: readonly HeaderFieldId[] = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'priority',
  'applicationReceived',
];

/** What a letter consists of, read from its tree. */
export function outlineLetter(path: string, tree: LetterTree): LetterOutline {
  const lines = new LineIndex(tree.normalised.source);
  return {
    path,
    profile: tree.profile.id,
    header: headerOutline(tree),
    sections: tree.sections.map((section) => ({ id: section.definition.id, range: lines.rangeAt(section) })),
    issues: tree.issues.map((issue) => issueOutline(tree, lines, issue)),
  };
}

function headerOutline(tree: LetterTree): LetterOutline['header'] {
  const entries = headerFieldIds.map((id) => [id, headerValue(tree.header, id, tree)]);
  return Object.fromEntries(entries) as LetterOutline['header'];
}

/** A field's value; a date as ISO writes it, and `null` where it is none that exists. */
function headerValue(header: Header | undefined, id: HeaderFieldId, tree: LetterTree): string | null {
  const field = header?.fields.find((candidate) => candidate.id === id);
  if (!field) return null;
  const isDate = tree.profile.header.some((definition) => definition.id === id && definition.kind === 'date');
  return isDate ? isoDate(field) : field.text || null;
}

function isoDate({ date }: HeaderField): string | null {
  if (!date) return null;
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

function issueOutline(tree: LetterTree, lines: LineIndex, issue: Issue): IssueOutline {
  const range = (place: TextRange) => lines.rangeAt(place);
  const part = (found: IssuePart | undefined): PartOutline | null =>
    found ? { text: normalisedSlice(tree.normalised, found.body), range: range(found.body) } : null;
  return {
    item: issue.itemText,
    decision: issue.decision?.value ?? null,
    range: range(issue),
    claimsAdministratorBasis: part(issue.claimsAdministratorBasis),
    reviewerBasis: part(issue.reviewerBasis),
    rationale: part(issue.rationale),
  };
}
