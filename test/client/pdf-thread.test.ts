import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { PdfMessage } from '../../client/src/pdf/pdf-messages';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { shapeOf } from '../support/letter-shape';
import { emptyPdf, pdfOf } from '../support/pdf-letters';
import { sampleLetters } from '../support/sample-letters';

/** All that the thread of the bundle that is shipped says of a file. */
async function read(bytes: Uint8Array): Promise<PdfMessage[]> {
  const messages: PdfMessage[] = [];
  const thread = new Worker(join(import.meta.dirname, '../../dist/pdf.js'), { workerData: bytes });
  return new Promise((resolve, reject) => {
    thread.on('message', (message: PdfMessage) => {
      messages.push(message);
      if (message.kind !== 'page') void thread.terminate().then(() => resolve(messages));
    });
    thread.on('error', reject);
  });
}

const shape = (text: string) => shapeOf(parseLetter(text, builtInProfiles));
/** Letters of plain characters whose lines fit on a page. */
const letters = [...sampleLetters].filter(([, text]) => !/[^\n]{106}/.test(text) && /^[ -~\s]*$/.test(text));

describe.each(letters)('%s', (_, text) => {
  test('reads as the same letter from its PDF', async () => {
    const messages = await read(await pdfOf(text));
    const last = messages.at(-1);
    expect(last?.kind).toBe('text');
    expect(shape(last?.kind === 'text' ? last.text : '')).toEqual(shape(text));
    expect(messages[0]).toMatchObject({ kind: 'page', page: 1 });
  });
});

test('what is no PDF, and what holds no text, is told', async () => {
  expect(await read(new TextEncoder().encode('no PDF'))).toEqual([{ kind: 'fault', fault: 'no-pdf' }]);
  expect((await read(await emptyPdf())).at(-1)).toEqual({ kind: 'fault', fault: 'no-text' });
});

test('what is locked is told', async () => {
  // An encryption that no password opens; nothing else of it is looked at.
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<${'22'.repeat(16)}><${'22'.repeat(16)}>]/Size 4>>
%%EOF`;
  expect((await read(new TextEncoder().encode(pdf))).at(-1)).toEqual({ kind: 'fault', fault: 'encrypted' });
});
