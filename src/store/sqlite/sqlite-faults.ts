import { UnavailableError } from '../../domain/faults/errors.ts';

/** What crosses from thread to thread of an error of SQLite. */
export interface SqliteFault {
  message: string;
  /** Node's code, `ERR_SQLITE_ERROR`. */
  code?: string | undefined;
  /** SQLite's extended result code. */
  errcode?: number | undefined;
}

export const faultOf = (error: unknown): SqliteFault => {
  const { message, code, errcode } = error as Partial<SqliteFault>; // SQLite's errors have all three.
  return { message: message ?? String(error), code, errcode };
};

/** SQLite's primary result codes (https://sqlite.org/rescode.html); an extended one has its own in the upper bytes. */
const BUSY = 5;
const READ_ONLY = 8;
export const IO_ERROR = 10;
export const FULL = 13;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
/** An extended code: the file is not where it was opened. SQLite itself looks for that without a log only. */
export const MOVED = READ_ONLY | (4 << 8);

const DAMAGED = {
  code: 'store_damaged',
  message: 'The file of the store is damaged.',
  fix:
    'Stop the service and put a backup of zhujiao.sqlite in its place, with no -wal or -shm beside it. Keep ' +
    'the damaged file: what can still be read of it "sqlite3 zhujiao.sqlite .recover" prints.',
};

const SAID: Record<number, { code: string; message: string; fix: string }> = {
  [BUSY]: {
    code: 'store_locked',
    message: 'Another program holds the store, and did not let go of it in time.',
    fix: 'Close what has the file open for writing (a database browser, a backup that copies). Send it again.',
  },
  [READ_ONLY]: {
    code: 'store_read_only',
    message: 'The store can be read, but not written.',
    fix:
      'Is the disk mounted read-only, or does zhujiao.sqlite in ZHUJIAO_DATA_DIR belong to another user? ' +
      'Mend that, and send it again.',
  },
  [MOVED]: {
    code: 'store_moved',
    message: 'The file of the store was taken away, or another put in its place, while it was in use.',
    fix:
      'Put the very file back, and its -wal, if they were moved. Else stop the service, put a backup in its ' +
      'place, with no -wal or -shm beside it, and start: what was written last is gone.',
  },
  [CORRUPT]: DAMAGED,
  [NOT_A_DATABASE]: DAMAGED,
  [CANNOT_OPEN]: {
    code: 'store_disk_fault',
    message: 'The file of the store, or one beside it, cannot be opened.',
    fix:
      'Is ZHUJIAO_DATA_DIR still there, and may this user write in it? See ' +
      'also how many files a process may have open.',
  },
  [IO_ERROR]: {
    code: 'store_disk_fault',
    message: 'The disk that holds the store cannot be read or written.',
    fix: 'See what the system says of the disk. What was acknowledged is in the store, or in your backup.',
  },
  [FULL]: {
    code: 'store_full',
    message: 'The disk that holds the store is full.',
    fix:
      'Make room where ZHUJIAO_DATA_DIR is. What was acknowledged is safe; a service that runs goes on by ' +
      'itself then: send it again.',
  },
};

/** Whether SQLite says of a file that it is damaged, or none of its own. */
export const saysDamaged = ({ errcode = 0 }: SqliteFault): boolean =>
  [CORRUPT, NOT_A_DATABASE].includes(errcode & 0xff);

/** For one who has looked through the file. */
export const storeDamaged = (cause: unknown): UnavailableError =>
  new UnavailableError(DAMAGED.code, DAMAGED.message, { fix: DAMAGED.fix, cause });

/** What the machine is to blame for, in words and as 503, so that platforms send again; anything else as it came. */
export function explained(fault: SqliteFault): Error {
  const { errcode = 0 } = fault;
  const said = SAID[errcode] ?? SAID[errcode & 0xff];
  const cause = Object.assign(new Error(fault.message), fault);
  return said ? new UnavailableError(said.code, said.message, { fix: said.fix, cause }) : cause;
}
