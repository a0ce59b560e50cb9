/** A stop is noticed within this; asking costs one call to the system. */
const LOOKED_EVERY_MS = 500;

/**
 * Calls `then` once when the process that started this one has ended. Told to stop, npm passes that on to its shell and
 * ends; some shells (dash, BusyBox) end as well and pass nothing on, and what they started would serve on unseen, with
 * the data directory locked.
 */
export function whenAbandoned(then: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    then();
  }, LOOKED_EVERY_MS);
  looking.unref();
}
