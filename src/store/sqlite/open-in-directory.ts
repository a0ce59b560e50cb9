import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '../../domain/errors.ts';
import { makeDirectory } from '../make-directory.ts';
import { type Database, openDatabase } from './database.ts';

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
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnavailableError(
      'data_dir_unusable',
      `The data directory ${dataDir} cannot be used: ${reason}.`,
      {
        fix: /not a database|malformed/.test(reason)
          ? 'zhujiao.sqlite is damaged, or something else: put a backup in its place, with no -wal or -shm beside it, or set ZHUJIAO_DATA_DIR to another directory.'
          : 'Set ZHUJIAO_DATA_DIR to a directory that this user can write, or mend its permissions.',
        cause,
      },
    );
  }
}
