import { plainTextOf } from '../text/snippet';
import type { LetterEdit } from './rule';

/** A text with edits made in it, snippets as their plain text. Edits do not overlap and may come in any order. */
export function applyEdits(text: string, edits: readonly LetterEdit[]): string {
  let written = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    written += text.slice(at, edit.start) + (edit.snippet ? plainTextOf(edit.text) : edit.text);
    at = edit.end;
  }
  return written + text.slice(at);
}
