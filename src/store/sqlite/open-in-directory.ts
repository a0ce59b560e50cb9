import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../domain/faults/error-code.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { freeBytesNow } from '../../domain/faults/free-bytes.ts';
import { giveToOwner } from '../../domain/faults/given-to-owner.ts';
import { makeDirectory } from '../make-directory.ts';
import { type Database, openDatabase } from './database.ts';
import { explained, FULL, faultOf, IO_ERROR, MOVED, type SqliteFault } from './sqlite-faults.ts';

/** The first piece of the `-shm` file (https://sqlite.org/walformat.html#the_wal_index_file_format). */
const ROOM_FOR_THE_INDEX_BYTES = 32_768;

export const storeFile = (dataDir: string): string => join(dataDir, 'zhujiao.sqlite');

/** Another process that makes the store has something in its file within a few milliseconds. */
const FILLED_AFTER_MS = 1_000;
const LOOKS_EVERY_MS = 20;

/**
 * The first connection of a process to the embedded store in a directory, made where there is none; what is wrong
 * with either is said with its mend. Any other is opened by `openOneMore`, which says why.
 */
export function openInDirectory(dataDir: string): Database {
  const file = storeFile(dataDir);
  let isOurs = false;
  try {
    makeDirectory(dataDir);
    isOurs = makeForOwner(file);
    if (!isOurs) {
      mustHoldSomething(file);
      mustNotBeBesideAnotherLog(file);
    }
    return openDatabase(file);
  } catch (cause) {
    // A disk that is full would leave an empty file, which the next start takes for a store that was lost.
    if (isOurs && isEmpty(file)) rmSync(file, { force: true });
    throw dataDirectoryFault(dataDir, cause);
  }
}

/**
 * Made before SQLite would, which lets everybody read; what it puts beside the file is as the file.
 * @returns whether it was not there
 */
function makeForOwner(file: string): boolean {
  try {
    closeSync(openSync(file, 'ax', 0o600));
    giveToOwner(file);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    closeSync(openSync(file, 'a'));
    return false;
  }
}

const isEmpty = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.size === 0;

/**
 * What every file of SQLite begins with is written last by a backup
 * (https://sqlite.org/fileformat2.html#the_database_header).
 */
const HEADER_BYTES = 16;

/**
 * Nothing in it, or a backup that was cut off: with its journal beside it SQLite would take all of it back, to an
 * empty store.
 */
function isEmptyOrHalf(file: string): boolean {
  if (isEmpty(file)) return true;
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return readSync(descriptor, header) === HEADER_BYTES && header.every((byte) => byte === 0);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * SQLite takes an empty file for a new store: a backup that came to nothing would be an empty school without a word.
 */
function mustHoldSomething(file: string): void {
  const until = performance.now() + FILLED_AFTER_MS;
  while (isEmptyOrHalf(file)) {
    if (performance.now() > until)
      throw new UnavailableError(
        'store_file_empty',
        isEmpty(file)
          ? `${file} is empty: whatever was in it is not there any more.`
          : `${file} is half a backup: the one that was written into it was cut off.`,
        {
          fix:
            'Put a backup in its place, with no -wal, -shm or -journal beside it. Where no school was ever ' +
            'in it (a first start that was cut off), delete the file.',
        },
      );
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOKS_EVERY_MS);
  }
}

/** Where the header says how the file is written: 1, with a journal; 2, with a log. */
const WRITTEN_BY_AT = 18;
const WITH_A_JOURNAL = 1;

/**
 * A backup is written with a journal, and a store of ours with a log from its first opening on, before there is
 * anything in one. So the log beside a backup is of the store in whose place it was put: SQLite would write all of it
 * into the backup, without a word.
 */
function mustNotBeBesideAnotherLog(file: string): void {
  const log = `${file}-wal`;
  // Looked at first: whoever opens the backup just now changes the header before they begin a log.
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const descriptor = openSync(file, 'r');
  try {
    const byte = Buffer.alloc(1);
    readSync(descriptor, byte, 0, 1, WRITTEN_BY_AT);
    if (byte[0] !== WITH_A_JOURNAL) return;
  } finally {
    closeSync(descriptor);
  }
  throw new UnavailableError(
    'store_beside_old_log',
    `${file} is a backup, and beside it lies the log of the store that was there before: what stands in it would be written into the backup.`,
    { fix: `Delete ${log}, and the -shm beside it, then start again.` },
  );
}

/**
 * One more connection to a store that this process has open already. The file is looked at by its name alone: whoever
 * closes a file lets go of all that their process has locked of it
 * (https://sqlite.org/howtocorrupt.html#posix_advisory_locks), and the next program that reads the store and leaves
 * would take the log away under us. Where it is gone, a new one in its place would be empty.
 */
export function openOneMore(dataDir: string): Database {
  const file = storeFile(dataDir);
  if (!existsSync(file) || isEmpty(file)) throw explained({ message: `${file} is gone`, errcode: MOVED });
  try {
    return openDatabase(file);
  } catch (cause) {
    throw dataDirectoryFault(dataDir, cause);
  }
}

/**
 * Why a data directory cannot be used, with the mend. A full disk and a store that may only be read have words of
 * their own.
 */
export function dataDirectoryFault(
  dataDir: string,
  cause: unknown,
  freeBytesIn = freeBytesNow,
): UnavailableError {
  if (cause instanceof UnavailableError) return cause;
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
        ? 'zhujiao.sqlite is damaged, or no store at all: put a backup in its place, with no -wal or -shm ' +
          'beside it, or set ZHUJIAO_DATA_DIR to another directory.'
        : 'Set ZHUJIAO_DATA_DIR to a directory that this user can write; or see whether its disk is mounted ' +
          'read-only, and mend its permissions.',
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
