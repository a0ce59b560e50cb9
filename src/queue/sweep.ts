import { CLOCKS_APART_MS } from '../domain/time/clock.ts';
import { HAND_AGAIN_MS, LEASE_MS, RENEW_EVERY_MS, type RunnerOptions } from './job-runner.ts';

/**
 * Puts in line again what nobody has in hand any more: what a process that is gone held, or a queue it shared was
 * given. To be called as often as one likes; it looks every few seconds, and at once where the clock was set back.
 */
export function createSweep({ store, clock, logger }: RunnerOptions): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  /** Since when the clock goes its way, as far as this process knows. */
  let steadySince = Number.POSITIVE_INFINITY;

  return async () => {
    const now = clock.now();
    const wasSetBack = now < last;
    if (!wasSetBack && now - last < RENEW_EVERY_MS) return;
    if (wasSetBack) {
      await store.jobs.bringNear(now);
      steadySince = now;
    }
    steadySince = Math.min(steadySince, now);
    let reclaimed = await store.jobs.reclaimExpired(now);
    // Whoever lives has renewed by then, by the new time.
    if (now - steadySince >= LEASE_MS)
      reclaimed += await store.jobs.reclaimAhead(now + LEASE_MS + CLOCKS_APART_MS, now);
    if (reclaimed > 0) logger.warn({ reclaimed }, 'jobs whose worker went away are in line again');
    await store.jobs.takeBackHandedBefore(now - HAND_AGAIN_MS);
    last = now;
  };
}
