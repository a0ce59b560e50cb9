import type { DueJob } from '../../store/index.ts';
import type { RunnerOptions } from '../job-runner.ts';

/** Jobs that were given to the queue and are not through. */
export interface HandedOut {
  /** By id, each with its group, where it has one; at most 200 ms old as to what other processes are through with. */
  all(): Promise<ReadonlyMap<string, string | null>>;
  add(jobs: readonly DueJob[]): void;
  /** This job came to its end in this process. */
  through(id: string): void;
  /** The store is to be asked again. */
  forget(): void;
}

/** What other processes are through with is asked this often: the store walks over all that was handed out of late. */
const ASK_EVERY_MS = 200;

export function createHandedOut({ store, clock }: Pick<RunnerOptions, 'store' | 'clock'>): HandedOut {
  /** As the store said, and as this process knows better since. */
  let known: { at: number; jobs: Map<string, string | null> } | null = null;
  return {
    async all() {
      const at = clock.now();
      if (!known || Math.abs(at - known.at) >= ASK_EVERY_MS) {
        const jobs = await store.jobs.handed();
        known = { at, jobs: new Map(jobs.map(({ id, groupId }) => [id, groupId])) };
      }
      return known.jobs;
    },
    add(jobs) {
      for (const { id, groupId } of jobs) known?.jobs.set(id, groupId);
    },
    through: (id) => void known?.jobs.delete(id),
    forget() {
      known = null;
    },
  };
}
