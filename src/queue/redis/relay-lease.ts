import { type RunnerOptions, WORKER_LEASE } from '../job-runner.ts';

/** The right to hand out jobs, which one process has at a time. */
export interface RelayLease {
  /** Whether this process has it now; `anew` where it had it not, or not surely, at the last call. */
  hold(): Promise<'held' | 'anew' | 'not'>;
  /** By what the last call found; asks nobody. */
  isHeld(): boolean;
  /** What was handed out cannot be relied on: the next `hold` is anew. */
  doubt(): void;
  /** Never throws: where the store is away the lease runs out by itself. */
  release(): Promise<void>;
}

const RELAY_LEASE = 'relay';
const HOLD_MS = 10_000;
const HOLD_AGAIN_EVERY_MS = 3_000;

/** `works`: false for a process that only serves. */
export function createRelayLease({
  store,
  clock,
  owner,
  works = true,
}: Pick<RunnerOptions, 'store' | 'clock' | 'owner'> & { works?: boolean | undefined }): RelayLease {
  // Epoch milliseconds.
  let heldUntil = Number.NEGATIVE_INFINITY;
  let heldSince = Number.NEGATIVE_INFINITY;
  let refusedAt = Number.NEGATIVE_INFINITY;

  /** Whoever only serves leaves this to those who work, as soon as there are any. */
  const isWanted = async (now: number): Promise<boolean> =>
    works || (await store.leases.held(WORKER_LEASE, now)).length === 0;

  return {
    async hold() {
      const now = clock.now();
      // Noted before the clock was set back, nothing of it holds.
      if (now < heldSince || now < refusedAt) heldUntil = heldSince = refusedAt = Number.NEGATIVE_INFINITY;
      const held = now < heldUntil;
      if (held && now - heldSince < HOLD_AGAIN_EVERY_MS) return 'held';
      // Every job that ends is a nudge for all: those who do not hold it must not ask for it each time.
      if (!held && now - refusedAt < HOLD_AGAIN_EVERY_MS) return 'not';
      const mayHold = await isWanted(now);
      if (held && !mayHold) await store.leases.release(RELAY_LEASE, owner);
      if (!mayHold || !(await store.leases.take(RELAY_LEASE, owner, now, HOLD_MS))) {
        heldUntil = Number.NEGATIVE_INFINITY;
        refusedAt = now;
        return 'not';
      }
      heldSince = now;
      heldUntil = now + HOLD_MS;
      return held ? 'held' : 'anew';
    },
    isHeld: () => clock.now() < heldUntil,
    doubt() {
      heldUntil = Number.NEGATIVE_INFINITY;
    },
    release: () => store.leases.release(RELAY_LEASE, owner).catch(() => {}),
  };
}
