/** Rows a statement: a few milliseconds of the write lock. */
export const BATCH = 500;
/** Statements a run for each kind and group; what is left then is taken next time. */
const MAX_BATCHES = 40;

/** Runs `batch` until it takes less than a whole one; how many rows in all. */
export async function inBatches(batch: () => Promise<number>): Promise<number> {
  let taken = 0;
  for (let run = 0; run < MAX_BATCHES; run++) {
    const now = await batch();
    taken += now;
    if (now < BATCH) break;
  }
  return taken;
}
