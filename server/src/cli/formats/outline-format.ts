import { isoDate } from '../../letter/calendar-date';
import type { BasisReading, IssueReading, LetterReading } from '../../letter/letter-reading';
import type { Header, IssuePart, LetterTree } from '../../letter/letter-tree';
import type { DecisionValue, HeaderFieldId } from '../../profiles/letter-profile';
import { LineIndex, type LineRange } from '../../text/line-index';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import {
  basisOutline,
  type CitationOutline,
  levelOutline,
  type MentionOutline,
  mentionOutline,
  type StatementOutline,
} from './outline-reading';

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
  /** Ids of the catalogue's treatments that the item names. */
  readonly treatments: readonly string[];
  /** Ids of the body regions that it names. */
  readonly regions: readonly string[];
  readonly side: 'left' | 'right' | 'bilateral' | null;
  /** Vertebrae and interspaces: `L5`, `C3-C4`. */
  readonly levels: readonly string[];
  readonly claimsAdministratorBasis: BasisOutline | null;
  readonly reviewerBasis: BasisOutline | null;
  readonly rationale: RationaleOutline | null;
  /** What the rationale concludes; `necessary` is `null` where it says neither. */
  readonly conclusion: { readonly necessary: boolean | null; readonly range: LineRange } | null;
}

export interface BasisOutline extends PartOutline {
  readonly statements: readonly StatementOutline[];
  readonly citations: readonly CitationOutline[];
}

export interface RationaleOutline extends PartOutline {
  readonly mentions: readonly MentionOutline[];
}

/** The text after a part's label, its layout undone, and where it stands. */
export interface PartOutline {
  readonly text: string;
  readonly range: LineRange;
}

/** A way to write outlines. The letters come one by one, so that thousands need no memory. */
export interface OutlineFormat {
  /** What stands between two letters; nothing where it is not given. */
  readonly between?: string;
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

/** What a letter consists of and what its parts say. */
export function outlineLetter(path: string, reading: LetterReading): LetterOutline {
  const { tree } = reading;
  const lines = new LineIndex(tree.normalised.source);
  return {
    path,
    profile: tree.profile.id,
    header: headerOutline(tree),
    sections: tree.sections.map((section) => ({ id: section.definition.id, range: lines.rangeAt(section) })),
    issues: reading.issues.map((issue) => issueOutline(reading, lines, issue)),
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
  if (isDate) return field.date ? isoDate(field.date) : null;
  return field.text || null;
}

function issueOutline(reading: LetterReading, lines: LineIndex, { issue, item, rationale, ...bases }: IssueReading): IssueOutline {
  const range = (place: TextRange) => lines.rangeAt(place);
  const part = (found: IssuePart): PartOutline => ({
    text: normalisedSlice(reading.tree.normalised, found.body),
    range: range(found.body),
  });
  const basis = (found: IssuePart | undefined, read: BasisReading | undefined): BasisOutline | null =>
    found ? { ...part(found), ...basisOutline(reading, read, range) } : null;
  const conclusion = rationale?.conclusion;
  return {
    item: issue.itemText,
    decision: issue.decision?.value ?? null,
    range: range(issue),
    treatments: unique(item.treatments.map(({ id }) => id)),
    regions: unique(item.regions.map(({ id }) => id)),
    side: item.side?.side ?? null,
    levels: item.levels.map(levelOutline),
    claimsAdministratorBasis: basis(issue.claimsAdministratorBasis, bases.claimsAdministratorBasis),
    reviewerBasis: basis(issue.reviewerBasis, bases.reviewerBasis),
    rationale: issue.rationale
      ? { ...part(issue.rationale), mentions: (rationale?.mentions ?? []).map((mention) => mentionOutline(reading, mention, range)) }
      : null,
    conclusion: conclusion ? { necessary: conclusion.necessary, range: range(conclusion) } : null,
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
