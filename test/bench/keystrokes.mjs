import { percentile, timesOf } from './measure.mjs';
import { milliseconds, rowOfTime, sizeName } from './rows.mjs';

const targets = new Map([
  [10_000, 1],
  [1_000_000, 60],
]);

/** From a change of one character to all findings, in the server's way but without its process. */
export async function keystrokes({ product, sizes, letterOfSize, settings }) {
  const { LetterAnalysis, TextDocument } = product;
  const rows = [];
  for (const size of sizes.filter((each) => targets.has(each))) {
    const document = TextDocument.create('file:///letter.imr', 'imr-determination', 1, letterOfSize(size));
    const position = document.positionAt(Math.floor(size * 0.7));
    const begun = process.cpuUsage();
    const times = await timesOf((run) => {
      const range = { start: position, end: { ...position, character: position.character + (run % 2) } };
      TextDocument.update(document, [{ range, text: run % 2 ? '' : 'x' }], run + 2);
      return new LetterAnalysis(document.getText(), settings).findings;
    }, 4_000);
    const { user, system } = process.cpuUsage(begun);
    const processor = `; processor on average ${milliseconds((user + system) / 1_000 / times.length)} ms`;
    const what = `a keystroke to all findings, in the server, ${sizeName(size)}`;
    rows.push(rowOfTime(what, 'p95 ', targets.get(size), percentile(times, 95), processor));
  }
  return rows;
}
