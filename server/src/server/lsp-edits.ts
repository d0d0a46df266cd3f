import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { LetterAnalysis } from '../features/analysis';
import type { LetterEdit } from '../rules/rule';
import { escapeSnippet, lastTabStop, plainTextOf, shiftTabStops } from '../text/snippet';
import type { ClientFeatures } from './client-features';

/** A letter's edits as one edit of the workspace: with tab stops where the client can, else with what they hold at first. */
export function workspaceEdit(
  { text, lines }: LetterAnalysis,
  document: { readonly uri: string; readonly version: number },
  edits: readonly LetterEdit[],
  features: ClientFeatures,
): WorkspaceEdit {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  if (!features.versionedEdits) return { changes: { [document.uri]: inOrder.map(plainEdit) } };
  const tabStops = features.snippetEdits && inOrder.some((edit) => edit.snippet);
  return { documentChanges: [{ textDocument: document, edits: tabStops ? snippetEdits() : inOrder.map(plainEdit) }] };

  function plainEdit(edit: LetterEdit): TextEdit {
    return { range: lines.rangeAt(edit), newText: edit.snippet ? plainTextOf(edit.text) : edit.text };
  }

  /** Tab stops are counted through all edits: those of one number would be filled in together. */
  function snippetEdits(): (SnippetTextEdit | TextEdit)[] {
    let used = 0;
    return inOrder.map((edit) => {
      if (!edit.snippet) return plainEdit(edit);
      const value = shiftTabStops(edit.text, used);
      used = Math.max(used, lastTabStop(value));
      return unindented(edit, value);
    });
  }

  /**
   * Editors carry the indent of a snippet's line on to the lines that follow. A heading is centred, so that would be wrong: the
   * edit begins at the line's first character instead, and repeats what stands before it.
   */
  function unindented({ start, end }: LetterEdit, value: string): SnippetTextEdit {
    const lineStart = lines.offsetAt({ line: lines.positionAt(start).line, character: 0 });
    const before = text.slice(lineStart, start);
    if (!/^\s/.test(before) || !/[\r\n]/.test(value)) return { range: lines.rangeAt({ start, end }), snippet: { kind: 'snippet', value } };
    return { range: lines.rangeAt({ start: lineStart, end }), snippet: { kind: 'snippet', value: escapeSnippet(before) + value } };
  }
}
