import { Worker } from 'node:worker_threads';
import type { QueryResult } from 'kysely';
import { UnavailableError } from '../../domain/errors.ts';
import { openDatabase } from './database.ts';

/** The one connection that writes. Statements are done in the order in which they are asked for. */
export interface Writer {
  execute(sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>;
  /** After what was asked for before. */
  close(): Promise<void>;
  /** It ended by itself: what it had under way was rolled back, and it does nothing more. */
  isGone(): boolean;
}

/** What a thread that writes is sent: a statement, or null for the end. */
export type ToThread = { sql: string; parameters: readonly unknown[] } | null;
/** What it says to each, in their order. */
export type FromThread = { result: QueryResult<unknown> } | { fault: SqliteFault };
/** What crosses from thread to thread of an error of SQLite. */
export interface SqliteFault {
  message: string;
  /** Node's code, `ERR_SQLITE_ERROR`. */
  code?: string | undefined;
  /** SQLite's extended result code. */
  errcode?: number | undefined;
}

/** In this thread: whoever asks waits, and so does everybody else. */
export function writeHere(path: string): Writer {
  const database = openDatabase(path);
  return {
    execute: async (sql, parameters) => database.execute(sql, parameters),
    close: async () => database.close(),
    isGone: () => false,
  };
}

interface Waiting {
  resolve(result: QueryResult<unknown>): void;
  reject(error: unknown): void;
}

/** In a thread of its own: writing and its waits hold nobody up, and a second core is put to use. */
export function writeInThread(path: string): Writer {
  const thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: path });
  // Alone it keeps no process alive; with something under way it does.
  thread.unref();
  let waiting: Waiting[] = [];
  let gone: Error | null = null;

  thread.on('message', (said: FromThread) => {
    const first = waiting.shift();
    if (waiting.length === 0) thread.unref();
    if ('result' in said) first?.resolve(said.result);
    else first?.reject(Object.assign(new Error(said.fault.message), said.fault));
  });
  const ended = new Promise<void>((resolve) => {
    thread.on('error', (error) => leave(error));
    thread.on('exit', () => {
      leave();
      resolve();
    });
  });

  function leave(cause?: unknown): void {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    gone ??= new UnavailableError(
      'store_writer_ended',
      `The thread that writes to the store has ended${reason}.`,
      {
        cause,
        fix: 'What it had under way was rolled back; the next write starts a new one.',
      },
    );
    const left = waiting;
    waiting = [];
    for (const { reject } of left) reject(gone);
  }

  return {
    execute(sql, parameters) {
      if (gone) return Promise.reject(gone);
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) thread.ref();
        waiting.push({ resolve, reject });
        thread.postMessage({ sql, parameters } satisfies ToThread);
      });
    },
    async close() {
      if (gone) return;
      thread.ref();
      thread.postMessage(null satisfies ToThread);
      await ended;
    },
    isGone: () => gone !== null,
  };
}
