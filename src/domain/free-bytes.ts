import { statfs } from 'node:fs/promises';

/**
 * Bytes that this user may still write on the disk that holds `path`; infinitely many where the file system does not
 * count them. Throws where there is no such path.
 */
export async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize, blocks } = await statfs(path);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}
