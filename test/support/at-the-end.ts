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
 * What the setup of each test file has run. It cannot stand here as a hook: a process that takes several files loads this
 * module with the first of them, and hooks belong to the file they are registered in.
 */
export const cleanUps = {
  async afterTest(): Promise<void> {
    await Promise.all(ofTheTest.splice(0).map((cleanUp) => cleanUp()));
  },
  async afterFile(): Promise<void> {
    for (const cleanUp of ofTheFile.splice(0).reverse()) await cleanUp();
  },
};
