const ofTheFile: (() => unknown)[] = [];
const ofTheTest: (() => unknown)[] = [];

/** Runs when the test file is through, last registered first. */
export function atTheEnd(cleanUp: () => unknown): void {
  ofTheFile.push(cleanUp);
}

/** Runs when the test is through, all at once. */
export function afterThisTest(cleanUp: () => unknown): void {
  ofTheTest.push(cleanUp);
}

/**
 * What the setup of each test file has run. It cannot stand here as a hook: a process that takes several files loads
 * this module with the first of them, and hooks belong to the file they are registered in.
 */
export const cleanUps = {
  async afterTest(): Promise<void> {
    const ended = await Promise.allSettled(ofTheTest.splice(0).map(async (cleanUp) => await cleanUp()));
    failWhereOneDid(ended);
  },
  async afterFile(): Promise<void> {
    const ended: PromiseSettledResult<unknown>[] = [];
    for (const cleanUp of ofTheFile.splice(0).reverse())
      ended.push(...(await Promise.allSettled([(async () => await cleanUp())()])));
    failWhereOneDid(ended);
  },
};

/** Only once all have run: what one file leaves open, the next in the same process would find. */
function failWhereOneDid(ended: readonly PromiseSettledResult<unknown>[]): void {
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
