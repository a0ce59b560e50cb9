import type { JobRow } from '../store/index.ts';
import { LEASE_MS, RENEW_EVERY_MS, type RunnerOptions } from './job-runner.ts';
import { messageOf } from './message-of.ts';

/** Keeps the leases of what this process is at, and stops what somebody else holds by now. */
export interface LeaseRenewal {
  /** To be told whenever a job begins or ends: the clock runs while any does. */
  changed(): void;
  stop(): void;
}

export function createLeaseRenewal(
  { store, clock, logger, owner }: RunnerOptions,
  running: ReadonlyMap<string, { job: JobRow; abort: AbortController }>,
): LeaseRenewal {
  let renewal: NodeJS.Timeout | undefined;

  async function renew(): Promise<void> {
    // Only what runs here: what this process claimed without hearing of it, since its store fell silent, would else be
    // kept from everybody for as long as anything runs. And what is claimed meanwhile is no loss.
    const before = [...running.keys()];
    const held = new Set(await store.jobs.renew(before, owner, clock.now() + LEASE_MS));
    for (const id of before) {
      if (!held.has(id)) running.get(id)?.abort.abort(new Error('lease lost'));
    }
  }

  return {
    changed() {
      if (running.size === 0) {
        clearInterval(renewal);
        renewal = undefined;
      } else {
        renewal ??= setInterval(() => {
          renew().catch((error: unknown) =>
            logger.warn({ error: messageOf(error) }, 'could not renew the leases of running jobs'),
          );
        }, RENEW_EVERY_MS);
      }
    },
    stop: () => clearInterval(renewal),
  };
}
