import type { Worker } from 'node:worker_threads';
import { UnavailableError } from '../../domain/faults/errors.ts';
import type { Asker } from '../lookup/searched-index.ts';
import { type Call, type Calls, errorOf, type FromThread, type Outcome, type ToThread } from './calls.ts';

/** Calls that the thread is given at once: enough to keep it busy. The others wait here, where they can leave. */
const GIVEN_AT_ONCE = 8;
/** With more than that under way it is given no others yet: several travel in one message. */
const LEFT = 4;
/** A call that the thread ended under is given to the next one once: it may have ended for another reason. */
const MOST_TRIES = 2;

const CLOSED = new UnavailableError('search_closed', 'The material is not searched any more.', {
  fix: 'The service is stopping: ask again when it has started anew.',
});

interface Waiting {
  id: number;
  call: Call;
  signal: AbortSignal | undefined;
  tries: number;
  resolve(answer: Outcome & { answer: unknown }): void;
  reject(error: unknown): void;
}

/** The line of calls to a thread that is started when it is first needed, and anew where it has ended by itself. */
export interface ThreadLine {
  ask<What extends keyof Calls>(
    call: Extract<Call, { what: What }>,
    asker?: Asker,
  ): Promise<Calls[What]['answer']>;
  close(): Promise<void>;
}

export function createThreadLine(startThread: () => Worker): ThreadLine {
  /**
   * In order of arrival, those who have waited before apart: a question that is looked up in several ways, one after
   * the other, would else stand behind all others once for each.
   */
  let line: Waiting[] = [];
  let again: Waiting[] = [];
  const given = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let isGiving = false;
  let isClosed = false;
  let ids = 0;

  function start(): Worker {
    const started = startThread();
    let cause: unknown;
    started.on('message', settle);
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => ended(started, cause));
    return started;
  }

  function settle(outcomes: FromThread): void {
    for (const outcome of outcomes) {
      const waiting = given.get(outcome.id);
      given.delete(outcome.id);
      if (waiting && 'answer' in outcome) waiting.resolve(outcome);
      else if (waiting && 'fault' in outcome) waiting.reject(errorOf(outcome.fault));
    }
    give();
  }

  /** What it had under way is asked again, or fails. */
  function ended(which: Worker, cause: unknown): void {
    if (thread !== which) return;
    thread = null;
    const left = [...given.values()];
    given.clear();
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    const fault = new UnavailableError(
      'search_ended',
      `The thread that searches the material has ended${reason}.`,
      { cause, fix: 'Ask again: the next question starts a new one.' },
    );
    for (const waiting of left) if (waiting.tries === MOST_TRIES) waiting.reject(fault);
    again = [...left.filter(({ tries }) => tries < MOST_TRIES), ...again];
    give();
  }

  /** The next tick begins when everybody who can ask has asked: what is asked at one moment travels in one message. */
  function give(): void {
    if (isGiving || isClosed) return;
    isGiving = true;
    process.nextTick(() => {
      isGiving = false;
      if (isClosed) return;
      const next: Waiting[] = [];
      const room = given.size > LEFT ? 0 : GIVEN_AT_ONCE - given.size;
      while (next.length < room) {
        const waiting = again.shift() ?? line.shift();
        if (!waiting) break;
        if (waiting.signal?.aborted) {
          waiting.reject(waiting.signal.reason);
          continue;
        }
        waiting.tries++;
        given.set(waiting.id, waiting);
        next.push(waiting);
      }
      if (next.length > 0) {
        thread ??= start();
        thread.postMessage(next.map(({ id, call }) => ({ id, call })) satisfies ToThread);
      }
      // Alone it keeps no process alive; with something under way it does.
      if (given.size > 0) thread?.ref();
      else thread?.unref();
    });
  }

  return {
    async ask<What extends keyof Calls>(
      call: Extract<Call, { what: What }>,
      { signal, hasWaited = false }: Asker = {},
    ) {
      const { answer } = await new Promise<{ answer: unknown }>((resolve, reject) => {
        if (isClosed) reject(CLOSED);
        else (hasWaited ? again : line).push({ id: ids++, call, signal, tries: 0, resolve, reject });
        give();
      });
      return answer as Calls[What]['answer']; // The thread answers what it is asked.
    },
    async close() {
      isClosed = true;
      for (const { reject } of [...given.values(), ...again, ...line]) reject(CLOSED);
      given.clear();
      again = [];
      line = [];
      const closing = thread;
      thread = null;
      if (!closing) return;
      const exit = new Promise((resolve) => closing.once('exit', resolve));
      closing.ref();
      closing.postMessage(null satisfies ToThread);
      await exit;
    },
  };
}
