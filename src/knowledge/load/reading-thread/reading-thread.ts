import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { compiledCodeEnvironment } from '../../../domain/threads/compiled-code.ts';
import { workerFile } from '../../../domain/threads/worker-file.ts';
import { fault, type LoadResult, type SourceFile } from '../document.ts';
import { damaged } from '../faults.ts';
import type { FromThread } from './reading-worker.ts';

/** How long and with how much memory one file may be read. */
export interface ReadingLimits {
  /** Without a sign of progress; a long document gives one with each page. */
  silenceMs: number;
  totalMs: number;
  /** Of JavaScript objects. */
  heapMegabytes: number;
  /** Of buffers outside the heap, which V8 does not limit: unpacked archives, pictures. */
  bufferMegabytes: number;
}

const DEFAULT_LIMITS: ReadingLimits = {
  silenceMs: 30_000,
  totalMs: 300_000,
  heapMegabytes: 1024,
  bufferMegabytes: 1536,
};
/** How often the buffers are measured: a fast machine fills a gigabyte in this time. */
const MEASURE_EVERY_MS = 250;

/** A thread in which files are read one at a time, ended and begun anew when a file exhausts it. */
export interface ReadingThread {
  /** Hands `file.bytes` over to the thread: they are gone here. Throws only `signal`'s reason. */
  read(file: SourceFile, signal?: AbortSignal): Promise<LoadResult[]>;
  close(): Promise<void>;
}

/** Nothing is started before the first `read`. */
export function createReadingThread(limits: Partial<ReadingLimits> = {}): ReadingThread {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const started = (): Worker => {
    if (worker) return worker;
    const fresh = startWorker(bounds);
    fresh.once('exit', () => {
      if (worker === fresh) worker = null;
    });
    worker = fresh;
    return fresh;
  };
  const stop = async () => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };

  async function readNow(file: SourceFile, signal?: AbortSignal): Promise<LoadResult[]> {
    signal?.throwIfAborted();
    const ended = await settle(started(), file, bounds, signal);
    if (ended.stop) await stop();
    signal?.throwIfAborted();
    return ended.results;
  }

  return {
    read(file, signal) {
      const next = turn.then(() => readNow(file, signal));
      turn = next.catch(() => {}); // its own caller hears of it
      return next;
    },
    close: stop,
  };
}

function startWorker(bounds: ReadingLimits): Worker {
  const worker = new Worker(workerFile('reading-worker', import.meta.url), {
    // Loaders need nothing else of the environment, and what they print is for nobody.
    env: compiledCodeEnvironment(),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  // An error while a file is read is that file's; at any other time it only ends the thread.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}

/** Waits for the worker's answer, or for what ends the waiting; `stop` where the worker must not be used again. */
async function settle(
  worker: Worker,
  file: SourceFile,
  bounds: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<{ results: LoadResult[]; stop: boolean }> {
  const watching = new AbortController();
  worker.ref();
  try {
    return await new Promise((resolve) => {
      const end = (result: LoadResult) => resolve({ results: [result], stop: true });
      let silence: NodeJS.Timeout;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => end(tooSlow(file, bounds.silenceMs)), bounds.silenceMs);
      };
      const whole = setTimeout(() => end(tooSlow(file, bounds.totalMs)), bounds.totalMs);
      const onMessage = (message: FromThread) => {
        if (message.kind === 'progress') listen();
        else resolve({ results: message.results, stop: message.spoilt });
      };
      const onError = (error: unknown) =>
        end(isOutOfMemory(error) ? tooBig(file, bounds.heapMegabytes) : damaged(file, reasonOf(error)));
      const onExit = () => end(damaged(file, 'it made the reader stop'));
      const onAbort = () => resolve({ results: [], stop: true });
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      watching.signal.addEventListener('abort', () => {
        clearTimeout(silence);
        clearTimeout(whole);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
      });
      listen();
      watchBuffers(worker, bounds.bufferMegabytes, watching.signal, () =>
        end(tooBig(file, bounds.bufferMegabytes)),
      );
      const bytes = ownBytes(file.bytes);
      worker.postMessage({ ...file, bytes }, [bytes.buffer]);
    });
  } finally {
    watching.abort();
    worker.unref();
  }
}

/** Calls `tooMuch` once the worker's memory outside the heap goes beyond the limit. */
async function watchBuffers(
  worker: Worker,
  megabytes: number,
  signal: AbortSignal,
  tooMuch: () => void,
): Promise<void> {
  try {
    while (!signal.aborted) {
      await delay(MEASURE_EVERY_MS, undefined, { signal, ref: false });
      const { external_memory } = await worker.getHeapStatistics();
      if (external_memory > megabytes * 1024 ** 2) return tooMuch();
    }
  } catch {
    // The reading has ended, or the worker: there is nothing to watch any more.
  }
}

/** The bytes in a buffer of their own, which alone can be handed over. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return whole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const tooSlow = ({ source }: SourceFile, milliseconds: number): LoadResult =>
  fault(
    source,
    'too_slow',
    `${source} was given up after ${Math.round(milliseconds / 1000)} s. Split it, or export it again.`,
  );

const tooBig = ({ source }: SourceFile, megabytes: number): LoadResult =>
  fault(
    source,
    'too_big',
    `${source} needs more than ${megabytes} MB of memory to be read. Split it, or make its pictures smaller.`,
  );
