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

/** What an analysis is of: known for every open letter, also while the analysis, many times its size, is not kept. */
interface KnownLetter extends Omit<OpenLetter, 'analysis'> {
  readonly version: number;
  readonly text: string;
  readonly measure: Measure;
}

/** So many letters are kept analysed: those looked at last. Any other one is read again when more than its identity is asked for. */
const ANALYSES_KEPT = 8;

/** The letters that are open in the editor; one analysis a version and settings. */
export class OpenLetters {
  private readonly latest = new WeakMap<TextDocument, KnownLetter>();
  /** The analyses that are kept, the one looked at last behind the others. */
  private readonly analyses = new Map<KnownLetter, LetterAnalysis>();
  private count = 0;

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: LettersSettings,
    private readonly dismissals: LetterDismissals,
    private readonly measures: LetterMeasures,
  ) {
    documents.onDidClose(({ document }) => this.forget(document));
  }

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
    if (known && sameMeasure(known.measure, measure)) return this.opened(known);
    const { version } = document;
    const text = document.getText();
    const before = known && this.analysisOf(known);
    const analysis = before?.heldTo(measure) ?? new LetterAnalysis(text, settings, measure);
    const id = before && saySame(before, analysis) ? (known as KnownLetter).id : `a${++this.count}`;
    const letter: KnownLetter = { document, settings, id, version, text, measure };
    this.forget(document);
    this.latest.set(document, letter);
    this.keep(letter, analysis);
    return this.opened(letter);
  }

  private opened(letter: KnownLetter): OpenLetter {
    const analysis = () => this.analysisOf(letter);
    return {
      ...letter,
      get analysis() {
        return analysis();
      },
    };
  }

  private analysisOf(letter: KnownLetter): LetterAnalysis {
    const { text, settings, measure } = letter;
    const analysis = this.analyses.get(letter) ?? new LetterAnalysis(text, settings, measure);
    this.keep(letter, analysis);
    return analysis;
  }

  private keep(letter: KnownLetter, analysis: LetterAnalysis): void {
    this.analyses.delete(letter);
    this.analyses.set(letter, analysis);
    const [longestAgo] = this.analyses.keys();
    if (longestAgo && this.analyses.size > ANALYSES_KEPT) this.analyses.delete(longestAgo);
  }

  private forget(document: TextDocument): void {
    const letter = this.latest.get(document);
    if (letter) this.analyses.delete(letter);
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
