import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_WITHIN_MS = 60_000;

/** A real `zhujiao serve` in a process of its own. */
export interface RunningService {
  url: string;
  adminToken: string;
  dataDir: string;
  /** What it wrote to standard error so far. */
  log(): string;
  /** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

export function temporaryDirectory(name: string): string {
  return mkdtempSync(join(tmpdir(), `zhujiao-${name}-`));
}

/** Starts the service on a free port; an empty data directory is filled with the demo school by the service. */
export async function startService(options: {
  dataDir: string;
  env?: Record<string, string>;
  /** Of another one than this. */
  checkout?: string | undefined;
  /** What is run, where it is none of a checkout: of an installed package. */
  program?: string;
}): Promise<RunningService> {
  const program = options.program ?? join(options.checkout ?? ROOT, 'src/main.ts');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: options.dataDir, ...options.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8');
  child.stderr?.on('data', (text: string) => {
    log += text;
  });
  const ended = endOf(child);
  const ready = await waitForReady(child, () => log);
  return {
    ...ready,
    dataDir: options.dataDir,
    log: () => log,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return await ended;
    },
  };
}

/** The environment without what would change the service under test. */
export function plainEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined &&
      !/^(ZHUJIAO_|OPENAI_|CHAT_MODEL|EMBEDDING_MODEL|DATABASE_URL|REDIS_URL|PORT$|HOST$|NODE_OPTIONS|VITEST)/.test(
        name,
      ),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

function endOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolvePromise) =>
    child.once('exit', (code, signal) => resolvePromise(code ?? signal)),
  );
}

function waitForReady(child: ChildProcess, log: () => string): Promise<{ url: string; adminToken: string }> {
  return new Promise((resolvePromise, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the service was not ready in time:\n${log()}`)),
      READY_WITHIN_MS,
    );
    const look = () => {
      const match = /(http:\/\/\S+)\/console#token=(\S+)/.exec(log());
      if (!match?.[1] || !match[2]) return;
      clearTimeout(timer);
      resolvePromise({ url: match[1], adminToken: match[2] });
    };
    child.stderr?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the service ended with ${code} before it was ready:\n${log()}`));
    });
  });
}

const SEED = join(tmpdir(), `zhujiao-seed-${process.ppid}`);

/** A data directory with the demo school, made once a test run and copied from then on. */
export async function seededDataDirectory(name: string): Promise<string> {
  const directory = temporaryDirectory(name);
  if (!existsSync(join(SEED, 'done'))) {
    const service = await startService({ dataDir: directory });
    await service.stop();
    rmSync(SEED, { recursive: true, force: true });
    cpSync(directory, SEED, { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(SEED, 'done'));
    return directory;
  }
  cpSync(SEED, directory, { recursive: true });
  return directory;
}
