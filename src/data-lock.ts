import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UnavailableError } from './domain/faults/errors.ts';
import { dataDirectoryFault, makeDirectory } from './store/index.ts';

/** What nobody refers to any more is collected, and its lock with it: a caller need not keep what it was given. */
const held = new Set<DatabaseSync>();

/**
 * Held by `serve` while it runs. An open exclusive transaction on a file of its own: the operating system
 * lets go of it when the process ends, however it ends, so a crash leaves nothing to clean up.
 */
export function lockDataDirectory(dataDir: string): () => void {
  try {
    makeDirectory(dataDir);
    const lock = new DatabaseSync(join(dataDir, 'serve.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/locked|busy/i.test(message)) {
      throw new UnavailableError(
        'already_serving',
        `Another "zhujiao serve" is running on the data directory ${dataDir}.`,
        {
          fix: 'Stop it first, or set ZHUJIAO_DATA_DIR to another directory. Other commands work beside it.',
          cause,
        },
      );
    }
    throw dataDirectoryFault(dataDir, cause);
  }
}
