import { Worker } from 'node:worker_threads';
import { diskFaultOr } from '../../../domain/faults/disk-fault.ts';
import { UnavailableError } from '../../../domain/faults/errors.ts';
import { workerFile } from '../../../domain/threads/worker-file.ts';
import type { StoreAddress } from '../../../store/index.ts';
import type { BuildIndex, IndexToBuild } from '../index-building.ts';

/** What the thread is given. */
export interface Task extends Pick<IndexToBuild, 'materialIds' | 'directory'> {
  address: StoreAddress;
}

/**
 * Builds each index in a thread that is there for it alone and reads the passages over a connection of its own: those
 * who ask meanwhile are answered. For the local embedding and vectors in memory.
 */
export function buildInThread(address: StoreAddress): BuildIndex {
  return ({ materialIds, directory, signal }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const task: Task = { address, materialIds, directory };
      const thread = new Worker(workerFile('build-worker', import.meta.url), { workerData: task });
      const stop = (): void => {
        reject(signal?.reason);
        thread.terminate();
      };
      signal?.addEventListener('abort', stop, { once: true });
      thread.once('message', resolve);
      thread.once('error', (cause) => reject(faultOf(cause)));
      thread.once('exit', () => {
        signal?.removeEventListener('abort', stop);
        reject(new Error('the thread that builds an index ended before it was through'));
      });
    });
}

function faultOf(cause: unknown): unknown {
  const read = diskFaultOr(cause);
  if (read !== cause) return read;
  return new UnavailableError('index_not_built', `The index could not be built: ${reasonOf(cause)}.`, {
    cause,
    fix: 'The course is as it was before. Mend what is named and bring the material in again.',
  });
}

/** Without the full stop of a sentence, since one follows. */
const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
