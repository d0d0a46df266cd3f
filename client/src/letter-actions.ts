import { l10n, Range, type TextEditor, window, workspace } from 'vscode';
import { type CodeAction, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageclient/node';
import type { LetterClient } from './letter-client';

/** The code actions of a kind that the server offers for a stretch of a letter; for all of it where none is given. */
export async function letterActions(client: LetterClient, editor: TextEditor, kind: string, selected?: Range): Promise<CodeAction[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const range = client.code2ProtocolConverter.asRange(selected ?? new Range(0, 0, editor.document.lineCount, 0));
  const actions = await client.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [], only: [kind] } });
  return (actions ?? []).filter((action): action is CodeAction => !('command' in action && typeof action.command === 'string'));
}

/** Applies a code action to its letter, with tab stops in the editor that shows it. */
export async function applyLetterAction(client: LetterClient, action: CodeAction): Promise<void> {
  const { edit } = action.edit ? action : await client.sendRequest(CodeActionResolveRequest.type, action);
  const workspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (workspaceEdit) await workspace.applyEdit(workspaceEdit);
}

/** Applies the only code action of a kind; says so where there is none. */
export async function applyOnlyAction(client: LetterClient, editor: TextEditor, kind: string, none: string): Promise<void> {
  const [action] = await letterActions(client, editor, kind);
  if (action) await applyLetterAction(client, action);
  else void window.showInformationMessage(none);
}

/** Applies a code action of a kind that is offered at the caret or for the selection; of several, the one that is chosen. */
export async function applyActionAtCaret(client: LetterClient, editor: TextEditor, kind: string, none: string): Promise<void> {
  const actions = await letterActions(client, editor, kind, editor.selection);
  const chosen =
    actions.length > 1 ? await window.showQuickPick(actions.map((action) => ({ label: action.title, action }))) : { action: actions[0] };
  if (chosen?.action) await applyLetterAction(client, chosen.action);
  else if (chosen) void window.showInformationMessage(none);
}

/** Lets the reviewer choose among the missing sections and inserts the chosen one. */
export async function insertMissingSection(client: LetterClient, editor: TextEditor): Promise<void> {
  const actions = await letterActions(client, editor, 'quickfix');
  // What inserts one is the preferred fix of its finding; to insert all is a command of its own.
  const missing = actions.filter(({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === 'missing-section');
  if (missing.length === 0) {
    void window.showInformationMessage(nothingMissing());
    return;
  }
  const items = missing.map((action) => ({
    label: action.title,
    description: l10n.t('line {0}', (action.diagnostics?.[0]?.range.start.line ?? 0) + 1),
    action,
  }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('What is missing from this letter'), matchOnDescription: true });
  if (chosen) await applyLetterAction(client, chosen.action);
}

/** What is said where no section is missing. */
export function nothingMissing(): string {
  return l10n.t('No section is missing from this letter.');
}
