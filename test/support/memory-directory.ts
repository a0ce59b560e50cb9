import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** Bytes that must be free there: a container is often given 64 MB, and Chromium takes of the same. */
const ROOM = 4 * 1024 ** 3;

/**
 * Has all temporary files of this process, and of all it starts from now on, lie in memory, in one directory that the
 * returned function takes away. Every store and server writes to disk as it opens, checkpoints and closes, which
 * small tests with a store wait for most of all. What the tests kill are processes, never the machine: nothing relies
 * on the disk. Where somebody chose a place (TMPDIR), or memory has no room, they lie where they would.
 */
export function temporaryFilesInMemory(): () => void {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return () => {};
  const directory = mkdtempSync(join(IN_MEMORY, 'zhujiao-tests-'));
  // PostgreSQL runs as a user of its own and must come through to its own directory in here.
  chmodSync(directory, 0o711);
  process.env['TMPDIR'] = directory;
  return () => {
    delete process.env['TMPDIR'];
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  };
}

function hasRoom(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
