import { join } from 'node:path';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { isHeldElsewhere } from './lock-file.ts';

/** Held by the process that serves from a data directory. */
export const servingLock = (dataDir: string): string => join(dataDir, 'serve.lock');

/**
 * Called before the schema of a store is changed. Whoever serves from it wrote it, and knows the schema that it has:
 * a command of a newer version beside it would change the tables under its hands.
 */
export function mustNotBeServed(dataDir: string): void {
  if (!isHeldElsewhere(servingLock(dataDir))) return;
  throw new UnavailableError(
    'store_is_older',
    `The store in ${dataDir} is of an older version of Zhujiao, and "zhujiao serve" of that version is running on it.`,
    {
      fix:
        'Restart "zhujiao serve" (after a backup): it brings the store up to date, and other commands work ' +
        'beside it again. Nothing was changed.',
    },
  );
}
