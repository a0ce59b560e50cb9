import { type StatsFs, statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

/**
 * Bytes that this user may still write on the disk that holds `path`; infinitely many where the file system does not
 * count them. Throws where there is no such path.
 */
export const freeBytes = async (path: string): Promise<number> => left(await statfs(path));

/** The same while everybody waits: for what has to be said before anything is served. */
export const freeBytesNow = (path: string): number => left(statfsSync(path));

const left = ({ bavail, bsize, blocks }: StatsFs): number =>
  blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
