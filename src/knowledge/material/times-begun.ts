import { appendFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { UnavailableError } from '../../domain/faults/errors.ts';

/** Hidden, so that it is no material; a byte for each time that a process began and did not live to see the end. */
const BEGUN_FILE = '.begun';
/** A change that takes the process down with it is not begun for ever: each start would end in it. */
const MOST_BEGUN = 5;

/**
 * Runs `work` on a change's folder. What ends in an error has not taken the process down: it is not counted, however
 * often it waits for its turn. Throws `given_up` where too many processes ended in it.
 */
export async function counted<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, BEGUN_FILE);
  await appendFile(file, '.');
  const { size: begun } = await stat(file);
  try {
    if (begun > MOST_BEGUN)
      throw new UnavailableError(
        'given_up',
        `The service ended ${MOST_BEGUN} times while it worked on this, and has given it up.`,
        { fix: 'Upload the files again a few at a time: one of them may need more memory than there is.' },
      );
    return await work();
  } catch (error) {
    await truncate(file, begun - 1).catch(() => {}); // Counted once too often then.
    throw error;
  }
}
