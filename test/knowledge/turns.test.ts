import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/knowledge/lookup/turns.ts';

/** An event loop whose time and turns the test moves. */
function eventLoop() {
  let time = 0;
  let waiting: (() => void)[] = [];
  const done: number[] = [];
  const turn = createTurns(
    () => time,
    (run) => waiting.push(run),
  );
  return {
    done,
    /** Starts work that takes `ms`. */
    start: async (number: number, ms: number) => {
      await turn();
      time += ms;
      done.push(number);
    },
    /** All that runs before the loop turns, then the turn. */
    async goRound() {
      await settled();
      const ran = waiting;
      waiting = [];
      for (const run of ran) run();
      await settled();
    },
    waits: () => waiting.length,
  };
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 100; i++) await Promise.resolve();
};

describe('turns', () => {
  it('let little work through at once', async () => {
    const loop = eventLoop();
    for (let i = 0; i < 3; i++) void loop.start(i, 1);
    await settled();
    expect(loop.done).toEqual([0, 1, 2]);
  });

  it('spread much work over the turns of the event loop, first come, first served', async () => {
    const loop = eventLoop();
    for (let i = 0; i < 10; i++) {
      void loop.start(i, 2);
      await settled();
    }
    expect(loop.done).toEqual([0, 1]);
    await loop.goRound();
    expect(loop.done).toEqual([0, 1, 2, 3]);
    void loop.start(10, 2);
    for (let round = 0; round < 5; round++) await loop.goRound();
    expect(loop.done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are free again when the loop has turned, and leave nothing behind', async () => {
    const loop = eventLoop();
    void loop.start(0, 10);
    await loop.goRound();
    void loop.start(1, 10);
    await settled();
    expect(loop.done).toEqual([0, 1]);
    await loop.goRound();
    expect(loop.waits()).toBe(0);
  });
});
