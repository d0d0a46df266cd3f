import type { BasisReading, Citation, CitedPages, EditionWords, LetterReading, Mention, SpinalLevel } from '../../letter/letter-reading';
import type { LineRange } from '../../text/line-index';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';

/** What a basis says of itself: `no-evidence`, `not-on-mtus` or `outside-mtus`. */
export interface StatementOutline {
  readonly kind: string;
  readonly range: LineRange;
}

/** A citation; what it does not say is `null` or an empty list. */
export interface CitationOutline {
  /** The catalogue's id, where the citation has only one reading. */
  readonly guideline: string | null;
  readonly family: string;
  readonly label: 'mtus' | 'non-mtus' | null;
  /** `2004`, `3rd edition`, `2nd edition 2004`. */
  readonly edition: string | null;
  readonly chapter: number | null;
  readonly title: string | null;
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  /** `300` or `303-304`. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly range: LineRange;
}

/** A place where a rationale names a source. */
export interface MentionOutline {
  readonly kind: Mention['kind'];
  readonly family: string | null;
  readonly guideline: string | null;
  readonly edition: string | null;
  readonly chapter: number | null;
  readonly pages: readonly string[];
  readonly text: string;
  readonly range: LineRange;
}

/** How the ranges of a letter are written. */
type WriteRange = (range: TextRange) => LineRange;

/** The statements and citations of a basis. */
export function basisOutline(
  reading: LetterReading,
  basis: BasisReading | undefined,
  range: WriteRange,
): { statements: readonly StatementOutline[]; citations: readonly CitationOutline[] } {
  return {
    statements: (basis?.statements ?? []).map((statement) => ({ kind: statement.kind, range: range(statement) })),
    citations: (basis?.citations ?? []).map((citation) => citationOutline(reading, citation, range)),
  };
}

function citationOutline({ tree }: LetterReading, citation: Citation, range: WriteRange): CitationOutline {
  return {
    guideline: citation.guideline?.id ?? null,
    family: citation.family,
    label: citation.label,
    edition: editionOutline(citation.edition),
    chapter: citation.chapter?.value ?? null,
    title: citation.title ? normalisedSlice(tree.normalised, citation.title) : null,
    sections: citation.sections.map(({ text }) => text),
    topics: citation.topics.map(({ text }) => text),
    pages: citation.pages.map(pagesOutline),
    text: citation.text,
    range: range(citation),
  };
}

/** The sources that a rationale names. */
export function mentionOutline({ tree }: LetterReading, mention: Mention, range: WriteRange): MentionOutline {
  return {
    kind: mention.kind,
    family: mention.family ?? null,
    guideline: mention.guideline?.id ?? null,
    edition: editionOutline(mention.edition),
    chapter: mention.chapter?.value ?? null,
    pages: mention.pages.map(pagesOutline),
    text: normalisedSlice(tree.normalised, mention),
    range: range(mention),
  };
}

/** `L5` or `L4-L5`. */
export function levelOutline({ upper, lower }: SpinalLevel): string {
  const first = `${upper.spine}${upper.number}`;
  return lower ? `${first}-${lower.spine}${lower.number}` : first;
}

function editionOutline(edition: EditionWords | undefined): string | null {
  if (!edition) return null;
  const { ordinal, year } = edition;
  const suffix = ordinal === 1 ? 'st' : ordinal === 2 ? 'nd' : ordinal === 3 ? 'rd' : 'th';
  return [ordinal === undefined ? undefined : `${ordinal}${suffix} edition`, year].filter((part) => part !== undefined).join(' ');
}

function pagesOutline({ first, last }: CitedPages): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
