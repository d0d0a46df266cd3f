import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { milliseconds, ratio, sizeName } from './rows.mjs';

/**
 * Puts the figures into the page; what stands around them is written by hand.
 * @param {{sizes: number[], wholeTexts: {name: string, times: number[]}[], rows: string[][]}} report
 */
export function writeReport(file, { sizes, wholeTexts, rows }) {
  const targets = table(['what', 'target', 'measured', 'reached'], rows);
  writePart(file, 'npm run bench', [wholeTextTable(sizes, wholeTexts), targets].join('\n\n'));
}

/**
 * Puts the table of how costs grow into the page.
 * @param {string[][]} rows its head, then the others
 */
export function writeGrowth(file, [head, ...rows]) {
  writePart(file, 'npm run bench -- --only=growth', table(head, rows));
}

/** Puts a text between the two comments of the page that tell what writes it. */
function writePart(file, writer, text) {
  const [begin, end] = [`<!-- written by ${writer} -->`, `<!-- end of what ${writer} writes -->`];
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} has lost the comments between which the figures stand`);
  const written = `${machine()}\n\n${text}`;
  writeFileSync(file, `${before}${begin}\n\n${written}\n\n${end}${after}`);
  console.log(`\n${written}`);
}

function machine() {
  return `Node ${process.version} on ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${new Date().toISOString().slice(0, 10)}.`;
}

/** The processor time of each size and, in parentheses, how many times the floor's it is. */
function wholeTextTable(sizes, programs) {
  const floor = programs[0].times;
  const cells = ({ times }) =>
    sizes.map((_, at) => (times[at] === undefined ? '–' : `${milliseconds(times[at])} (${ratio(times[at] / floor[at])})`));
  return table(
    ['processor time, ms (times the floor)', ...sizes.map(sizeName)],
    programs.map((program) => [program.name, ...cells(program)]),
  );
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
