import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from '../../../domain/signals/logger.ts';
import type { ToolAsker } from '../tool-asker.ts';
import { startToolProcess, type ToolLimits, type ToolProcess } from './tool-process.ts';

/** A tool file in a process of its own, which is started anew with the next call where it has ended. */
export interface ToolRunner {
  /** What the file exported by default when it was first loaded. Fails in words where it cannot be loaded. */
  exported(): Promise<unknown>;
  /** See `ToolProcess.run`. */
  run(input: unknown, asker: ToolAsker, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** The first process is started at once, as whoever opens a tool reads what it exports. */
export function createToolRunner(options: {
  file: string;
  environment: Record<string, string>;
  limits: ToolLimits;
  logger: Logger;
}): ToolRunner {
  const { file, environment, limits, logger } = options;
  const tool = `tools/${basename(file)}`;
  /** More than one where one still has calls under way that came before it was found to be stuck. */
  const running = new Set<ToolProcess>();
  const start = (): ToolProcess => {
    const started = startToolProcess(file, environment, limits, {
      unheard: (error) =>
        logger.error(
          { tool, error },
          "a promise failed that nobody awaited; in a tool of the school's own, await it or catch its failure",
        ),
      stuck: () =>
        logger.error(
          { tool, limitMs: limits.callMs },
          "a tool of the school's own came back neither within its time nor when its signal told it to " +
            'stop; its process is ended, and the next call starts another',
        ),
      ended: (reason) =>
        logger.error(
          { tool, reason },
          "a tool of the school's own ended the process in which it runs; the next call starts another",
        ),
    });
    running.add(started);
    started.gone.then(() => running.delete(started));
    return started;
  };
  let current = start();
  const first = current.loaded;
  const startAnew = (): ToolProcess => {
    const started = start();
    started.loaded.catch((error: Error) =>
      logger.error({ tool, reason: error.message }, "a tool of the school's own cannot be started anew"),
    );
    return started;
  };

  return {
    exported: () => first,
    async run(input, asker, signal) {
      if (current.isOver) current = startAnew();
      const asked = current;
      // The model was told of the tool as it was then, and the groups are those of then.
      if (!isDeepStrictEqual(await asked.loaded, await first)) {
        const reason = 'it says something else of itself than at the start: start the service anew';
        logger.error({ tool, reason }, "a tool of the school's own is not called");
        throw new Error(reason);
      }
      return await asked.run(input, asker, signal);
    },
    async close() {
      await Promise.all(Array.from(running, (one) => one.close()));
    },
  };
}
