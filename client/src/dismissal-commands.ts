import { commands, type Disposable, l10n, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import { type CodeAction, CodeActionRequest } from 'vscode-languageclient/node';
import {
  DISMISS,
  type DismissedEntry,
  type DismissibleFinding,
  type DismissParams,
  LOCATE_DISMISSED,
  type PlaceRange,
  RESTORE,
} from '../../server/src/server/findings-protocol';
import { DismissedFindings, revealDismissed } from './dismissed-findings';
import { askText } from './input-box';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

const dismissCommand = 'imr.dismissFinding';

/** Two clicks on an entry within this time are a double click, in milliseconds. The editor tells of clicks alone. */
const DOUBLE_CLICK = 500;

/** Registers the view of dismissed findings and the commands that dismiss, show and restore them. */
export function registerDismissals(client: LetterClient): Disposable[] {
  const dismissed = new DismissedFindings(client);
  let clicked: { readonly id: string; readonly at: number } | undefined;
  return [
    dismissed,
    commands.registerCommand(dismissCommand, async (given?: DismissibleFinding) => {
      const finding = given ?? (await findingAtCaret(client));
      if (finding) await dismiss(client, finding);
    }),
    commands.registerCommand('imr.showDismissedFinding', (entry?: DismissedEntry) =>
      withEntry(entry ?? dismissed.selected, (one) => showPlace(one)),
    ),
    // A click shows the place and leaves the keys with the list, where Delete restores; a second one goes there.
    commands.registerCommand(revealDismissed, async (entry: DismissedEntry) => {
      const at = Date.now();
      const isSecond = clicked?.id === entry.id && at - clicked.at < DOUBLE_CLICK;
      clicked = { id: entry.id, at };
      await showPlace(entry, !isSecond);
    }),
    commands.registerCommand('imr.restoreFinding', (entry?: DismissedEntry) =>
      withEntry(entry ?? dismissed.selected, ({ id }) => tellingFaults(client.sendRequest(RESTORE, { id }))),
    ),
  ];

  async function showPlace({ id, uri }: DismissedEntry, preserveFocus = false): Promise<void> {
    // Where it stands is known of a letter that is open.
    const letter = await workspace.openTextDocument(Uri.parse(uri));
    const place = await client.sendRequest<PlaceRange | null>(LOCATE_DISMISSED, { id });
    if (!place) {
      await window.showTextDocument(letter, { preserveFocus });
      void window.showInformationMessage(l10n.t('The words that this was about have changed: it hides nothing any more.'));
      return;
    }
    const range = new Range(place.start.line, place.start.character, place.end.line, place.end.character);
    await window.showTextDocument(letter, { selection: range, preserveFocus });
  }
}

/** Asks for the reason, without which nothing is dismissed. */
async function dismiss(client: LetterClient, finding: DismissibleFinding): Promise<void> {
  const answer = await askText({
    title: l10n.t('Dismiss {0}', finding.mark.code),
    prompt: l10n.t('Why is this finding of no concern here? The reason is kept beside the letter: do not quote the letter in it.'),
    fault: (reason) => (reason === '' ? l10n.t('A reason is needed. Escape dismisses nothing.') : undefined),
  });
  if (answer.end !== 'accepted') return;
  const params: DismissParams = { ...finding, reason: answer.value };
  await tellingFaults(client.sendRequest(DISMISS, params));
}

/** The finding at the caret; where there are several, the one that the reviewer chooses. */
async function findingAtCaret(client: LetterClient): Promise<DismissibleFinding | undefined> {
  const editor = window.activeTextEditor;
  const actions = editor?.document.languageId === LETTER_LANGUAGE ? await dismissActions(client, editor) : [];
  if (actions.length === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the caret.'));
    return undefined;
  }
  const items = actions.map(({ title, command, diagnostics }) => ({
    label: title,
    description: l10n.t('line {0}', (diagnostics?.[0]?.range.start.line ?? 0) + 1),
    finding: command?.arguments?.[0] as DismissibleFinding,
  }));
  const chosen = items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: l10n.t('Which finding') });
  return chosen?.finding;
}

async function dismissActions(client: LetterClient, { document, selection }: TextEditor): Promise<CodeAction[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const range = client.code2ProtocolConverter.asRange(selection);
  const context = { diagnostics: [], only: ['quickfix'] };
  const actions = await client.sendRequest(CodeActionRequest.type, { textDocument, range, context });
  return (actions ?? []).filter(
    (action): action is CodeAction => typeof action.command === 'object' && action.command.command === dismissCommand,
  );
}

async function withEntry(entry: DismissedEntry | undefined, act: (entry: DismissedEntry) => Promise<unknown>): Promise<void> {
  if (entry && 'id' in entry) await act(entry);
}

/** What the server could not write down is told as it says it. */
async function tellingFaults(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : l10n.t('This could not be written down.'));
  }
}
