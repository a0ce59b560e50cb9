import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { freeBytesNow } from '../../domain/faults/free-bytes.ts';
import { makeDirectory } from '../make-directory.ts';
import { type Database, openDatabase } from './database.ts';
import { explained, FULL, faultOf, IO_ERROR, MOVED, type SqliteFault } from './sqlite-faults.ts';

/** The first piece of the `-shm` file (https://sqlite.org/walformat.html#the_wal_index_file_format). */
const ROOM_FOR_THE_INDEX_BYTES = 32_768;

export const storeFile = (dataDir: string): string => join(dataDir, 'zhujiao.sqlite');

/** Made before SQLite would, which lets everybody read; what it puts beside the file is as the file. */
const makeForOwner = (file: string): void => closeSync(openSync(file, 'a', 0o600));

/** A connection to the embedded store in a directory, made where there is none; what is wrong with either is said with its mend. */
export function openInDirectory(dataDir: string): Database {
  try {
    makeDirectory(dataDir);
    makeForOwner(storeFile(dataDir));
    return openDatabase(storeFile(dataDir));
  } catch (cause) {
    throw dataDirectoryFault(dataDir, cause);
  }
}

/** One more connection to a store that is open already. Where its file is gone, a new one in its place would be empty. */
export function openOneMore(dataDir: string): Database {
  const file = storeFile(dataDir);
  if (!existsSync(file)) throw explained({ message: `${file} is gone`, errcode: MOVED });
  return openInDirectory(dataDir);
}

/** Why a data directory cannot be used, with the mend. A full disk and a store that may only be read have words of their own. */
export function dataDirectoryFault(
  dataDir: string,
  cause: unknown,
  freeBytesIn = freeBytesNow,
): UnavailableError {
  const fault = faultOf(cause);
  const known = explained(
    isForWantOfRoom(fault, () => freeBytesIn(dataDir)) ? { ...fault, errcode: FULL } : fault,
  );
  const isDamaged = known instanceof UnavailableError && known.code === 'store_damaged';
  if (known instanceof UnavailableError && known.code !== 'store_disk_fault' && !isDamaged) return known;
  return new UnavailableError(
    'data_dir_unusable',
    `The data directory ${dataDir} cannot be used: ${fault.message}.`,
    {
      fix: isDamaged
        ? 'zhujiao.sqlite is damaged, or no store at all: put a backup in its place, with no -wal or -shm beside it, or set ZHUJIAO_DATA_DIR to another directory.'
        : 'Set ZHUJIAO_DATA_DIR to a directory that this user can write; or see whether its disk is mounted read-only, and mend its permissions.',
      cause,
    },
  );
}

/** Beside the file SQLite needs room for its log's index: where there is none it says "disk I/O error", not "full". */
function isForWantOfRoom({ errcode = 0 }: SqliteFault, freeBytes: () => number): boolean {
  if ((errcode & 0xff) !== IO_ERROR) return false;
  try {
    return freeBytes() < ROOM_FOR_THE_INDEX_BYTES;
  } catch {
    return false;
  }
}
