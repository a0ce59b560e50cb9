import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { giveToOwner } from '../../domain/faults/given-to-owner.ts';

/**
 * By path. What nobody refers to any more is collected, and its lock with it: a caller need not keep what it was given.
 */
const held = new Map<string, DatabaseSync>();

/**
 * Holds a file until the returned function is called or the process ends, however it ends: an open exclusive
 * transaction on it, which the operating system lets go of. Null where another holds it; throws where the file cannot
 * be made.
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
  giveToOwner(path);
  held.set(path, lock);
  return () => {
    if (held.get(path) === lock) held.delete(path);
    if (lock.isOpen) lock.close();
  };
}

/** Whether another process holds a file that this one may only look at. */
export function isHeldElsewhere(path: string): boolean {
  if (held.has(path) || !existsSync(path)) return false;
  try {
    const letGo = lockFile(path);
    letGo?.();
    return letGo === null;
  } catch {
    // Where it cannot even be opened, what is wrong with the directory is said by whoever writes into it.
    return false;
  }
}
