import type { IssuePart, LetterTree } from '../../letter/letter-tree';
import { isWhiteSpace } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';

/** What is to be replaced by a part's new text: the old one or, behind a label that stands alone, the blanks on its line. */
export function partText({ normalised: { source } }: LetterTree, { label, body }: IssuePart): TextRange {
  if (body.end > body.start) return { start: body.start, end: body.end };
  let { end } = label;
  while (isWhiteSpace(source.charCodeAt(end)) && !/[\r\n\f]/.test(source.charAt(end))) end++;
  return { start: label.end, end };
}
