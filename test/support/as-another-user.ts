import { chmodSync } from 'node:fs';
import { atTheEnd } from './at-the-end.ts';

/** `nobody` on most systems; any user that owns nothing will do. */
export const NOBODY = 65_534;

/**
 * Runs `work` as somebody who may look into a directory and write nothing in it. Whoever may write everywhere (root)
 * becomes somebody else meanwhile: one thing at a time, since that holds for the whole process.
 */
export const whileReadOnly = <T>(directory: string, work: () => Promise<T>): Promise<T> =>
  withRights(directory, 0o555, work);

/** The same as somebody who may not even look into it. */
export const whileClosed = <T>(directory: string, work: () => Promise<T>): Promise<T> =>
  withRights(directory, 0o000, work);

async function withRights<T>(directory: string, mode: number, work: () => Promise<T>): Promise<T> {
  chmodSync(directory, mode);
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.(NOBODY);
  const back = () => {
    if (user === 0) process.seteuid?.(0);
    chmodSync(directory, 0o700);
  };
  atTheEnd(back);
  try {
    return await work();
  } finally {
    back();
  }
}
