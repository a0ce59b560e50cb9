import { afterAll } from 'vitest';

const cleanUps: (() => unknown)[] = [];

/** Runs when the test file is through, last registered first. */
export function atTheEnd(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}

afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
