import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { LspClient, sampleLetter } from '../lsp/lsp-client';
import { words } from './changed-letters';

const numRuns = Math.ceil(Number(process.env.IMR_PROPERTY_RUNS ?? 1000) / 10);
const seconds = Number(process.env.IMR_FUZZ_SECONDS ?? 0);
const runs =
  seconds > 0
    ? { numRuns: Number.POSITIVE_INFINITY, interruptAfterTimeLimit: seconds * 1000, seed: Date.now() | 0 }
    : { numRuns, seed: 20261121 };

const position = fc.record({ line: fc.nat(60), character: fc.nat(160) });
/** What is typed, deleted, pasted; places may lie past the ends of lines and of the letter. */
const edit = fc.record({
  at: position,
  lines: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)),
  characters: fc.nat(30),
  text: fc.oneof(
    fc.constantFrom('', '', '\n', '\r\n', '\r', ' ', ': Upheld', 'not '),
    fc.constantFrom(...words),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});
const samples = ['psychotherapy.imr', 'knee-mri.imr', 'unfinished-draft.imr', 'profile-imr-2013.imr', 'profile-professional-review.imr'];

/** What is said of a letter, whatever it is called and at whichever version. */
function said(found: readonly Diagnostic[], uri: string): string[] {
  return found.map((each) => JSON.stringify(each).replaceAll(JSON.stringify(uri), '""'));
}

test('a letter that was edited is read as one that is opened as it came out', { timeout: Math.max(600_000, seconds * 2000) }, async () => {
  const client = await LspClient.start();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (name, edits, ask) => {
        const [edited, opened] = [`untitled:edited-${++count}`, `untitled:opened-${count}`];
        await client.open(edited, sampleLetter(name));
        for (const { at, lines, characters, text } of edits) {
          const document = client.document(edited);
          // As an editor sends it: in order, the end not ahead of the start.
          const start = document.positionAt(document.offsetAt(at));
          const end = document.positionAt(
            Math.max(document.offsetAt(start), document.offsetAt({ line: at.line + lines, character: at.character + characters })),
          );
          await client.change(edited, [{ range: { start, end }, newText: text }]);
          // What is asked for between the edits must leave nothing behind.
          if (ask) void client.pull(edited).catch(() => undefined);
        }
        await client.open(opened, client.text(edited));
        // Both are held to the full measure: what is edited is a draft else.
        for (const uri of [edited, opened]) await client.connection.sendRequest('imr/checkBeforeSending', { uri });
        const [after, afresh] = [await client.diagnostics(edited), await client.diagnostics(opened)];
        const outline = (uri: string) => client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        const folding = (uri: string) => client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
        expect(said(after, edited)).toEqual(said(afresh, opened));
        expect(await outline(edited)).toEqual(await outline(opened));
        expect(await folding(edited)).toEqual(await folding(opened));
        // All ranges lie in the text.
        const { lineCount } = client.document(edited);
        for (const { range } of after) expect(range.end.line).toBeLessThan(lineCount);
        for (const uri of [edited, opened]) await client.close(uri);
      },
    ),
    runs,
  );
});
