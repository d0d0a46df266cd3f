// The thread that reads a PDF: a bundle of its own, so that the library is loaded only here, and a long or damaged file stops nobody.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { type PlacedText, textOfPages } from '../../../server/src/features/pdf-text/page-lines';
import type { PdfFault, PdfMessage } from './pdf-messages';

const tell = (message: PdfMessage) => parentPort?.postMessage(message);

/** Reads a PDF from its bytes. */
async function readPdf(bytes: Uint8Array): Promise<void> {
  const pages: PlacedText[][] = [];
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  for (let number = 1; number <= pdf.numPages; number++) {
    tell({ kind: 'page', page: number, pages: pdf.numPages });
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }] : [],
      ),
    );
    page.cleanup();
  }
  const text = textOfPages(pages);
  tell(text.trim() === '' ? { kind: 'fault', fault: 'no-text' } : { kind: 'text', text });
}

function faultOf(error: unknown): PdfFault {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'no-pdf';
}

readPdf(workerData as Uint8Array).catch((error: unknown) => tell({ kind: 'fault', fault: faultOf(error) }));
