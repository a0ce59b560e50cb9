import { constants, setPriority } from 'node:os';
import { createWorker, openInstallation } from '../app.ts';
import { BadInputError, type UnavailableError } from '../domain/faults/errors.ts';
import { PORTS, readOptions, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { serviceLogger } from './service-logger.ts';
import { untilItEnds } from './stop-signal.ts';

const usage = 'work [--port N]';

/** On a machine that also serves, whoever waits at the door goes first. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A sandbox may forbid it; the work is done all the same.
  }
}

export const work: Command = {
  usage,
  does: 'runs jobs only, beside serve; needs a Redis',
  async run(args, { config, console, signal }) {
    const values = readOptions(usage, args, { port: { type: 'string' } });
    const probePort = values.port === undefined ? null : wholeNumber(usage, '--port', values.port, PORTS);
    if (config.redisUrl === null) {
      throw new BadInputError('no_redis', 'There is no Redis to take jobs from.', {
        fix:
          'Set REDIS_URL here and for "zhujiao serve", or leave the jobs to ' +
          'serve: without a Redis it runs them itself.',
      });
    }
    if (signal.aborted) return 0;
    const installation = await openInstallation(config, serviceLogger(config), { stays: true });
    giveWay();
    const worker = await createWorker(installation, { probePort });
    let outgrown: UnavailableError | null = null;
    try {
      await worker.start();
      const redis = (await worker.redisState?.()) ?? 'ok';
      console.err(`助教 Zhujiao works on jobs${redis === 'ok' ? '.' : ` over Redis — ${redis}`}`);
      if (probePort !== null)
        console.err(`  Health and figures at http://${config.host}:${probePort}/readyz and /metrics`);
      outgrown = await untilItEnds(signal, installation.store.outgrown);
      console.err('Stopping; what runs is finished first.');
    } finally {
      await worker.stop();
      await installation.close();
    }
    if (outgrown) throw outgrown;
    return 0;
  },
};
