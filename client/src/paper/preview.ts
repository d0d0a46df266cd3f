import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { commands, type Disposable, type ExtensionContext, l10n, Selection, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { paperHtml, paperStyle } from '../../../server/src/features/paper/paper-html';
import type { LetterClient } from '../letter-client';
import { showLetterOfMenu } from '../menu-letter';
import type { CurrentLetter } from '../views/current-letter';
import { askPaper } from './paper-request';

/** Shows beside the editor how the letter will look on paper, and follows the caret. One preview serves all letters. */
export class LetterPreview implements Disposable {
  private panel: WebviewPanel | undefined;
  private shown = '';
  private asked = 0;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly client: LetterClient,
    private readonly letter: CurrentLetter,
  ) {
    this.subscriptions = [
      commands.registerCommand('imr.openPreview', async (file?: unknown) => {
        await showLetterOfMenu(file);
        this.open();
      }),
      letter.onDidChange(() => this.updateQuietly()),
      letter.onDidMoveCaret(() => this.sendCaret()),
    ];
  }

  dispose(): void {
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private open(): void {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return;
    }
    const media = Uri.joinPath(this.context.extensionUri, 'client/media');
    const panel = window.createWebviewPanel(
      'imr.preview',
      l10n.t('Letter Preview'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [media] },
    );
    this.panel = panel;
    panel.webview.onDidReceiveMessage((message: { type: string; line?: number }) => {
      if (message.type === 'ready') this.updateQuietly(true);
      if (message.type === 'go' && message.line !== undefined) void this.goTo(message.line);
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    panel.webview.html = pageOf(panel.webview.asWebviewUri(Uri.joinPath(media, 'preview.js')).toString());
  }

  private updateQuietly(anew = false): void {
    void this.update(anew).catch(() => undefined); // overtaken by an edit, or the server has stopped: said elsewhere
  }

  private async update(anew: boolean): Promise<void> {
    const { panel } = this;
    const { document } = this.letter;
    if (!panel || !document || this.client.state !== State.Running) return;
    const question = ++this.asked;
    const paper = await askPaper(this.client, document);
    if (!paper || question !== this.asked) return;
    panel.title = l10n.t('Preview of {0}', basename(document.uri.path));
    const html = paperHtml(paper);
    if (html === this.shown && !anew) return;
    this.shown = html;
    await panel.webview.postMessage({ type: 'letter', html, foot: paper.caseNumber, page: l10n.t('Page {0} of {1}', '{0}', '{1}') });
    this.sendCaret();
  }

  private sendCaret(): void {
    const line = this.letter.editor?.selection.active.line;
    if (line !== undefined) void this.panel?.webview.postMessage({ type: 'caret', line });
  }

  private async goTo(line: number): Promise<void> {
    const { document, editor } = this.letter;
    if (document) await window.showTextDocument(document, { viewColumn: editor?.viewColumn, selection: new Selection(line, 0, line, 0) });
  }
}

/** The preview's page, without the letter: its own script alone may run, and nothing is loaded from elsewhere. */
function pageOf(script: string): string {
  const nonce = randomBytes(24).toString('base64url');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">
body { margin: 0; padding: 0; }
.sheet { box-sizing: border-box; position: relative; width: 816px; height: 1056px; margin: 24px auto; padding: 96px; background: #fff; color: #000; box-shadow: 0 1px 6px rgb(0 0 0 / 35%); }
.vscode-high-contrast .sheet { outline: 1px solid var(--vscode-contrastBorder); }
.sheet .letter { height: 864px; margin-left: -16px; padding-left: 16px; overflow: hidden; }
.sheet footer { position: absolute; right: 96px; bottom: 48px; left: 96px; display: flex; justify-content: space-between; font: 9pt "Times New Roman", Times, serif; }
.letter .here { position: relative; }
.letter .here::before { content: ""; position: absolute; top: 0; bottom: 0; left: -14px; width: 3px; background: #2f6f9f; }
${paperStyle.trim()}
</style>
</head>
<body>
<main id="desk" aria-label="${l10n.t('The letter as it will look on paper').replace(/[&<>"]/g, '')}"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
