import { DatabaseSync } from 'node:sqlite';

/** What nobody refers to any more is collected, and its lock with it: a caller need not keep what it was given. */
const held = new Set<DatabaseSync>();

/**
 * Holds a file until the returned function is called or the process ends, however it ends: an open exclusive transaction on
 * it, which the operating system lets go of. Null where another holds it; throws where the file cannot be made.
 */
export function lockFile(path: string): (() => void) | null {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (/locked|busy/i.test(String(error))) return null;
    throw error;
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}
