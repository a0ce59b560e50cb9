import { UnavailableError } from '../domain/faults/errors.ts';

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Takes things in as they come and hands them on together: what arrives while batches are under way makes the next.
 * Two of one key are never under way at once and keep their order; each is settled for itself.
 */
export function createLine<Item, Result>(parts: {
  /** Absent where all may be under way at once. */
  keyOf?: (item: Item) => string;
  /** Answers in the order of the items. */
  handle: (items: Item[]) => Promise<PromiseSettledResult<Result>[]>;
  /** Of a batch, at most. */
  most: number;
  /** Batches under way at once, at most. */
  lanes: number;
  /** Waiting at once, at most: more are refused as UnavailableError. Absent where whoever hands in bounds it. */
  room?: number;
}): (item: Item) => Promise<Result> {
  let line: Waiting<Item, Result>[] = [];
  const underWay = new Set<string>();
  let lanesOpen = 0;

  /** The first of each key, up to `most`; the others stay in line. */
  function nextBatch(): Waiting<Item, Result>[] {
    const keys = new Set<string>();
    const batch: Waiting<Item, Result>[] = [];
    const rest: Waiting<Item, Result>[] = [];
    for (const waiting of line) {
      const key = parts.keyOf?.(waiting.item);
      const fits = batch.length < parts.most && (key === undefined || !(keys.has(key) || underWay.has(key)));
      (fits ? batch : rest).push(waiting);
      if (key !== undefined) keys.add(key);
    }
    line = rest;
    return batch;
  }

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const settled = await parts.handle(batch.map(({ item }) => item));
      for (const [i, { resolve, reject }] of batch.entries()) {
        const one = settled[i];
        if (one?.status === 'fulfilled') resolve(one.value);
        else reject(one?.reason);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Goes on until nothing is left that another lane is not at already; that lane goes on with the rest. */
  async function workOff(): Promise<void> {
    for (;;) {
      // What arrives in the same turn of the event loop shares the batch; the acknowledged get their answers out.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = nextBatch();
      if (batch.length === 0) break;
      const keys = batch.flatMap(({ item }) => parts.keyOf?.(item) ?? []);
      for (const key of keys) underWay.add(key);
      await settle(batch);
      for (const key of keys) underWay.delete(key);
    }
    lanesOpen--;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (line.length >= (parts.room ?? Number.POSITIVE_INFINITY))
        return reject(
          new UnavailableError('too_busy', 'More comes in than can be written down at the moment.', {
            fix: 'Send it again in a few seconds.',
          }),
        );
      line.push({ item, resolve, reject });
      if (lanesOpen === parts.lanes) return;
      lanesOpen++;
      void workOff();
    });
}
