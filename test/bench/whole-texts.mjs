import { processorTime } from './measure.mjs';
import { ratio, row, sizeName } from './rows.mjs';

/** A program that takes longer than this for one text is not asked for a longer one. */
const patience = 8_000;

/** For each program its processor time for each size, in ms; the shortest text comes first and long enough to warm it up. */
export async function measureWholeTexts({ product, sizes, letterOfSize, settings }) {
  const { builtInProfiles, parseLetter, LetterAnalysis } = product;
  const { peers } = await import('./peers.mjs');
  const programs = [
    { name: 'floor: one pass of `/^.*$/gm`', setUp: async () => (text) => text.match(/^.*$/gm) },
    { name: '**IMR Letters**: parse', setUp: async () => (text) => parseLetter(text, builtInProfiles) },
    { name: '**IMR Letters**: parse and all rules', setUp: async () => (text) => new LetterAnalysis(text, settings).findings },
    ...peers,
  ];
  const measured = programs.map(({ name }) => ({ name, times: [] }));
  for (const [index, { name, setUp, prepare }] of programs.entries()) {
    const { times } = measured[index];
    const run = await setUp();
    for (const size of sizes) {
      if (times.at(-1) > patience) break;
      const text = letterOfSize(size);
      const prepared = prepare?.(text) ?? text;
      const fastest = await processorTime(() => run(prepared), size === sizes[0] ? 4_000 : 1_500);
      times.push(fastest);
      console.log(`${name}, ${size} characters: ${fastest.toFixed(3)} ms`);
    }
  }
  return measured;
}

/** Rows of the targets that are so many times the floor. */
export function wholeTextRows({ sizes }, [floor, , product]) {
  const targets = new Map([
    [10_000, 10],
    [1_000_000, 12],
    [10_000_000, 15],
  ]);
  return sizes.flatMap((size, at) => {
    const most = targets.get(size);
    if (most === undefined) return [];
    const times = product.times[at] / floor.times[at];
    return [row(`parse and all rules, ${sizeName(size)}`, `${most} times the floor`, `${ratio(times)} times`, times <= most)];
  });
}
