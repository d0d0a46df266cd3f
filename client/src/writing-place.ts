import { type Disposable, type Position, Range, type TextDocument, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { CARET, type CaretParams } from '../../server/src/server/findings-protocol';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

/** No more than this comes of one key, in UTF-16 code units: a bracket with its closing one. What is longer was put in, not written. */
const KEY_LENGTH = 2;

/** Tells the server where the reviewer is writing, and when they have moved on: meanwhile nothing is said about the words there. */
export function tellWritingPlace(client: LetterClient): Disposable[] {
  let written: { readonly document: TextDocument; readonly range: Range } | undefined;

  const tell = (document: TextDocument, position: Position | null) => {
    if (client.state !== State.Running) return;
    const params: CaretParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position };
    void client.sendNotification(CARET, params).catch(() => undefined); // the server has stopped: said elsewhere
  };
  const movedOn = () => {
    if (written) tell(written.document, null);
    written = undefined;
  };

  return [
    workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others] }) => {
      const editor = window.activeTextEditor;
      if (!change || editor?.document !== document || document.languageId !== LETTER_LANGUAGE) return;
      const end = document.positionAt(change.rangeOffset + change.text.length);
      const range = new Range(change.range.start, end);
      // The editor tells of the caret's move before or after this.
      const atCaret = change.range.contains(editor.selection.active) || range.contains(editor.selection.active);
      if (others.length > 0 || change.text.length > KEY_LENGTH || !atCaret) return;
      written = { document, range };
      tell(document, end);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (document === written?.document && !written.range.contains(selection.active)) movedOn();
    }),
    window.onDidChangeActiveTextEditor(movedOn),
  ];
}
