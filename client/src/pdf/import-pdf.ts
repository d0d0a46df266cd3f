import { Worker } from 'node:worker_threads';
import { type CancellationToken, type ExtensionContext, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import { LETTER_LANGUAGE } from '../letter-client';
import type { PdfFault, PdfMessage } from './pdf-messages';

const faults: Record<PdfFault | 'unreadable', string> = {
  'no-pdf': 'This file is no PDF, or a damaged one.',
  encrypted: 'This PDF is locked with a password. Save a copy without one, and import that.',
  'no-text': 'This PDF holds pictures of pages and no text. Have a program recognise its text first.',
  unreadable: 'This file cannot be read.',
};

/** Opens the text of a published determination, a PDF, as a new letter; the file is asked for where none is given. */
export async function importPdf(context: ExtensionContext, file: Uri | undefined): Promise<void> {
  const chosen = file ?? (await window.showOpenDialog({ title: 'Import from PDF', filters: { PDF: ['pdf'] } }))?.[0];
  if (!chosen) return;
  const options = { location: ProgressLocation.Notification, title: 'Importing from PDF', cancellable: true };
  const outcome = await window.withProgress(options, (progress, token) => readPdf(context, chosen, progress, token));
  if (outcome === 'cancelled') return;
  if ('fault' in outcome) {
    void window.showErrorMessage(faults[outcome.fault]);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: LETTER_LANGUAGE, content: outcome.text }));
}

type Outcome = { readonly text: string } | { readonly fault: keyof typeof faults } | 'cancelled';

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
          progress.report({ message: `page ${message.page} of ${message.pages}`, increment: 100 / message.pages });
        } else resolve(message);
      });
      thread.on('error', () => resolve({ fault: 'no-pdf' }));
      thread.on('exit', () => resolve({ fault: 'no-pdf' }));
    });
  } finally {
    await thread.terminate();
  }
}
