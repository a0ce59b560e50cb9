import { parentPort } from 'node:worker_threads';
import type { LoadResult, SourceFile } from '../document.ts';
import { formatOf } from '../formats.ts';
import { faultOf, loadSafely } from './load-safely.ts';

/** What the thread says: that it still works, or what it has read. */
export type FromThread =
  | { kind: 'progress' }
  /** `spoilt` where something went wrong outside the loader's reach: the thread must not read another file. */
  | { kind: 'results'; results: LoadResult[]; spoilt: boolean };

const port = parentPort;
if (!port) throw new Error('reading-worker.ts runs as a worker thread only');

let reading: SourceFile | null = null;
const say = (message: FromThread) => port.postMessage(message);

port.on('message', async (file: SourceFile) => {
  reading = file;
  const results = await resultsOf(file);
  if (reading !== file) return;
  reading = null;
  say({ kind: 'results', results, spoilt: false });
});

async function resultsOf(file: SourceFile): Promise<LoadResult[]> {
  try {
    const loader = await formatOf(file.source)?.loader();
    if (!loader) throw new Error(`no loader reads ${file.source}`);
    return await loadSafely(loader, file, () => say({ kind: 'progress' }));
  } catch (error) {
    return [faultOf(error, file)];
  }
}

/** What a library throws where no loader waits for it ends the reading at once, not with the time limit. */
process.on('uncaughtException', (error) => {
  if (reading === null) return;
  const file = reading;
  reading = null;
  say({ kind: 'results', results: [faultOf(error, file)], spoilt: true });
});

/** Libraries leave promises behind that fail beside the one that is waited for, which tells enough. */
process.on('unhandledRejection', () => {});
