import type { LetterTree } from '../letter/letter-tree';
import type { LineIndex } from '../text/line-index';
import type { TextRange } from '../text/text-range';
import { withoutBlanksAtEnd } from './trimmed-range';

/** Whole lines that can be folded behind the first of them; from 0. */
export interface LetterFoldingRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** What can be folded: the header, sections, issues and their parts, each behind its first line. In order; one a first line. */
export function foldingRanges(tree: LetterTree, lines: LineIndex): LetterFoldingRange[] {
  const foldable: TextRange[] = [];
  for (const block of tree.blocks) {
    if (block.kind === 'preamble') continue;
    foldable.push(block);
    if (block.kind === 'section') for (const issue of block.issues) foldable.push(issue);
  }
  // A letter of one issue may have its parts as sections, outside of any section of issues.
  for (const issue of tree.issues) for (const part of issue.parts) foldable.push(part);

  const byFirstLine = new Map<number, number>();
  for (const range of foldable) {
    const { start, end } = withoutBlanksAtEnd(tree, range);
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(end).line;
    if (endLine > startLine) byFirstLine.set(startLine, Math.max(endLine, byFirstLine.get(startLine) ?? 0));
  }
  return [...byFirstLine].map(([startLine, endLine]) => ({ startLine, endLine })).sort((a, b) => a.startLine - b.startLine);
}
