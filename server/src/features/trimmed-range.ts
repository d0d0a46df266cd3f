import type { LetterTree } from '../letter/letter-tree';
import { isWhiteSpace } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';

/** A range without the blanks at its end. */
export function withoutBlanksAtEnd(tree: LetterTree, range: TextRange): TextRange {
  const source = tree.normalised.source;
  let end = range.end;
  while (end > range.start && isWhiteSpace(source.charCodeAt(end - 1))) end--;
  return { start: range.start, end };
}
