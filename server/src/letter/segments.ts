import { lineAt, type TextLine } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { IssueText } from './issue-text';
import { followsShortLine, opensParagraph } from './line-breaks';
import type { PartLabel } from './part-labels';

/** A line of the section of issues, or a piece of one where a label stands inside it. Offsets are of the normalised text. */
export interface Segment extends TextRange {
  /** Whether a blank line (two, in a letter of double spacing) stands before it. */
  readonly opensParagraph: boolean;
  /** The number of the line that it opens; undefined where it begins within one. */
  readonly line: number | undefined;
  /** The label that it opens with. */
  readonly label: PartLabel | undefined;
}

/** Cuts a stretch of the normalised text into lines, and lines at the labels in them. `labels` are in order. */
export function readSegments({ normalised, doubleSpaced }: IssueText, bounds: TextRange, labels: readonly PartLabel[]): Segment[] {
  const { lines, text } = normalised;
  const segments: Segment[] = [];
  let nextLabel = 0;
  for (let index = lineAt(normalised, bounds.start); index < lines.length; index++) {
    const line = lines[index] as TextLine;
    if (line.normalisedStart >= bounds.end) break;
    const end = Math.min(line.normalisedEnd, bounds.end);
    let start = trimmedStart(text, Math.max(line.normalisedStart, bounds.start));
    let lineOpened = start === line.normalisedStart ? index : undefined;
    let opens = lineOpened !== undefined && opensParagraph(line, doubleSpaced);
    let label: PartLabel | undefined;
    for (; nextLabel < labels.length && (labels[nextLabel] as PartLabel).start < end; nextLabel++) {
      const next = labels[nextLabel] as PartLabel;
      // Numbering before a label belongs to it.
      if (label || next.start - start > 4) {
        segments.push({ start, end: trimmedEnd(text, start, next.start), opensParagraph: opens, line: lineOpened, label });
        start = next.start;
        lineOpened = undefined;
        opens = false;
      }
      label = next;
    }
    if (end > start) segments.push({ start, end, opensParagraph: opens, line: lineOpened, label });
  }
  return segments;
}

/** Whether the line before a segment had room for its first word. */
export function opensAfterShortLine({ normalised }: IssueText, { line }: Segment): boolean {
  return line !== undefined && followsShortLine(normalised, line);
}

function trimmedStart(text: string, start: number): number {
  return text.charCodeAt(start) === 32 ? start + 1 : start;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === 32 ? end - 1 : end;
}
