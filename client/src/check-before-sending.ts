import { commands, type QuickPickItem, QuickPickItemKind, Range, Selection, type TextEditor, window } from 'vscode';
import { readInWords } from '../../server/src/features/letter-counts';
import { CHECK_BEFORE_SENDING, type LetterCheck, type PlaceRange } from '../../server/src/server/findings-protocol';
import type { LetterClient } from './letter-client';

interface CheckItem extends QuickPickItem {
  /** What choosing it leads to. */
  readonly go?: () => unknown;
}

/**
 * Holds the letter to the full measure and shows how it stands: ready or not, what is wrong, what was read. The first finding is
 * chosen already, so that Enter goes there.
 */
export async function checkBeforeSending(client: LetterClient, editor: TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const check = await client.sendRequest<LetterCheck | null>(CHECK_BEFORE_SENDING, { uri });
  if (!check) return;
  const picker = window.createQuickPick<CheckItem>();
  picker.title = check.state === 'ready' ? 'Ready to be sent' : `Not ready: ${gravesInWords(check)}`;
  picker.placeholder = check.state === 'ready' ? 'No error and no warning is left' : 'Enter goes to the finding';
  picker.matchOnDetail = true;
  picker.items = [...findingItems(check, editor), ...readItems(check, editor)];
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    picker.hide();
    void chosen?.go?.();
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

function findingItems({ state, grave }: LetterCheck, editor: TextEditor): CheckItem[] {
  if (state === 'ready') return [{ label: '$(check) Ready', description: 'no error and no warning is left' }];
  return grave.map(({ code, severity, message, range }) => ({
    label: `$(${severity}) Line ${range.start.line + 1}`,
    description: code,
    detail: message,
    go: () => goTo(editor, range),
  }));
}

function readItems({ read, unresolvedCitations, findings, dismissed }: LetterCheck, editor: TextEditor): CheckItem[] {
  const [unresolved] = unresolvedCitations;
  const notes = findings.information + findings.hint;
  return [
    { label: 'What was read', kind: QuickPickItemKind.Separator },
    { label: `$(book) ${readInWords(read)}` },
    ...(unresolved
      ? [
          {
            label: `$(question) ${counted(unresolvedCitations.length, 'citation')} not resolved, and so not checked`,
            go: () => goTo(editor, unresolved),
          },
        ]
      : []),
    ...(notes > 0
      ? [{ label: `$(info) ${counted(notes, 'note')}`, go: () => commands.executeCommand('workbench.actions.view.problems') }]
      : []),
    ...(dismissed > 0
      ? [
          {
            label: `$(eye-closed) ${counted(dismissed, 'finding')} dismissed`,
            go: () => commands.executeCommand('imr.dismissedFindings.focus'),
          },
        ]
      : []),
  ];
}

async function goTo({ document, viewColumn }: TextEditor, { start, end }: PlaceRange): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(document, { viewColumn, selection: range });
  editor.selection = new Selection(range.start, range.start);
}

function gravesInWords({ findings: { error, warning } }: LetterCheck): string {
  const counts = [
    [error, 'error'],
    [warning, 'warning'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
