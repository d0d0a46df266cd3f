import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  type TextEdit,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageclient/node';
import { CLEAN_TEXT } from '../../server/src/server/protocol';
import { LETTER_LANGUAGE, type LetterClient } from './letter-client';

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
  const ofLetter = async () =>
    client.protocol2CodeConverter.asTextEdits(await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options }));
  const ofSelection = async () =>
    client.protocol2CodeConverter.asTextEdits(
      await client.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument,
        options,
        range: client.code2ProtocolConverter.asRange(selection),
      }),
    );
  const edits = (await (selection.isEmpty ? ofLetter() : ofSelection())) ?? [];
  if (edits.length > 0) await apply(edits);
  else if (selection.isEmpty) void window.showInformationMessage(l10n.t('The layout of this letter is in order.'));
  else await offerWholeLetter((await ofLetter()) ?? []);

  /** Half a letter cannot always stand alone: in a double-spaced one, say, a blank line means something else than in the rest. */
  async function offerWholeLetter(whole: readonly TextEdit[]): Promise<void> {
    if (!whole.some(({ range }) => selection.intersection(range))) {
      void window.showInformationMessage(l10n.t('The layout of these lines is in order.'));
      return;
    }
    const normaliseWhole = l10n.t('Normalise Whole Letter');
    const { version } = document;
    const chosen = await window.showInformationMessage(
      l10n.t('These lines can be brought into order only together with the rest of the letter.'),
      normaliseWhole,
    );
    if (chosen === normaliseWhole && document.version === version) await apply(whole);
  }

  async function apply(edits: readonly TextEdit[]): Promise<void> {
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    await workspace.applyEdit(edit);
  }
}
