import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of our own, for tests that may not rely on one of the system's or that kill theirs. */
export interface OwnServer {
  url: string;
  port: number;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and takes its data away. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** Where Debian keeps PostgreSQL's programs, newest first; else the path. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const directory = join(root, version, 'bin');
    if (existsSync(join(directory, 'initdb'))) return directory;
  }
  return spawnSync('sh', ['-c', 'command -v initdb']).status === 0 ? '' : null;
}

/** PostgreSQL will not run as root; there it runs as its own user. */
const asPostgres = (command: string, args: string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]]
    : [command, args];

export async function startOwnPostgres(): Promise<OwnServer> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-postgres-'));
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres:postgres', directory]);
  const data = join(directory, 'data');
  const initdb = asPostgres(join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  execFileSync(initdb[0], initdb[1], { stdio: 'ignore', cwd: '/' });
  const port = await freePort();
  const server = ownServer(
    `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    directory,
    () => {
      const [command, args] = asPostgres(join(programs, 'postgres'), [
        '-D',
        data,
        '-p',
        String(port),
        '-k',
        directory,
        '-c',
        'listen_addresses=127.0.0.1',
      ]);
      return spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
    },
    /ready to accept connections/,
  );
  await server.start();
  return server;
}

export async function startOwnRedis(): Promise<OwnServer> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-redis-'));
  const port = await freePort();
  const server = ownServer(
    `redis://127.0.0.1:${port}`,
    port,
    directory,
    () =>
      spawn('redis-server', ['--port', String(port), '--dir', directory, '--appendonly', 'yes'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    /Ready to accept connections/,
  );
  await server.start();
  return server;
}

function ownServer(
  url: string,
  port: number,
  directory: string,
  run: () => ChildProcess,
  ready: RegExp,
): OwnServer {
  let child: ChildProcess | null = null;
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  }
  return {
    url,
    port,
    kill: () => end('SIGKILL'),
    async start() {
      // After a kill the children of the old one may hold its shared memory for a moment: it refuses, and is asked
      // again.
      const until = Date.now() + READY_WITHIN_MS;
      for (;;) {
        const started = run();
        if (await saysReady(started, ready)) {
          child = started;
          return;
        }
        if (Date.now() > until) throw new Error(`no server came up at ${url}`);
        await pause(200);
      }
    },
    async stop() {
      await end('SIGINT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function saysReady(child: ChildProcess, ready: RegExp): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (ready.test(said)) resolve(true);
      said = said.slice(-2_000);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(false));
    child.once('error', () => resolve(false));
  });
}
