import { lchownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What root makes in a directory of another user becomes that user's. A command that was started with `sudo`, beside
 * a service that runs as somebody else, would leave it a store, locks or indexes that it can never write again.
 */
export function giveToOwner(path: string): void {
  if (process.geteuid?.() !== 0) return;
  try {
    const { uid, gid } = statSync(dirname(path));
    if (statSync(path).uid !== uid) lchownSync(path, uid, gid);
  } catch {
    // A disk that knows no owners, or not ours: then it is as it was before.
  }
}
