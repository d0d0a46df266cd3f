import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { rowsOfViews } from './views.mjs';

const begin = '<!-- written by npm run bench -->';
const end = '<!-- end of what npm run bench writes -->';

/** Puts the figures into the page, between the two comments; what stands around them is written by hand. */
export function writeReport(file, report) {
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} has lost the comments between which the figures stand`);
  const text = [machine(), wholeTexts(report), targets(report)].join('\n\n');
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${after}`);
  console.log(`\n${text}`);
}

function machine() {
  return `Node ${process.version} on ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${new Date().toISOString().slice(0, 10)}.`;
}

/** The processor time of each size and, in parentheses, how many times the floor's it is. */
function wholeTexts({ sizes, wholeTexts: rows }) {
  const floor = rows[0].times;
  const cells = ({ times }) =>
    sizes.map((_, at) => (times[at] === undefined ? '–' : `${milliseconds(times[at])} (${ratio(times[at] / floor[at])})`));
  return table(
    ['processor time, ms (times the floor)', ...sizes.map(sizeName)],
    rows.map((row) => [row.name, ...cells(row)]),
  );
}

function targets({ sizes, wholeTexts, keystroke, server, views, commandLine, files }) {
  const [floor, , product] = wholeTexts.map(({ times }) => times);
  const rows = [];
  const add = (what, target, figure, reached) => rows.push([what, target, figure, reached ? 'yes' : 'no']);
  for (const [size, most] of [
    [10_000, 10],
    [1_000_000, 12],
    [10_000_000, 15],
  ]) {
    const at = sizes.indexOf(size);
    if (at < 0) continue;
    const times = product[at] / floor[at];
    add(`parse and all rules, ${sizeName(size)}`, `${most} times the floor`, `${ratio(times)} times`, times <= most);
  }
  for (const [size, most] of [
    [10_000, 1],
    [1_000_000, 60],
  ]) {
    const p95 = keystroke.find((one) => one.size === size)?.p95;
    if (p95 !== undefined)
      add(`a keystroke to all findings, in the server, ${sizeName(size)}`, `p95 ${most} ms`, `${milliseconds(p95)} ms`, p95 <= most);
  }
  add('a keystroke to findings over LSP stdio, 10 KB', 'p95 10 ms', `${milliseconds(server.keystroke)} ms`, server.keystroke <= 10);
  add('hover, 10 KB', 'p95 5 ms', `${milliseconds(server.hover)} ms`, server.hover <= 5);
  add('completion, 10 KB', 'p95 5 ms', `${milliseconds(server.completion)} ms`, server.completion <= 5);
  rows.push(...rowsOfViews(views, milliseconds));
  add('server, from start to ready', '150 ms', `${milliseconds(server.ready)} ms`, server.ready <= 150);
  add('memory of the server with 100 letters open', '100 MB', `${server.memory.toFixed(0)} MB`, server.memory <= 100);
  const sizeOf = (name) => Object.entries(files).find(([file]) => file.endsWith(name))?.[1];
  const bundles = sizeOf('client.js') + sizeOf('server.js');
  add('client and server bundles, minified', '900 KB', `${kilobytes(bundles)} KB`, bundles <= 900_000);
  const vsix = sizeOf('.vsix');
  if (vsix !== undefined) add('`.vsix`', '3 MB', `${kilobytes(vsix)} KB`, vsix <= 3_000_000);
  const rate = `${commandLine.perSecond.toFixed(0)} letters a second`;
  add(`\`imr check\` on ${commandLine.letters} letters`, '1,500 letters a second', rate, commandLine.perSecond >= 1_500);
  return table(['what', 'target', 'measured', 'reached'], rows);
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sizeName(size) {
  return size < 1_000_000 ? `${size / 1_000} KB` : `${size / 1_000_000} MB`;
}

function milliseconds(value) {
  return value < 10 ? value.toPrecision(2) : value.toFixed(0);
}

function ratio(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function kilobytes(bytes) {
  return (bytes / 1_000).toFixed(0);
}
