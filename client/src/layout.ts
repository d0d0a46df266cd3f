import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageclient/node';
import { CLEAN_TEXT } from '../../server/src/server/protocol';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

/** What is pasted as clean paragraphs, as the menu of "Paste As…" and key bindings name it. */
const pasteKind = DocumentDropOrPasteEditKind.Empty.append('imr', 'paragraphs');

/** Offers text of several lines that is pasted into a letter, such as from a PDF, as clean paragraphs. */
export function offerCleanPaste(client: LetterClient): Disposable {
  return languages.registerDocumentPasteEditProvider(
    { language: LETTER_LANGUAGE },
    {
      async provideDocumentPasteEdits(document, _ranges, dataTransfer, _context, token) {
        const text = await dataTransfer.get('text/plain')?.asString();
        if (!text || !/\S\s*[\r\n\f]\s*\S/.test(text)) return undefined;
        const uri = client.code2ProtocolConverter.asUri(document.uri);
        const clean = await client.sendRequest<string | null>(CLEAN_TEXT, { uri, text }, token);
        if (clean === null) return undefined;
        const edit = new DocumentPasteEdit(clean, l10n.t('Paste as Clean Paragraphs'), pasteKind);
        // Nobody loses the text as it was copied: this is offered beside it.
        edit.yieldTo = [DocumentDropOrPasteEditKind.Text.append('plain')];
        return [edit];
      },
    },
    { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [pasteKind] },
  );
}

/** Brings the layout of the selected lines, or of the whole letter, into order. */
export async function normaliseLayout(client: LetterClient, { document, selection }: TextEditor): Promise<void> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const options = { tabSize: 2, insertSpaces: true };
  const edits = selection.isEmpty
    ? await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options })
    : await client.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument,
        options,
        range: client.code2ProtocolConverter.asRange(selection),
      });
  if (!edits || edits.length === 0) {
    void window.showInformationMessage(
      selection.isEmpty ? l10n.t('The layout of this letter is in order.') : l10n.t('The layout of these lines is in order.'),
    );
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  await workspace.applyEdit(edit);
}
