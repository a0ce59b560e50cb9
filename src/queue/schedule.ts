import type { Store } from '../store/index.ts';
import type { JobHandler } from './job-handler.ts';

/** The repeating jobs as rows, so that one run is one for all processes. */
export async function plantSchedule(store: Store, handlers: JobHandler[], now: number): Promise<void> {
  const repeating = handlers.flatMap(({ kind, everyMs }) =>
    everyMs === undefined ? [] : [{ kind, everyMs }],
  );
  await store.transaction((tx) => tx.jobs.repeat(repeating, now));
}
