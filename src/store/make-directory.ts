import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { giveToOwner } from '../domain/faults/given-to-owner.ts';

/** Its owner's alone: tokens, secrets and learners' words lie in it. */
const PRIVATE = 0o700;

/**
 * Makes a directory, for its owner alone, and those above it; one that is there stays as it is, and a file in its place
 * is refused. Level by level: where
 * a file system refuses with ENOENT although the parent is there (`/proc`), Node's own recursive `mkdirSync` tries
 * for ever (seen with Node 24).
 */
export function makeDirectory(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const [at, level] of missing.entries()) {
    try {
      mkdirSync(level, at === missing.length - 1 ? { mode: PRIVATE } : {});
      giveToOwner(level);
    } catch (error) {
      // Another process was quicker.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  if (!statSync(path).isDirectory()) throw new Error('it is a file, and no directory');
}
