import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { errorCode } from '../../domain/faults/error-code.ts';
import { BadInputError, UnavailableError } from '../../domain/faults/errors.ts';
import { storeFile } from './open-in-directory.ts';
import { faultOf, saysDamaged, storeDamaged } from './sqlite-faults.ts';

/** Its owner's alone, as the store is. */
const PRIVATE = 0o600;

/** Before anything is opened, which would make one. */
export function mustHoldStore(dataDir: string): void {
  if (existsSync(storeFile(dataDir))) return;
  throw new BadInputError('no_store', `There is no store in ${dataDir}.`, {
    fix: 'Set ZHUJIAO_DATA_DIR to the data directory of the service, and be a user who may look into it.',
  });
}

/**
 * Copies the embedded store into a file that is not there yet, whole or not at all; others read and write it
 * meanwhile. What comes in after the beginning is not in it, and nothing of what was ever deleted.
 * @returns its size in bytes
 */
export function backUp(dataDir: string, into: string): number {
  mustHoldStore(dataDir);
  const file = storeFile(dataDir);
  if (existsSync(into))
    throw new BadInputError('backup_exists', `${into} is there already.`, {
      fix: 'Name a new file, such as one with the date in its name: nothing is written over an older backup.',
    });
  const part = `${into}.part-${process.pid}`;
  try {
    closeSync(openSync(part, 'wx', PRIVATE));
    copy(file, part);
    keep(part);
    renameSync(part, into);
  } catch (error) {
    rmSync(part, { force: true });
    throw explainedFor(into, error);
  }
  return statSync(into).size;
}

/** In one reading transaction: `.backup` of the command line begins anew whenever somebody writes. */
function copy(file: string, part: string): void {
  const store = new DatabaseSync(file);
  try {
    store.prepare('vacuum into ?').run(part);
  } finally {
    store.close();
  }
  const copied = new DatabaseSync(part, { readOnly: true });
  try {
    const [found] = copied.prepare('pragma quick_check(1)').all();
    if (found?.['quick_check'] !== 'ok') throw storeDamaged(new Error(String(found?.['quick_check'])));
  } finally {
    copied.close();
  }
}

/** On the disk, and not in the system's memory alone, before it has its name. */
function keep(part: string): void {
  const written = openSync(part, 'r+');
  try {
    fsyncSync(written);
  } finally {
    closeSync(written);
  }
}

function explainedFor(into: string, error: unknown): unknown {
  if (error instanceof UnavailableError) return error;
  const fault = faultOf(error);
  if (saysDamaged(fault)) return storeDamaged(error);
  const isMissing = errorCode(error) === 'ENOENT';
  return new UnavailableError(
    'backup_failed',
    `The backup could not be written to ${into}: ${fault.message}.`,
    {
      fix: isMissing
        ? 'Make the directory first.'
        : 'Is there room on its disk for a file as large as the store, and may this user write there?',
      cause: error,
    },
  );
}
