import { Worker } from 'node:worker_threads';
import type { QueryResult } from 'kysely';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { workerFile } from '../../domain/threads/worker-file.ts';
import { openDatabase } from './database.ts';
import type { Soundness } from './soundness.ts';
import { createStatementLine, type Done, doAll, type Statement } from './statements.ts';

/** The one connection that writes. Statements are done in the order in which they are asked for. */
export interface Writer {
  execute(sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>;
  /** After what was asked for before. */
  close(): Promise<void>;
  /** It ended by itself: what it had under way was rolled back, and it does nothing more. */
  isGone(): boolean;
}

/** A writer whose answers are watched for damage. */
export const watched = (writer: Writer, watch: Soundness['watch']): Writer => ({
  ...writer,
  execute: (sql, parameters) => watch(writer.execute(sql, parameters)),
});

/** In this thread: whoever asks waits, and so does everybody else. */
export function writeHere(path: string): Writer {
  const database = openDatabase(path);
  const line = createStatementLine({ send: (statements) => line.settle(doAll(database, statements)) });
  return {
    execute: line.ask,
    close: async () => database.close(),
    isGone: () => false,
  };
}

/** What a thread that writes is sent: statements, or null for the end. It answers with what became of them. */
export type ToThread = Statement[] | null;
export type FromThread = Done[];

/** In a thread of its own: writing and its waits hold nobody up, and a second core is put to use. */
export function writeInThread(path: string): Writer {
  const thread = new Worker(workerFile('writing-worker', import.meta.url), { workerData: path });
  const send = (message: ToThread) => thread.postMessage(message);
  const line = createStatementLine({
    send,
    // Alone it keeps no process alive; with something under way it does.
    onWaiting: (isWaiting) => (isWaiting ? thread.ref() : thread.unref()),
  });
  let gone: Error | null = null;

  function leave(cause?: unknown): void {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    gone ??= new UnavailableError(
      'store_writer_ended',
      `The thread that writes to the store has ended${reason}.`,
      { cause, fix: 'What it had under way was rolled back; the next write starts a new one.' },
    );
    line.fail(gone);
  }

  thread.unref();
  thread.on('message', (done: FromThread) => line.settle(done));
  thread.on('error', leave);
  const ended = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      leave();
      resolve();
    });
  });

  return {
    execute: (sql, parameters) => (gone ? Promise.reject(gone) : line.ask(sql, parameters)),
    async close() {
      if (gone) return;
      thread.ref();
      send(null);
      await ended;
    },
    isGone: () => gone !== null,
  };
}
