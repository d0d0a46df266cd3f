/** The processor time in ms that something takes: the clock's also counts what else runs on the machine. */
export function processorTimeOf(run: () => void): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}
