/**
 * Work that is done without a pause, some at a time: the network, and what waits on it, gets its turn in between.
 * Resolves at once as long as little was done in this turn of the event loop, else in a later one; first come, first
 * served.
 */
export type Turn = () => Promise<void>;

/** How long the network may wait. */
const WORK_MS = 4;

/** Time is handed in for tests; `later` runs something in the next turn of the event loop. */
export function createTurns(
  now: () => number = () => performance.now(),
  later: (run: () => void) => void = setImmediate,
): Turn {
  const line: (() => void)[] = [];
  /** When work began in this turn of the event loop; null before the first. */
  let since: number | null = null;

  function begin(): void {
    since = now();
    later(() => {
      since = null;
      if (line.length > 0) void letIn();
    });
  }

  async function letIn(): Promise<void> {
    begin();
    while (line.length > 0 && !isOver()) {
      line.shift()?.();
      // Behind what was let in: its work is done when this goes on.
      await Promise.resolve().then(() => {});
    }
  }

  const isOver = (): boolean => since !== null && now() - since >= WORK_MS;

  return () => {
    if (line.length === 0 && !isOver()) {
      if (since === null) begin();
      return Promise.resolve();
    }
    return new Promise((resolve) => line.push(resolve));
  };
}
