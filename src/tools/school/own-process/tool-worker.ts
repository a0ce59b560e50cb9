/**
 * The process of one tool file: `tool-worker.ts FILE MEGABYTES`. Started by `startToolProcess`, which it answers over
 * the channel between them, and ended with it. Loads little: each tool waits for it.
 */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../../../domain/threads/worker-file.ts';
import { MAX_TOOL_OUTPUT } from '../../tool.ts';
import { A_FUNCTION, type FromTool, MOST_OF_A_REASON, type ToTool } from './tool-messages.ts';

type Run = (input: unknown, context: object) => unknown;

const [, , file = '', megabytes = ''] = process.argv;
const say = (message: FromTool, then: () => void = () => {}): void => {
  process.send?.(message, undefined, undefined, then);
};
const short = (reason: unknown): string => String(reason).slice(0, MOST_OF_A_REASON);

new Worker(workerFile('guard-worker', import.meta.url), {
  workerData: { service: process.ppid, megabytes: Number(megabytes) },
  env: {},
}).unref();

// Whoever stops the service at a terminal, or systemd, signals all of its processes. It finishes what is under way
// first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

// Of two promises that a tool begins and awaits one by one, the second may fail unheard.
process.on('unhandledRejection', (reason) => say({ kind: 'unheard', reason: short(reason) }));
process.on('uncaughtException', (error) =>
  say({ kind: 'uncaught', reason: short(error) }, () => process.exit(1)),
);

let run: Run = () => {
  throw new Error('the file exports no tool');
};

try {
  const { default: exported }: { default?: unknown } = await import(pathToFileURL(file).href);
  const sent = sendable(exported);
  // What is no function is refused by whoever reads what is sent.
  run = (input, context) => (exported as { run: Run }).run(input, context);
  listen();
  say({ kind: 'loaded', exported: sent });
} catch (cause) {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  say({ kind: 'refused', reason: short(reason) });
}

/**
 * The channel holds the process, and with it the tool's timers and connections, from when the first message is waited
 * for.
 */
function listen(): void {
  const underWay = new Map<number, AbortController>();
  process.on('message', (message: ToTool) => {
    if (message.kind === 'run') void answer(message);
    else underWay.get(message.id)?.abort(message.isLate ? late() : undefined);
  });

  async function answer({ id, input, asker }: ToTool & { kind: 'run' }): Promise<void> {
    const leaving = new AbortController();
    underWay.set(id, leaving);
    try {
      const said = await run(input, { ...asker, signal: leaving.signal });
      const text = typeof said === 'string' ? said : (JSON.stringify(said ?? undefined) ?? '');
      say({ kind: 'said', id, text: text.slice(0, MAX_TOOL_OUTPUT) });
    } catch (error) {
      say({ kind: 'failed', id, reason: error instanceof Error ? short(error.message) : 'unknown' });
    } finally {
      underWay.delete(id);
    }
  }
}

const late = (): DOMException => new DOMException('The tool’s time is over', 'TimeoutError');

/** What the file exports as what can be sent. Throws where it goes round in a circle. */
function sendable(exported: unknown): unknown {
  if (typeof exported === 'function') return A_FUNCTION;
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return exported;
  const keys = new Set(
    ['name', 'description', 'parameters', 'groups', 'run'].filter((key) => key in exported),
  );
  for (const key in exported) keys.add(key);
  const held = exported as Record<string, unknown>; // Its keys are read as what they are.
  return JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        Array.from(keys, (key) => [key, typeof held[key] === 'function' ? A_FUNCTION : held[key]]),
      ),
    ),
  );
}
