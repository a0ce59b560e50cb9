import { parentPort } from 'node:worker_threads';
import type { LoadResult, SourceFile } from '../document.ts';
import { damaged } from './faults.ts';
import { formatOf } from './formats.ts';
import { loadSafely } from './load-safely.ts';

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
  const loader = await formatOf(file.source)?.loader();
  if (!loader) throw new Error(`no loader reads ${file.source}`);
  const results = await loadSafely(loader, file, () => say({ kind: 'progress' }));
  if (reading !== file) return;
  reading = null;
  say({ kind: 'results', results, spoilt: false });
});

/** Libraries leave promises behind that fail after, or instead of, the one that was waited for. */
function onStray(error: unknown): void {
  if (reading === null) return;
  const file = reading;
  reading = null;
  const reason = error instanceof Error ? error.message : String(error);
  say({ kind: 'results', results: [damaged(file, reason)], spoilt: true });
}
process.on('uncaughtException', onStray);
