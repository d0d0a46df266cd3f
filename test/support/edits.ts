import type { LetterEdit } from '../../server/src/rules/rule';
import { plainTextOf } from '../../server/src/text/snippet';

/** A text with edits made in it, in whatever order they come, snippets as plain text. */
export function withEdits(text: string, edits: readonly LetterEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (result, { start, end, text: by, snippet }) => result.slice(0, start) + (snippet ? plainTextOf(by) : by) + result.slice(end),
      text,
    );
}
