import { createLogger, type Installation, openInstallation } from '../app.ts';
import type { Config } from '../config.ts';
import type { ExitCode } from './command.ts';

type Options = NonNullable<Parameters<typeof openInstallation>[2]>;

/** Opens the installation for a command that soon ends, and closes it whatever became of the work. */
export async function withInstallation<T extends ExitCode | object>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
  { logLevel = 'error', ...options }: Options & { logLevel?: Config['logLevel'] } = {},
): Promise<T> {
  // Faults alone: what the command has to say it says itself.
  const installation = await openInstallation(config, createLogger({ ...config, logLevel }), {
    ...options,
    isCommand: true,
  });
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
