import { setImmediate } from 'node:timers/promises';
import { createService, listensEverywhere, openInstallation } from '../app.ts';
import { lockDataDirectory } from '../data-lock.ts';
import { BadInputError, UnavailableError } from '../domain/faults/errors.ts';
import { PORTS, readOptions, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { serviceLogger } from './service-logger.ts';
import { untilItEnds } from './stop-signal.ts';

const usage = 'serve [--port N] [--host H] [--no-work]';

export const serve: Command = {
  usage,
  does: 'runs the whole service: REST, channels, pages, jobs',
  async run(args, { config: given, console, signal }) {
    const values = readOptions(usage, args, {
      port: { type: 'string' },
      host: { type: 'string' },
      'no-work': { type: 'boolean', default: false },
    });
    if (values['no-work'] && given.redisUrl === null) {
      throw new BadInputError('nobody_would_work', 'Without a Redis nobody else could run the jobs.', {
        fix: 'Leave --no-work out, or set REDIS_URL and run "zhujiao work" beside it.',
      });
    }
    const config = {
      ...given,
      port: values.port === undefined ? given.port : wholeNumber(usage, '--port', values.port, PORTS),
      host: values.host ?? given.host,
    };
    if (signal.aborted) return 0;
    const unlock = lockDataDirectory(config.dataDir);
    const installation = await openInstallation(config, serviceLogger(config), { stays: true });
    const service = await createService(installation, { works: !values['no-work'] });
    let outgrown: UnavailableError | null = null;
    try {
      // Told to stop while its parts were loaded, it need not begin; a signal is heard of in the next turn.
      await setImmediate();
      if (signal.aborted) return 0;
      const filled = await service.fillIfEmpty(signal);
      const url = await service.start().catch((error: unknown) => {
        throw portError(error, config.port, config.host);
      });
      const redis = (await service.redisState?.()) ?? null;
      const whoRuns = values['no-work'] ? 'run by "zhujiao work"' : 'here and by "zhujiao work"';
      if (filled > 0) console.err(`The demo school is in place (${filled} courses).`);
      console.err(
        [
          '',
          '  助教 Zhujiao is ready.',
          '',
          `  Group page   ${url}/`,
          `  Console      ${url}/console#token=${service.adminToken}`,
          `  API          ${url}/docs`,
          ...(config.publicUrl === null && listensEverywhere(config.host)
            ? [
                '  Elsewhere    by the name or address of this machine: set ' +
                  'ZHUJIAO_PUBLIC_URL to it, and links lead there',
              ]
            : []),
          `  Answers      ${installation.modelName ?? 'extractive (no model configured)'}`,
          ...(redis === null
            ? []
            : [`  Jobs         over Redis${redis === 'ok' ? `, ${whoRuns}` : ` — ${redis}`}`]),
          '',
        ].join('\n'),
      );
      outgrown = await untilItEnds(signal, installation.store.outgrown);
      console.err('Stopping; what runs is finished first.');
    } finally {
      await service.stop();
      await installation.close();
      unlock();
    }
    if (outgrown) throw outgrown;
    return 0;
  },
};

function portError(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new UnavailableError('port_in_use', `Port ${port} on ${host} is in use.`, {
      fix: 'Stop what uses it, or choose another with --port or PORT.',
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new UnavailableError('cannot_listen', `Cannot listen on ${host}:${port} (${String(code)}).`, {
      fix: 'Choose another with --port and --host.',
      cause: error,
    });
  }
  return error;
}
