import { lockDataDirectory } from '../data-lock.ts';
import { BadInputError, UnavailableError } from '../domain/faults/errors.ts';
import { createLocalWake } from '../domain/signals/wake.ts';
import { systemClock } from '../domain/time/clock.ts';
import { WORKER_LEASE } from '../queue/index.ts';
import { moveStore, mustHoldStore, openStore } from '../store/index.ts';
import { readOptions } from './arguments.ts';
import type { Command } from './command.ts';

const usage = 'move';

export const move: Command = {
  usage,
  does: 'copies the embedded store into an empty PostgreSQL, the one that DATABASE_URL names',
  async run(args, { config, console }) {
    readOptions(usage, args, {});
    const { dataDir, databaseUrl } = config;
    if (databaseUrl === null)
      throw new BadInputError('no_shared_store', 'There is nowhere to move to: DATABASE_URL is not set.', {
        fix: 'Make an empty database (createdb) and set DATABASE_URL=postgres://… for this command.',
      });
    mustHoldStore(dataDir);
    const unlock = lockDataDirectory(dataDir);
    try {
      await mustBeStill(dataDir);
      const moved = await moveStore(dataDir, databaseUrl, ({ table, rows }) =>
        console.err(`${table}: ${rows}`),
      );
      const rows = moved.reduce((sum, one) => sum + one.rows, 0);
      console.err(
        `${rows} rows are in the shared store, counted there table by table. Set DATABASE_URL for every process ` +
          `from now on, then start. The embedded store in ${dataDir} is as it was: whoever started without ` +
          'DATABASE_URL would go on with that one. Delete it, or keep it as you keep a backup.',
      );
      return 0;
    } finally {
      unlock();
    }
  },
};

/** Brings it up to date, and refuses where a `work` is still writing to it; `serve` is held off by its lock. */
async function mustBeStill(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, wake: createLocalWake() });
  try {
    const workers = await store.leases.held(WORKER_LEASE, systemClock.now());
    if (workers.length === 0) return;
    throw new UnavailableError(
      'still_working',
      `${workers.length} "zhujiao work" may be running on ${dataDir}.`,
      {
        fix: 'Stop it first. Of one that was killed it is known after 20 seconds.',
      },
    );
  } finally {
    await store.close();
  }
}
