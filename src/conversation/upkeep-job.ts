import type { Clock } from '../domain/time/clock.ts';
import { DAY_MS, HOUR_MS } from '../domain/time/durations.ts';
import { type JobHandler, repeatingJob } from '../queue/index.ts';
import type { Store } from '../store/index.ts';

const EVERY_MS = HOUR_MS;
/** Finished jobs can be looked at for this long. */
const KEPT_MS = 7 * DAY_MS;
/** A request may be repeated with its Idempotency-Key for this long; its answer is kept no longer. */
const REPEATABLE_MS = DAY_MS;
/**
 * Whoever works on a change of material says so far more often; whoever was to is gone by then, and what was uploaded
 * with it.
 */
const UNTOUCHED_MS = DAY_MS;
const NEVER_READ = {
  code: 'never_read',
  message:
    'Nobody has read it for a day: the process that took it is gone, and its files too. Upload it again.',
};
/** Local dates differ by a day either way; a call may end after midnight. */
const SPENDING_KEPT_MS = 3 * DAY_MS;

/** Clears away rows that nobody needs any more, once an hour. `keepDays`: the school's own periods, in days. */
export function upkeepJob(parts: {
  store: Store;
  clock: Clock;
  keepDays: { messages: number; evidence: number };
}): JobHandler {
  const { store, clock, keepDays } = parts;
  return repeatingJob('upkeep', EVERY_MS, async () => {
    const now = clock.now();
    await store.jobs.deleteFinished(now - KEPT_MS);
    await store.idempotency.deleteBefore(now - REPEATABLE_MS);
    await store.leases.deleteExpired(now - DAY_MS);
    await store.revokedPasses.deleteExpired(now);
    await store.materialChanges.giveUp(now - UNTOUCHED_MS, NEVER_READ, now);
    await store.retention.clear(
      { messagesBefore: now - keepDays.messages * DAY_MS, evidenceBefore: now - keepDays.evidence * DAY_MS },
      now,
    );
    await store.modelSpending.deleteBefore(new Date(now - SPENDING_KEPT_MS).toISOString().slice(0, 10));
  });
}
