import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../domain/faults/error-code.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

/*
 * The indexes of one course on disk, a directory for each version. Processes that share a data directory may build the
 * same one at the same time: each builds in a directory of its own and puts that in place whole.
 */

/** The version before stays for readers that have just looked the version up. */
export const KEPT_VERSIONS = 2;
/** Two that put theirs in the same place at once are told apart at the first or the second try. */
const MOST_TRIES = 5;
const BUILDING = 'building-';
/** No build takes as long: what is older was left by a process that died. */
const ABANDONED_AFTER_MS = DAY_MS;

/** A directory to build in; not by process id, which two containers on one volume have in common. */
export const buildingPlace = (parent: string): string => join(parent, `${BUILDING}${randomUUID()}`);

/** Tells a directory from another that is put in its place; null where there is none, or none that can be looked at. */
export async function whichStands(directory: string): Promise<string | null> {
  const found = await stat(directory).catch(() => null);
  return found && `${found.ino}-${found.mtimeMs}`;
}

/**
 * What stands there is moved away whole, never emptied: whoever is opening it finds all of it or nothing. With
 * `inPlaceOf`, only where that still stands: another's, put there meanwhile, serves as well.
 */
export async function putInPlace(built: string, directory: string, inPlaceOf?: string | null): Promise<void> {
  for (let tries = 1; ; tries++) {
    const aside = `${built}-before-${tries}`;
    const wasThere = await moveAway(directory, aside);
    const isAnothers = wasThere && inPlaceOf !== undefined && (await whichStands(aside)) !== inPlaceOf;
    try {
      await rename(isAnothers ? aside : built, directory);
      return;
    } catch (error) {
      if (!isTaken(error) || tries === MOST_TRIES) throw error;
      if (inPlaceOf !== undefined) return;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/** Whether there was anything to move. */
async function moveAway(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Another was quicker. */
const isTaken = (error: unknown): boolean => ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error));

/** Removes the versions that nobody reads any more, and what builds that were cut off have left. */
export async function clearOut(parent: string, newest: number, now = Date.now()): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const isOld = /^\d+$/.test(name) && Number(name) <= newest - KEPT_VERSIONS;
    if (isOld || (name.startsWith(BUILDING) && (await isAbandoned(path, now))))
      await rm(path, { recursive: true, force: true });
  }
}

async function isAbandoned(path: string, now: number): Promise<boolean> {
  const found = await stat(path).catch(() => null); // Moved to its place meanwhile.
  return found !== null && now - found.mtimeMs > ABANDONED_AFTER_MS;
}
