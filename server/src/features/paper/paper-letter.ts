import { isWritten } from '../../letter/heading-lines';
import type { LetterTree } from '../../letter/letter-tree';
import { type NormalisedText, normalisedRange } from '../../text/normalised-text';
import type { LetterAnalysis } from '../analysis';
import { letterGaps } from '../formatting/letter-gaps';

/** A letter as it is to stand on paper: what it is made up of and its running text, the layout of the editor undone. */
export interface PaperLetter {
  /** From the header; empty where it has none. */
  readonly caseNumber: string;
  readonly header: readonly PaperField[];
  readonly blocks: readonly PaperBlock[];
}

export interface PaperField {
  /** Without its colon. */
  readonly label: string;
  readonly value: string;
  /** Where it stands in the editor, from 0. */
  readonly line: number;
}

/** A section's heading, an issue's (item and decision), or a paragraph. */
export interface PaperBlock {
  readonly kind: 'heading' | 'issue' | 'paragraph';
  /** What stands before a paragraph's text and is set off from it: "Decision rationale:". */
  readonly label?: string;
  readonly text: string;
  /** Whether it is a line of a list, below the one before it without a gap. */
  readonly follows: boolean;
  /** Where it begins in the editor, from 0. */
  readonly line: number;
}

/** Sets a letter for paper. Every word of it is there, in its order; only the header stands first. */
export function paperLetter({ tree, lines }: LetterAnalysis): PaperLetter {
  const { normalised, header } = tree;
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const headerRange = header && normalisedRange(normalised, header);
  const openings = openingsOf(tree);
  const gaps = letterGaps(tree);
  const starts = [0, ...[...gaps.keys()].filter((at) => at > 0).sort((a, b) => a - b)];
  const blocks = starts.flatMap((start, index): PaperBlock[] => {
    if (headerRange && headerRange.start <= start && start < headerRange.end) return [];
    const end = starts[index + 1] ?? normalised.text.length;
    if (normalised.text.slice(start, end).trim() === '') return [];
    const opening = openings.get(start);
    const place = { line: lineOf(normalised.sourceOffsets[start] as number), follows: index > 0 && gaps.get(start) === 'line' };
    const labelEnd = opening ? endOfLabel(normalised, opening.end) : start;
    const rest = printed(normalised, labelEnd, end);
    if (!opening) return [{ kind: 'paragraph', text: rest, ...place }];
    if (opening.kind !== 'label' && rest === '') return [{ kind: opening.kind, text: printed(normalised, start, end), ...place }];
    return [{ kind: 'paragraph', label: printed(normalised, start, labelEnd), text: rest, ...place }];
  });
  return {
    caseNumber: header?.fields.find(({ id }) => id === 'caseNumber')?.text ?? '',
    header: (header?.fields ?? []).map(({ label, value, text, start }) => ({
      label: labelWithout(tree, label, value),
      value: text,
      line: lineOf(start),
    })),
    blocks,
  };
}

/** What opens with words that are set off: by where it starts in the normalised text, and where these end. */
interface Opening {
  readonly kind: 'heading' | 'issue' | 'label';
  readonly end: number;
}

function openingsOf({ normalised, profile, sections, issues }: LetterTree): Map<number, Opening> {
  const openings = new Map<number, Opening>();
  const add = (start: number, end: number, kind: Opening['kind']) => {
    const range = normalisedRange(normalised, { start, end });
    openings.set(range.start, { kind, end: range.end });
  };
  if (profile.issues.heading !== 'section') {
    for (const { parts } of issues) {
      for (const { id, start, label } of parts) {
        const isText = profile.issues.parts.find((part) => part.id === id)?.labelIsText;
        if (!isText) add(start, label.end, 'label');
      }
    }
    for (const { start, heading } of issues) if (isWritten(heading)) add(start, heading.end, 'issue');
  }
  for (const { start, heading } of sections) if (isWritten(heading)) add(start, heading.end, 'heading');
  return openings;
}

/** Behind the colon or full stop that closes a label or heading. */
function endOfLabel({ text }: NormalisedText, end: number): number {
  return text[end] === ':' || text[end] === '.' ? end + 1 : end;
}

/** A stretch of the normalised text in the letter's own characters: its dashes and quotation marks are not the plain ones. */
function printed({ text, source, sourceOffsets }: NormalisedText, start: number, end: number): string {
  let written = '';
  for (let at = start; at < end; at++) written += text[at] === ' ' ? ' ' : source[sourceOffsets[at] as number];
  return written.trim();
}

/** A field's label without its colon; one that is wrapped around its value, in one piece. */
function labelWithout(
  { normalised: { source } }: LetterTree,
  label: { start: number; end: number },
  value: { start: number; end: number },
): string {
  const wrapped = value.start > label.start && value.end < label.end;
  const words = wrapped
    ? `${source.slice(label.start, value.start)} ${source.slice(value.end, label.end)}`
    : source.slice(label.start, label.end);
  return words.replace(/\s+/g, ' ').trim().replace(/:$/, '');
}
