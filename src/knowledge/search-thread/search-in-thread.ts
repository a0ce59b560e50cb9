import { Worker } from 'node:worker_threads';
import { workerFile } from '../../domain/threads/worker-file.ts';
import type { StoreAddress } from '../../store/index.ts';
import type { PassageShelf } from '../lookup/passage-shelf.ts';
import type { OpenIndex } from '../lookup/searched-index.ts';
import { received } from './found-across.ts';
import { createThreadLine } from './thread-line.ts';

/** Where indexes are searched beside the thread that serves. */
export interface SearchThread {
  openIndex: OpenIndex;
  /** After the indexes. */
  close(): Promise<void>;
}

/**
 * Indexes that are searched in a thread of its own, which reads passages from the store over a connection of its own: a
 * search of a large course takes some milliseconds in which nobody else would be served. For vectors in memory.
 */
export function searchInThread(address: StoreAddress, shelf: PassageShelf): SearchThread {
  const line = createThreadLine(
    () => new Worker(workerFile('search-worker', import.meta.url), { workerData: address }),
  );
  return {
    async openIndex(directory) {
      const { embedding, dimensions } = await line.ask({ what: 'open', directory });
      return {
        embedding,
        dimensions,
        async lookUp(request, asker) {
          const lookup = await line.ask({ what: 'lookUp', directory, ...request }, asker);
          return await received(lookup, request.version, shelf);
        },
        // Asked behind a lookup, and soon done.
        terms: (texts) => line.ask({ what: 'terms', directory, texts }, { hasWaited: true }),
        rarities: (terms) => line.ask({ what: 'rarities', directory, terms }, { hasWaited: true }),
        close() {
          line.ask({ what: 'close', directory }).catch(() => {}); // It is gone with the thread.
        },
      };
    },
    close: line.close,
  };
}
