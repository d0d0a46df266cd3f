import { type NormalisedText, normalisedRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { PartLabel } from './part-labels';

/** A line of the section of issues, or a piece of one where a label stands inside it. Offsets are of the normalised text. */
export interface Segment extends TextRange {
  /** Whether a blank line (two, in a letter of double spacing) stands before it. */
  readonly opensParagraph: boolean;
  /** The label that it opens with. */
  readonly label: PartLabel | undefined;
}

/** Cuts a stretch of a letter into lines, and lines at the labels in them. `labels` are in order. */
export function readSegments(normalised: NormalisedText, range: TextRange, labels: readonly PartLabel[], doubleSpaced: boolean): Segment[] {
  const bounds = normalisedRange(normalised, range);
  const segments: Segment[] = [];
  let nextLabel = 0;
  for (const line of normalised.lines) {
    if (line.normalisedEnd <= bounds.start) continue;
    if (line.normalisedStart >= bounds.end) break;
    let start = Math.max(line.normalisedStart, bounds.start);
    const end = Math.min(line.normalisedEnd, bounds.end);
    let opensParagraph = line.blankLinesBefore > (doubleSpaced ? 1 : 0);
    let label: PartLabel | undefined;
    for (; nextLabel < labels.length && (labels[nextLabel] as PartLabel).start < end; nextLabel++) {
      const next = labels[nextLabel] as PartLabel;
      // Numbering before a label belongs to it.
      if (next.start - start > 4) {
        segments.push({ start, end: trimmedEnd(normalised.text, start, next.start), opensParagraph, label });
        opensParagraph = false;
        start = next.start;
      }
      label = next;
    }
    if (end > start) segments.push({ start, end, opensParagraph, label });
  }
  return segments;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === 32) last--;
  return last;
}
