import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { milliseconds, sizeName } from './rows.mjs';

setFlagsFromString('--expose-gc');
/** Before what is measured, so that no run collects what another has left. */
const collectGarbage = runInNewContext('gc');

/** Each twice the one before. */
const sizes = [50_000, 100_000, 200_000];
/** All inputs are tried at these, and the worst for each stage measured at those above. */
const trialSizes = [6_000, 12_000];
const worstOfStage = 1;
const repeats = 2;
/** What takes less than this (in ms) at the longest text is not told from the collector's turns. */
const shortest = 50;

/**
 * For each reader and each rule the input, made by repetition, that costs it most, with the processor time at three sizes and the exponent of
 * its growth: 1 where it grows with the text, 2 where with its square.
 * @returns {{stage: string, input: string, times: number[], exponent: number | undefined}[]}
 */
export function growth({ product, settings: { profiles, catalogue } }) {
  const inputs = worstInputs(product);
  const timesOf = (input, size) => product.timesOfStages(input.letter(size), profiles, catalogue);
  /** The inputs that cost a stage most, and those whose cost grows most. */
  const worst = new Map();
  const consider = (stage, order, input, value) => {
    const key = `${order} ${stage}`;
    const candidates = [...(worst.get(key) ?? []), { input, value }].sort((a, b) => b.value - a.value);
    worst.set(key, candidates.slice(0, worstOfStage));
  };
  for (const input of inputs) {
    const [short, long] = trialSizes.map((size) => timesOf(input, size));
    for (const [stage, time] of long) {
      consider(stage, 'cost', input, time);
      if (time > 0.5) consider(stage, 'growth', input, time / Math.max(0.1, short.get(stage) ?? 0));
    }
  }
  const chosen = new Set([...worst.values()].flatMap((candidates) => candidates.map(({ input }) => input)));
  console.log(`${inputs.length} inputs, of which the worst ${chosen.size} are measured`);

  /** By stage: the input that costs most, and the one that grows most. */
  const rows = new Map();
  for (const input of chosen) {
    const measured = sizes.map((size) => {
      collectGarbage();
      return fastest(Array.from({ length: repeats }, () => timesOf(input, size)));
    });
    for (const [stage, longest] of measured[measured.length - 1]) {
      const times = measured.map((stages) => stages.get(stage) ?? 0);
      const exponent = longest < shortest ? undefined : Math.log2(times.at(-1) / times[0]) / (sizes.length - 1);
      const row = { stage, input: input.name, times, exponent };
      const known = rows.get(stage);
      if (!known || longest > known.times.at(-1)) rows.set(stage, row);
      if (exponent > 1.4)
        console.log(`${stage}, ${input.name}: ${times.map(milliseconds).join(', ')} ms, text to the power of ${exponent.toFixed(2)}`);
    }
  }
  return [...rows.values()].sort((a, b) => b.times.at(-1) - a.times.at(-1));
}

/** Each words at each place, as letters of any length. */
function worstInputs({ worstPlaces, morePlaces, repeatedWords, moreWords }) {
  const places = [...worstPlaces, ...morePlaces];
  return places.flatMap((place) =>
    [...repeatedWords, ...moreWords].map((words) => {
      const said = place.issues ? words.trim() || 'x' : words;
      const once = place.issues ? place.letterWith(said, 2).length - place.letterWith(said, 1).length : words.length;
      const letter = (size) => {
        const count = Math.max(1, Math.floor(size / once));
        return place.issues ? place.letterWith(said, count) : place.letterWith(said.repeat(count), 1);
      };
      return { name: `${JSON.stringify(words)} in ${place.name}`, letter };
    }),
  );
}

/** The shortest time of each stage. */
function fastest(runs) {
  const [first, ...others] = runs;
  return new Map([...first].map(([stage, time]) => [stage, Math.min(time, ...others.map((other) => other.get(stage) ?? time))]));
}

/** The head and the rows of the report's table. */
export function growthTable(rows) {
  const head = ['worst input of', 'what is repeated', ...sizes.map(sizeName), 'grows as the text to the power of'];
  const cells = ({ stage, input, times, exponent }) => [
    stage,
    input.replaceAll('|', '\\|'),
    ...times.map(milliseconds),
    exponent?.toFixed(2) ?? '',
  ];
  return [head, ...rows.map(cells)];
}
