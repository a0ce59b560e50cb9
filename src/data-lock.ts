import { UnavailableError } from './domain/faults/errors.ts';
import { dataDirectoryFault, lockFile, makeDirectory, servingLock } from './store/index.ts';

/** Held by `serve` while it runs, on a file of its own: a crash leaves nothing to clean up. */
export function lockDataDirectory(dataDir: string): () => void {
  const unlock = locked(dataDir);
  if (unlock) return unlock;
  throw new UnavailableError(
    'already_serving',
    `Another "zhujiao serve" is running on the data directory ${dataDir}.`,
    {
      fix: 'Stop it first, or set ZHUJIAO_DATA_DIR to another directory. Other commands work beside it.',
    },
  );
}

function locked(dataDir: string): (() => void) | null {
  try {
    makeDirectory(dataDir);
    return lockFile(servingLock(dataDir));
  } catch (cause) {
    throw dataDirectoryFault(dataDir, cause);
  }
}
