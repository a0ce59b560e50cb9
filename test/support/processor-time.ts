/**
 * Milliseconds that this thread has had of the processor so far. For bounds on how long some work takes: by the clock
 * they would also count what a busy machine gave to others meanwhile.
 */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
