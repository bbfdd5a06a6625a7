/** CPU seconds that the work takes. Jest does not end a synchronous test at its time limit, and a loaded machine has no clock. */
export function cpuSeconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
