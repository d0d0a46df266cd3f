import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { milliseconds, ratio, sizeName } from './rows.mjs';

const begin = '<!-- written by npm run bench -->';
const end = '<!-- end of what npm run bench writes -->';

/**
 * Puts the figures into the page, between the two comments; what stands around them is written by hand.
 * @param {{sizes: number[], wholeTexts: {name: string, times: number[]}[], rows: string[][]}} report
 */
export function writeReport(file, { sizes, wholeTexts, rows }) {
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} has lost the comments between which the figures stand`);
  const targets = table(['what', 'target', 'measured', 'reached'], rows);
  const text = [machine(), wholeTextTable(sizes, wholeTexts), targets].join('\n\n');
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${after}`);
  console.log(`\n${text}`);
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
