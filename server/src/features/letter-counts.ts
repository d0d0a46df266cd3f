import { counted } from '../text/counted';

/** What was read and compared: what is not among these numbers was not checked. */
export interface LetterCounts {
  readonly sections: number;
  readonly issues: number;
  /** Of both bases: those that name one guideline that is known, and those that do not. */
  readonly citations: { readonly resolved: number; readonly unresolved: number };
  /** Places where a rationale names a source. */
  readonly mentions: number;
  /** Statements of a rationale that were known as a guideline's criterion. */
  readonly criteria: number;
}

/** What was read, in words: "4 sections, 2 issues, 5 citations (1 not understood), …". */
export function readInWords({ sections, issues, citations, mentions, criteria }: LetterCounts): string {
  const { resolved, unresolved } = citations;
  return [
    counted(sections, 'section'),
    counted(issues, 'issue'),
    counted(resolved + unresolved, 'citation') + (unresolved > 0 ? ` (${unresolved} not resolved)` : ''),
    `${counted(mentions, 'mention')} of sources`,
    criteria === 1 ? '1 criterion' : `${criteria} criteria`,
  ].join(', ');
}
