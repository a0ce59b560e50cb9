import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { UnavailableError } from './errors.ts';
import { freeBytes } from './free-bytes.ts';

/** Why nothing can be put on a disk, with its mend, in the codes that REST answers with. */
export interface DiskFault {
  code: 'disk_full' | 'disk_read_only';
  says: string;
  fix: string;
}

const FULL: DiskFault = {
  code: 'disk_full',
  says: 'The disk of the data directory is full.',
  fix: 'Make room where ZHUJIAO_DATA_DIR is; it goes on by itself then.',
};
const READ_ONLY: DiskFault = {
  code: 'disk_read_only',
  says: 'The data directory cannot be written.',
  fix:
    'Is the disk of ZHUJIAO_DATA_DIR mounted read-only, or does something in it belong to another user? ' +
    'Mend that; it goes on by itself then.',
};

/** By the names that systems give such faults (errno(3)). */
const FAULTS: Record<string, DiskFault> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
};

/** Null where an error is about something else. */
function diskFaultOf(error: unknown): DiskFault | null {
  const code = errorCode(error);
  return Object.hasOwn(FAULTS, code) ? (FAULTS[code] ?? null) : null;
}

/** What to throw in the place of an error: a disk's fault in words, anything else as it came. */
export function diskFaultOr(error: unknown): unknown {
  const fault = diskFaultOf(error);
  return fault ? new UnavailableError(fault.code, fault.says, { fix: fault.fix, cause: error }) : error;
}

/**
 * Room on a disk below which it counts as full. A small write may still find its place in the log's old pages then,
 * where the next one does not: seen on a disk with 0 bytes left.
 */
export const FULL_BELOW_BYTES = 1_000_000;

/** What is written into beside the store: copies of the indexes, uploads until they are read, and who works on what. */
const WRITTEN_INTO = ['', 'index', 'shared', 'uploads', 'locks'];
/** Each course has a directory of its own there. */
const OF_COURSES = 'index';
/** Of a directory's rights: its group and everybody. */
const WRITTEN_BY_OTHERS = 0o022;
/** Of this process: another one, of another user, may be trying at the same time. */
const TRIED_WITH = `.can-be-written-${process.pid}`;

/**
 * What keeps this user from writing into a data directory now; null where nothing does, and where it is not there yet.
 * An empty file is written and removed: rights alone say nothing of a disk that is mounted read-only, or has no inode
 * left.
 */
export async function whyUnwritable(dataDir: string, freeBytesIn = freeBytes): Promise<DiskFault | null> {
  for (const part of WRITTEN_INTO) {
    const file = join(dataDir, part, TRIED_WITH);
    try {
      // Of one that was cut off, of another user at that: whoever may write in the directory may remove it.
      await rm(file, { force: true });
      await writeFile(file, '');
      await rm(file, { force: true });
    } catch (error) {
      const fault = diskFaultOf(error);
      if (fault) return fault;
    }
  }
  const others = await firstOfOthers(join(dataDir, OF_COURSES));
  if (others !== null) return { ...READ_ONLY, says: `${others} in the data directory cannot be written.` };
  const free = await freeBytesIn(dataDir).catch(() => Number.POSITIVE_INFINITY);
  return free < FULL_BELOW_BYTES ? FULL : null;
}

/**
 * The first course whose indexes are another user's alone; told by its rights, for there may be hundreds of courses.
 */
async function firstOfOthers(directory: string): Promise<string | null> {
  const user = process.geteuid?.() ?? 0;
  if (user === 0) return null;
  for (const name of await readdir(directory).catch(() => [])) {
    const found = await stat(join(directory, name)).catch(() => null); // Removed meanwhile.
    if (found && found.uid !== user && (found.mode & WRITTEN_BY_OTHERS) === 0) return `${OF_COURSES}/${name}`;
  }
  return null;
}
