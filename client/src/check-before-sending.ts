import { commands, l10n, type QuickPickItem, QuickPickItemKind, Range, Selection, type TextEditor, window } from 'vscode';
import { readInWords } from '../../server/src/features/letter-counts';
import { CHECK_BEFORE_SENDING, type LetterCheck, type PlaceRange } from '../../server/src/server/findings-protocol';
import { shortened } from '../../server/src/text/shortened';
import { counted, findingsInWords } from './count-words';
import type { LetterClient } from './letter-client';

/** A row is one line: the item must leave room for what is said of it. */
const longestPlace = 60;

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
  picker.title = isReady(check) ? l10n.t('Ready to be sent') : l10n.t('Not ready: {0}', gravesInWords(check));
  picker.placeholder = isReady(check) ? l10n.t('No error and no warning is left') : l10n.t('Enter goes to the finding');
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

function isReady({ state }: LetterCheck): boolean {
  return state === 'ready';
}

function findingItems(check: LetterCheck, editor: TextEditor): CheckItem[] {
  if (isReady(check)) return [{ label: `$(check) ${l10n.t('Ready')}`, description: l10n.t('no error and no warning is left') }];
  return check.grave.map(({ code, severity, message, place, range }) => {
    const line = l10n.t('line {0}', range.start.line + 1);
    const [label, ...description] = place === '' ? [line, code] : [shortened(place, longestPlace), line, code];
    return { label: `$(${severity}) ${label}`, description: description.join(' · '), detail: message, go: () => goTo(editor, range) };
  });
}

function readItems({ read, unresolvedCitations, findings, dismissed }: LetterCheck, editor: TextEditor): CheckItem[] {
  const [unresolved] = unresolvedCitations;
  const notes = findings.information + findings.hint;
  return [
    { label: l10n.t('What was read'), kind: QuickPickItemKind.Separator },
    { label: `$(book) ${readInWords(read)}` },
    ...(unresolved
      ? [
          {
            label: `$(question) ${l10n.t('{0} not resolved, and so not checked', counted(unresolvedCitations.length, l10n.t('citation'), l10n.t('citations')))}`,
            go: () => goTo(editor, unresolved),
          },
        ]
      : []),
    ...(notes > 0
      ? [
          {
            label: `$(info) ${findingsInWords({ information: notes })}`,
            go: () => commands.executeCommand('workbench.actions.view.problems'),
          },
        ]
      : []),
    ...(dismissed > 0
      ? [
          {
            label: `$(eye-closed) ${l10n.t('{0} dismissed', counted(dismissed, l10n.t('finding'), l10n.t('findings')))}`,
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
  return findingsInWords({ error, warning });
}
