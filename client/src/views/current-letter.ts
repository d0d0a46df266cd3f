import { type Disposable, EventEmitter, languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { LetterClient } from '../letter-client';
import { LETTER_LANGUAGE } from '../letter-language';

/** How long nothing must be typed before what is shown of a letter is asked for anew, in milliseconds. */
const PATIENCE = 250;

/** The letter that views and preview show: that of the editor with the focus or, while it is elsewhere, the one before. */
export class CurrentLetter implements Disposable {
  private readonly contentEmitter = new EventEmitter<void>();
  private readonly caretEmitter = new EventEmitter<void>();
  private readonly subscriptions: Disposable[];
  private letter: TextDocument | undefined;
  private contentTimer: NodeJS.Timeout | undefined;
  private caretTimer: NodeJS.Timeout | undefined;

  /** Tells, when the typing rests, that the letter is another or says something else. */
  readonly onDidChange = this.contentEmitter.event;
  /** Tells, when it rests, that the caret has moved. */
  readonly onDidMoveCaret = this.caretEmitter.event;

  constructor(client: LetterClient) {
    this.letter = letterOf(window.activeTextEditor);
    this.subscriptions = [
      this.contentEmitter,
      this.caretEmitter,
      window.onDidChangeActiveTextEditor((editor) => this.take(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== this.letter) return;
        clearTimeout(this.caretTimer);
        this.caretTimer = setTimeout(() => this.caretEmitter.fire(), PATIENCE);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.letter) this.changed();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.letter) this.take(window.activeTextEditor, true);
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.take(window.activeTextEditor);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.letter?.uri.toString())) this.changed();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.contentEmitter.fire();
      }),
    ];
  }

  get document(): TextDocument | undefined {
    return this.letter;
  }

  /** The editor that shows the letter, the one with the focus first. */
  get editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    if (activeTextEditor && activeTextEditor.document === this.letter) return activeTextEditor;
    return visibleTextEditors.find(({ document }) => document === this.letter);
  }

  dispose(): void {
    clearTimeout(this.contentTimer);
    clearTimeout(this.caretTimer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private take(editor: TextEditor | undefined, closed = false): void {
    const letter = letterOf(editor) ?? (closed || this.letter?.isClosed ? undefined : this.letter);
    if (letter === this.letter) return;
    this.letter = letter;
    clearTimeout(this.contentTimer);
    this.contentEmitter.fire();
  }

  private changed(): void {
    clearTimeout(this.contentTimer);
    this.contentTimer = setTimeout(() => this.contentEmitter.fire(), PATIENCE);
  }
}

function letterOf(editor: TextEditor | undefined): TextDocument | undefined {
  return editor?.document.languageId === LETTER_LANGUAGE ? editor.document : undefined;
}
