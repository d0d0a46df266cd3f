import { expect, test } from 'vitest';
import { drawsProgress, Progress } from '../../../server/src/cli/progress';

function onTerminal(columns = 80) {
  const written: string[] = [];
  let time = 0;
  // What every line begins with: back to the first column, and away with what is there.
  const clear = '\r\u001b[K';
  const write = (text: string | Uint8Array) => {
    expect(String(text).startsWith(clear)).toBe(true);
    return written.push(String(text).slice(clear.length)) > 0;
  };
  const terminal = { columns, write };
  const progress = new Progress(terminal, () => time);
  return {
    written,
    progress,
    /** Lets so many letters be done, in so many milliseconds. */
    steps(count: number, milliseconds: number) {
      for (let step = 0; step < count; step++) {
        time += milliseconds / count;
        progress.step();
      }
    },
  };
}

test('nothing is drawn for a run that is over at once', () => {
  const { written, progress, steps } = onTerminal();
  steps(10, 50);
  progress.hide();
  expect(written).toEqual([]);
});

test('a count, then a bar; a few times a second, and taken away', () => {
  const { written, progress, steps } = onTerminal();
  steps(1000, 150);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^\d+ letters$/);
  progress.expect(4000);
  steps(1000, 100.5);
  expect(written.at(-1)).toMatch(/^█{11}░{19} 37 % {2}1,\d{3} of 4,000 letters$/);
  progress.hide();
  progress.hide();
  expect(written.slice(2)).toEqual(['']);
});

test('a narrow terminal is not wrapped', () => {
  const { written, progress, steps } = onTerminal(20);
  progress.expect(100);
  steps(50, 200);
  for (const line of written) expect(line.length).toBeLessThanOrEqual(19);
});

test('only on a terminal that can', () => {
  expect(drawsProgress({ isTTY: true }, {})).toBe(true);
  expect(drawsProgress({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  expect(drawsProgress({}, {})).toBe(false);
});
