import type { Position, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dismissal } from '../features/dismissals';
import type { Measure } from '../features/measure';

/**
 * By what measure each open letter is held. One opened from a file is held to the full measure until it is edited; one that has
 * never been saved is edited from the start; one that was checked before sending is held to the full measure until it is edited again.
 */
export class LetterMeasures {
  /** Each letter's text as it was when it was opened from its file or checked. */
  private readonly unedited = new Map<string, string>();
  private readonly carets = new Map<string, Position>();

  constructor(private readonly documents: TextDocuments<TextDocument>) {
    documents.onDidOpen(({ document }) => {
      if (!document.uri.startsWith('untitled:')) this.unedited.set(document.uri, document.getText());
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.unedited.delete(uri);
      this.carets.delete(uri);
    });
  }

  /** The measure for a letter as it stands. */
  of(document: TextDocument, dismissals: readonly Dismissal[]): Measure {
    const caret = this.carets.get(document.uri);
    return {
      dismissals,
      edited: this.unedited.get(document.uri) !== document.getText(),
      caret: caret && document.offsetAt(caret),
    };
  }

  /** Holds a letter to the full measure until it is edited. */
  holdToFull(uri: string): void {
    const document = this.documents.get(uri);
    if (document) this.unedited.set(uri, document.getText());
    this.carets.delete(uri);
  }

  /** Takes over where the reviewer is writing; nothing when they have moved on. */
  setCaret(uri: string, caret: Position | null): void {
    if (caret && this.documents.get(uri)) this.carets.set(uri, caret);
    else this.carets.delete(uri);
  }
}
