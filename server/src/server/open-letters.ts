import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LetterAnalysis } from '../features/analysis';
import type { Dismissal } from '../features/dismissals';
import type { Measure } from '../features/measure';
import { pathOfUri } from './file-uris';
import { nextTurn, stopIfCancelled } from './handler-guard';
import type { LetterDismissals } from './letter-dismissals';
import type { LetterMeasures } from './letter-measures';
import type { LettersSettings, SettingsInForce } from './letter-settings';

/** An open letter as it stands, read once for all features. */
export interface OpenLetter {
  readonly document: TextDocument;
  readonly settings: SettingsInForce;
  readonly analysis: LetterAnalysis;
  /** Differs between any two analyses of which something else is said. */
  readonly id: string;
}

interface KnownLetter extends OpenLetter {
  readonly version: number;
  readonly measure: Measure;
}

/** The letters that are open in the editor; one analysis a version and settings. */
export class OpenLetters {
  private readonly latest = new WeakMap<TextDocument, KnownLetter>();
  private count = 0;

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: LettersSettings,
    private readonly dismissals: LetterDismissals,
    private readonly measures: LetterMeasures,
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
    const [settings, dismissals] = await Promise.all([this.settings.of(uri), this.dismissals.of(uri)]);
    stopIfCancelled(token);
    if (this.documents.get(uri) !== document || document.version !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the letter has changed meanwhile');
    }
    return this.read(document, settings, dismissals);
  }

  /** A letter as it stands now; nothing where it is not open. */
  async current(uri: string): Promise<OpenLetter | undefined> {
    const [settings, dismissals] = await Promise.all([this.settings.of(uri), this.dismissals.of(uri)]);
    const document = this.documents.get(uri);
    return document && this.read(document, settings, dismissals);
  }

  /** The URI of the open letter that is the file of a path. */
  uriOfPath(path: string): string | undefined {
    return this.documents.keys().find((uri) => pathOfUri(uri) === path);
  }

  private read(document: TextDocument, settings: SettingsInForce, dismissals: readonly Dismissal[]): OpenLetter {
    const measure = this.measures.of(document, dismissals);
    const latest = this.latest.get(document);
    const known = latest?.version === document.version && latest.settings === settings ? latest : undefined;
    if (known && sameMeasure(known.measure, measure)) return known;
    const analysis = known ? known.analysis.heldTo(measure) : new LetterAnalysis(document.getText(), settings, measure);
    const id = known && saySame(known.analysis, analysis) ? known.id : `a${++this.count}`;
    const letter = { document, settings, analysis, id, version: document.version, measure };
    this.latest.set(document, letter);
    return letter;
  }
}

function sameMeasure(a: Measure, b: Measure): boolean {
  return a.dismissals === b.dismissals && a.edited === b.edited && a.caret === b.caret;
}

/** Whether two analyses of the same version say the same. */
function saySame(a: LetterAnalysis, b: LetterAnalysis): boolean {
  if (a.draft !== b.draft || a.dismissed.length !== b.dismissed.length || a.findings.length !== b.findings.length) return false;
  return a.findings.every(({ range, severity }, index) => range === b.findings[index]?.range && severity === b.findings[index]?.severity);
}
