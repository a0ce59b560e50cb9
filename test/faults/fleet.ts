import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { plainEnvironment } from '../support/running-service.ts';
import { freePort } from '../support/servers.ts';

const MAIN = join(resolve(import.meta.dirname, '../..'), 'src/main.ts');

/** One process of ours that may be killed and comes back. */
export interface Member {
  name: string;
  /** Null for one that only works. */
  url: string | null;
  start(): void;
  /** No goodbye; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** How often it ended without having been told to, and what it said last. */
  fell: string[];
}

/** Keeps the last of what a process says: enough to see why it fell. */
const LOG_KEPT = 4_000;
/** As a supervisor would. */
const SUPERVISED_MS = 1_000;

export async function member(options: {
  name: string;
  command: 'serve' | 'work';
  args?: string[];
  environment: Record<string, string>;
}): Promise<Member> {
  const port = options.command === 'serve' ? await freePort() : null;
  const args = [
    MAIN,
    options.command,
    ...(options.args ?? []),
    ...(port === null ? [] : ['--port', String(port)]),
  ];
  let child: ChildProcess | null = null;
  const fell: string[] = [];
  let again: NodeJS.Timeout | undefined;

  async function end(signal: NodeJS.Signals): Promise<void> {
    clearTimeout(again);
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill(signal);
    await ended;
  }

  return {
    name: options.name,
    url: port === null ? null : `http://127.0.0.1:${port}`,
    fell,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };

  function start(): void {
    let log = '';
    const started = spawn(process.execPath, args, {
      env: { ...plainEnvironment(), ...options.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    started.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-LOG_KEPT);
    });
    started.once('exit', (code, signal) => {
      if (child !== started) return;
      child = null;
      // A process that comes up while its store is away says so and ends; whoever supervises it starts it again.
      const cameUp = /is ready|works on jobs/.test(log);
      if (cameUp || !log.includes('cannot be reached'))
        fell.push(`${options.name} ended by itself (${code ?? signal}):\n${log}`);
      again = setTimeout(start, SUPERVISED_MS);
    });
  }
}

/** Whether it answers and its parts do. */
export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
