import { statSync } from 'node:fs';
import { MOVED } from './sqlite-faults.ts';

/** Where a store's file lies, with its log beside it. */
export interface Place {
  /** Throws where another file lies there now, or none. */
  mustBeTheSame(): void;
}

const identityOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

/**
 * A file that was deleted, or replaced by a backup, can be written for as long as somebody has it open, and is gone
 * with the process: everything acknowledged in between would be lost without a word. It is looked for before each
 * write.
 */
export function createPlace(path: string): Place {
  const file = identityOf(path);
  /** Made by the first write, and there until the last connection closes. */
  let log: number | null = null;
  return {
    mustBeTheSame() {
      const logNow = identityOf(`${path}-wal`);
      log ??= logNow;
      if (identityOf(path) !== file || logNow !== log)
        throw Object.assign(new Error(`${path} is not the file that was opened`), { errcode: MOVED });
    },
  };
}
