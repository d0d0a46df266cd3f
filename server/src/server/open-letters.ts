import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LetterAnalysis } from '../features/analysis';
import { pathOfUri } from './file-uris';
import { nextTurn, stopIfCancelled } from './handler-guard';
import type { LettersSettings, SettingsInForce } from './letter-settings';

/** An open letter as it stands, read once for all features. */
export interface OpenLetter {
  readonly document: TextDocument;
  readonly settings: SettingsInForce;
  readonly analysis: LetterAnalysis;
  /** Differs between any two analyses. */
  readonly id: string;
}

/** The letters that are open in the editor; one analysis a version and settings. */
export class OpenLetters {
  private readonly latest = new WeakMap<TextDocument, OpenLetter & { readonly version: number }>();
  private count = 0;

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: LettersSettings,
  ) {}

  /**
   * The letter of a request; nothing where it is not open. What the request was asked of must still be in force when it is
   * answered: otherwise throws that it was cancelled, or that the content was modified.
   */
  async forRequest(uri: string, token: CancellationToken): Promise<OpenLetter | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const version = document.version;
    await nextTurn();
    const settings = await this.settings.of(uri);
    stopIfCancelled(token);
    if (this.documents.get(uri) !== document || document.version !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the letter has changed meanwhile');
    }
    return this.read(document, settings);
  }

  /** A letter as it stands now; nothing where it is not open. */
  async current(uri: string): Promise<OpenLetter | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document && this.read(document, settings);
  }

  /** The URI of the open letter that is the file of a path. */
  uriOfPath(path: string): string | undefined {
    return this.documents.keys().find((uri) => pathOfUri(uri) === path);
  }

  private read(document: TextDocument, settings: SettingsInForce): OpenLetter {
    const known = this.latest.get(document);
    if (known && known.version === document.version && known.settings === settings) return known;
    this.count++;
    const analysis = new LetterAnalysis(document.getText(), settings);
    const letter = { document, settings, analysis, id: `a${this.count}`, version: document.version };
    this.latest.set(document, letter);
    return letter;
  }
}
