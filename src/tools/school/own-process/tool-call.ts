import type { ToTool } from './tool-messages.ts';

/** One call that is under way in a tool's process, by what comes back of it. */
export interface ToolCall {
  say(text: string): void;
  fail(reason: Error): void;
}

interface Calling {
  id: number;
  signal: AbortSignal;
  limitMs: number;
  send(message: ToTool): void;
  /** It came back neither in time nor when it was told to stop. */
  stuck(): void;
  /** Told once the process is through with it, also where nobody waits for that any more. */
  settled(): void;
}

/** A tool that heeds its signal comes back within this time, and its process need not be ended. */
const TO_COME_BACK_MS = 200;

/** The clock of a call and its signal; `answered` fails in words, or with the signal's reason. */
export function startToolCall({ id, signal, limitMs, send, stuck, settled }: Calling): {
  call: ToolCall;
  answered: Promise<string>;
} {
  const answered = Promise.withResolvers<string>();
  const onAbort = (): void => {
    send({ kind: 'abort', id, isLate: (signal.reason as Error | null)?.name === 'TimeoutError' });
    answered.reject(signal.reason);
  };
  const isStuck = setTimeout(() => {
    stuck();
    answered.reject(new Error(`it did not come back within ${limitMs} ms`));
    end();
  }, limitMs + TO_COME_BACK_MS);
  const end = (): void => {
    clearTimeout(isStuck);
    signal.removeEventListener('abort', onAbort);
    settled();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  const call: ToolCall = {
    say: (text) => {
      answered.resolve(text);
      end();
    },
    fail: (reason) => {
      answered.reject(reason);
      end();
    },
  };
  return { call, answered: answered.promise };
}
