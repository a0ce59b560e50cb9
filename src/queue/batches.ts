/**
 * Gathers what is asked for while the last batch is under way into the next one: nothing waits where nothing is
 * under way, and under load one statement does the work of many.
 */
export function inBatches<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  maxBatch: number,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let busy = false;

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      // What was asked for in this same turn of the loop goes together: replies of one read come one after the other.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      try {
        const results = await work(batch.map(({ item }) => item));
        // One result an item, in order.
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      void workOff().finally(() => {
        busy = false;
      });
    });
}
