import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';
import { giveToOwner } from './given-to-owner.ts';

/**
 * Makes a directory and those above it. Node's own recursive `mkdir` says ENOENT of a disk that is mounted read-only
 * (seen with Node 24): nobody could tell what is to be mended.
 */
export async function makeDirectories(path: string): Promise<void> {
  try {
    await mkdir(path);
    giveToOwner(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (code !== 'ENOENT' || above === path) throw error;
    await makeDirectories(above);
    await mkdir(path).catch((again: unknown) => {
      if (errorCode(again) !== 'EEXIST') throw again; // Another was quicker.
    });
    giveToOwner(path);
  }
}
