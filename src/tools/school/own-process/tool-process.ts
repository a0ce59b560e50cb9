import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compiledCodeEnvironment } from '../../../domain/threads/compiled-code.ts';
import { workerFile } from '../../../domain/threads/worker-file.ts';
import type { ToolAsker } from '../tool-asker.ts';
import { startToolCall, type ToolCall } from './tool-call.ts';
import type { FromTool, ToTool } from './tool-messages.ts';
import { whyItEnded } from './why-it-ended.ts';

export interface ToolLimits {
  /** For one call. */
  callMs: number;
  /** Until the file has been loaded, with all that it imports and awaits. */
  loadMs: number;
  /** Of JavaScript objects. */
  heapMegabytes: number;
  /** Of the whole process: Node itself takes some 100, buffers lie outside the heap. */
  megabytes: number;
}

/** One life of the process of a tool file: from its start until it ends, whatever it ends by. */
export interface ToolProcess {
  /** What the file exports by default, as it was sent. Fails in words where it cannot be loaded. */
  loaded: Promise<unknown>;
  /** What the tool says, not trimmed and not judged. Fails in words, or with the signal's reason. */
  run(input: unknown, asker: ToolAsker, signal: AbortSignal): Promise<string>;
  /** It takes no more calls. */
  readonly isOver: boolean;
  gone: Promise<void>;
  close(): Promise<void>;
}

/** What a process tells beside the calls. */
export interface ToolProcessListener {
  /** A promise failed that nobody awaited. */
  unheard(reason: string): void;
  /**
   * It came back from a call neither in time nor when it was told to stop, and is ended once the other calls are
   * through.
   */
  stuck(): void;
  /** It ended by itself after it was loaded. */
  ended(reason: string): void;
}

/** For what a process has written last, after its end. */
const LAST_WORDS_MS = 100;
const MOST_LAST_WORDS = 4_000;
/** For `process.on('exit')` of a tool. */
const TO_LEAVE_MS = 500;

const fromTool: z.ZodType<FromTool> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('loaded'), exported: z.unknown() }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('said'), id: z.number(), text: z.string() }),
  z.object({ kind: z.literal('failed'), id: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('unheard'), reason: z.string() }),
  z.object({ kind: z.literal('uncaught'), reason: z.string() }),
]);

/** @param environment all of the environment that the tool sees, but for where compiled code is kept */
export function startToolProcess(
  file: string,
  environment: Record<string, string>,
  limits: ToolLimits,
  listener: ToolProcessListener,
): ToolProcess {
  const child = fork(
    fileURLToPath(workerFile('tool-worker', import.meta.url)),
    [file, String(limits.megabytes)],
    {
      env: { ...environment, ...compiledCodeEnvironment() },
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      // Standard output belongs to a command's result; what a tool prints goes where the log goes.
      stdio: ['ignore', 2, 'pipe', 'ipc'],
    },
  );
  const calls = new Map<number, ToolCall>();
  const loading = Promise.withResolvers<unknown>();
  loading.promise.catch(() => {}); // Who waits for it hears of it.
  const gone = Promise.withResolvers<void>();
  let nextId = 0;
  let isOver = false;
  let isLoaded = false;
  let isEnded = false; // By us.
  let uncaught: string | null = null;
  let lastWords = '';

  const end = (): void => {
    isOver = true;
    isEnded = true;
    child.kill('SIGKILL');
  };
  /** A process that nobody waits for keeps no command from ending. */
  const hold = (isWaitedFor: boolean): void => {
    if (isWaitedFor) child.ref();
    else child.unref();
    if (isWaitedFor) child.channel?.ref();
    else child.channel?.unref();
  };
  const failAll = (reason: Error): void => {
    loading.reject(reason);
    for (const call of calls.values()) call.fail(reason);
  };
  const through = (id: number): void => {
    calls.delete(id);
    if (calls.size > 0) return;
    hold(false);
    if (isOver) end();
  };

  const loadTimer = setTimeout(() => {
    loading.reject(new Error(`it was not through with loading after ${limits.loadMs / 1_000} s`));
    end();
  }, limits.loadMs);
  loading.promise
    .catch(() => {})
    .finally(() => {
      clearTimeout(loadTimer);
      if (calls.size === 0) hold(false);
    });

  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-MOST_LAST_WORDS);
    process.stderr.write(chunk);
  });
  if (child.stderr instanceof Socket) child.stderr.unref(); // It holds the process as well.

  child.on('message', (message: unknown) => {
    const read = fromTool.safeParse(message);
    if (!read.success) return;
    const { data } = read;
    switch (data.kind) {
      case 'loaded':
        isLoaded = true;
        return loading.resolve(data.exported);
      case 'refused':
        loading.reject(new Error(data.reason));
        return end();
      case 'said':
        return calls.get(data.id)?.say(data.text);
      case 'failed':
        return calls.get(data.id)?.fail(new Error(data.reason));
      case 'unheard':
        return listener.unheard(data.reason);
      case 'uncaught':
        uncaught = data.reason;
    }
  });
  child.on('error', (error) => {
    failAll(error);
    if (child.pid !== undefined) return; // It could not be written to.
    isOver = true;
    gone.resolve();
  });
  child.on('disconnect', () => {
    isOver = true;
    // A tool may close the channel itself: it is of no more use.
    setTimeout(() => child.kill('SIGKILL'), TO_LEAVE_MS).unref();
  });
  child.on('exit', async (code, signal) => {
    isOver = true;
    const endedByItself = isLoaded && !isEnded;
    const { stderr } = child;
    if (stderr && !stderr.readableEnded)
      await Promise.race([once(stderr, 'end'), delay(LAST_WORDS_MS)]).catch(() => {});
    const reason = whyItEnded({ code, signal, uncaught, lastWords, limits });
    failAll(new Error(reason));
    gone.resolve();
    if (endedByItself) listener.ended(reason);
  });

  return {
    loaded: loading.promise,
    gone: gone.promise,
    get isOver() {
      return isOver;
    },
    async run(input, asker, signal) {
      await loading.promise;
      signal.throwIfAborted();
      if (isOver) throw new Error('its process has just ended');
      const id = nextId++;
      // Where it cannot be sent, the process is at its end, and its call fails with that.
      const send = (message: ToTool): void => void child.send(message, () => {});
      const { call, answered } = startToolCall({
        id,
        signal,
        limitMs: limits.callMs,
        send,
        stuck: () => {
          isOver = true;
          listener.stuck();
        },
        settled: () => through(id),
      });
      hold(true);
      // What the tool itself says of a call counts as its end, also where nobody waits for that any more.
      calls.set(id, call);
      send({ kind: 'run', id, input, asker });
      return await answered;
    },
    async close() {
      isOver = true;
      isEnded = true;
      if (child.connected) child.disconnect();
      const killing = setTimeout(() => child.kill('SIGKILL'), TO_LEAVE_MS);
      child.ref();
      await gone.promise;
      clearTimeout(killing);
    },
  };
}
