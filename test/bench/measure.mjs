/** No batch is shorter: the clock of processor time is coarse. */
const shortestBatch = 20;

/**
 * The processor time that something takes when warm, in ms: the fastest of the batches that fit into a budget (in ms of the clock).
 * Other programs on the machine make the clock's time longer, and this hardly.
 */
export async function processorTime(run, budget = 1_500) {
  const begun = performance.now();
  let fastest = Number.POSITIVE_INFINITY;
  let size = 1;
  do {
    const start = process.cpuUsage();
    for (let count = 0; count < size; count++) await run();
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1_000;
    fastest = Math.min(fastest, time / size);
    if (time < shortestBatch) size *= 2;
  } while (performance.now() - begun < budget);
  return fastest;
}

/** Runs something again and again, for so many milliseconds and at least three times; all times of the clock in ms, sorted. */
export async function timesOf(run, budget = 1_500) {
  const times = [];
  const begun = performance.now();
  do {
    const start = performance.now();
    await run(times.length);
    times.push(performance.now() - start);
  } while (performance.now() - begun < budget || times.length < 3);
  return times.sort((a, b) => a - b);
}

/** The value below which so many of a hundred sorted ones lie. */
export function percentile(sorted, percent) {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
