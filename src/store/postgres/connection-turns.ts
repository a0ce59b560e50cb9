import { isInBackground } from '../at-once/background.ts';

/**
 * Who works in the background lets others go first for so long; then they take turns, so that nothing is left lying.
 */
const GIVES_WAY_MS = 1_000;

interface Waiting {
  inBackground: boolean;
  since: number;
  go(): void;
}

/**
 * Turns at the connections of a pool. What a person waits for goes first, and one connection is kept for it: jobs and
 * uploads hold the others at most (of a single one they hold that one).
 */
export function createConnectionTurns(options: {
  /** How many there are just now: a server may have refused some. */
  most: () => number;
  timeoutMs: number;
}) {
  let held = 0;
  let heldInBackground = 0;
  const waiting: Waiting[] = [];

  const isFree = (inBackground: boolean): boolean => {
    const most = options.most();
    return held < most && (!inBackground || heldInBackground < Math.max(1, most - 1));
  };

  function next(): Waiting | undefined {
    const late = performance.now() - GIVES_WAY_MS;
    const free = waiting.filter((one) => isFree(one.inBackground));
    return free.find((one) => !one.inBackground || one.since < late) ?? free[0];
  }

  function admit(): void {
    for (let one = next(); one; one = next()) {
      waiting.splice(waiting.indexOf(one), 1);
      one.go();
    }
  }

  function take(inBackground: boolean): () => void {
    held++;
    if (inBackground) heldInBackground++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      held--;
      if (inBackground) heldInBackground--;
      admit();
    };
  }

  return {
    /** Resolves when it is the caller's turn, with how to end it. Throws where that takes too long. */
    async enter(): Promise<() => void> {
      const inBackground = isInBackground();
      if (isFree(inBackground) && !waiting.some((one) => isFree(one.inBackground))) return take(inBackground);
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(one), 1);
          reject(new Error('timeout exceeded when trying to connect'));
        }, options.timeoutMs);
        const one: Waiting = {
          inBackground,
          since: performance.now(),
          go() {
            clearTimeout(timer);
            resolve(take(inBackground));
          },
        };
        waiting.push(one);
      });
    },
  };
}
