import { Worker } from 'node:worker_threads';
import { type CancellationToken, type ExtensionContext, l10n, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import { LETTER_LANGUAGE } from '../letter-language';
import type { PdfFault, PdfMessage } from './pdf-messages';

/** Opens the text of a published determination, a PDF, as a new letter; the file is asked for where none is given. */
export async function importPdf(context: ExtensionContext, file: Uri | undefined): Promise<void> {
  const chosen = file ?? (await window.showOpenDialog({ title: l10n.t('Import from PDF'), filters: { PDF: ['pdf'] } }))?.[0];
  if (!chosen) return;
  const options = { location: ProgressLocation.Notification, title: l10n.t('Importing from PDF'), cancellable: true };
  const outcome = await window.withProgress(options, (progress, token) => readPdf(context, chosen, progress, token));
  if (outcome === 'cancelled') return;
  if ('fault' in outcome) {
    void window.showErrorMessage(wordsOf(outcome.fault));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: LETTER_LANGUAGE, content: outcome.text }));
}

type Fault = PdfFault | 'unreadable';
type Outcome = { readonly text: string } | { readonly fault: Fault } | 'cancelled';

function wordsOf(fault: Fault): string {
  switch (fault) {
    case 'no-pdf':
      return l10n.t('This file is no PDF, or a damaged one.');
    case 'encrypted':
      return l10n.t('This PDF is locked with a password. Save a copy without one, and import that.');
    case 'no-text':
      return l10n.t('This PDF holds pictures of pages and no text. Have a program recognise its text first.');
    case 'unreadable':
      return l10n.t('This file cannot be read.');
  }
}

async function readPdf(
  context: ExtensionContext,
  file: Uri,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Outcome> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(file);
  } catch {
    return { fault: 'unreadable' };
  }
  const thread = new Worker(Uri.joinPath(context.extensionUri, 'dist/pdf.js').fsPath, { workerData: Uint8Array.from(bytes) });
  try {
    return await new Promise<Outcome>((resolve) => {
      token.onCancellationRequested(() => resolve('cancelled'));
      thread.on('message', (message: PdfMessage) => {
        if (message.kind === 'page') {
          progress.report({ message: l10n.t('page {0} of {1}', message.page, message.pages), increment: 100 / message.pages });
        } else resolve(message);
      });
      thread.on('error', () => resolve({ fault: 'no-pdf' }));
      thread.on('exit', () => resolve({ fault: 'no-pdf' }));
    });
  } finally {
    await thread.terminate();
  }
}
