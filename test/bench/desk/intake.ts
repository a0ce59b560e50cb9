import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { plainEnvironment } from '../../support/running-service.ts';
import { startOwnPostgres, startOwnRedis } from '../../support/servers.ts';
import { printTable } from '../timing.ts';

const SECONDS = 8;
/** Until the compiler has seen the code, as in a service that has run for a while. */
const WARM_UP_SECONDS = 5;
/** Of the bare echo's rate, as agreed in the plan. */
const REACH_SHARE = 0.15;
const REACH_P99_MS = 50;
/** Of the default store's rate. */
const REACH_SHARED = 0.5;

interface Load {
  perSecond: number;
  acknowledged: number;
  failed: number;
  p50: number;
  p99: number;
}
interface Served {
  url: string;
  token: string;
  child: ChildProcess;
}

async function serve(script: string, environment: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer]; // The first line is the address.
  return { ...(JSON.parse(line.toString()) as { url: string; token: string }), child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

let runs = 0;

async function load({ url, token }: Served, rate = 0, seconds = SECONDS): Promise<Load> {
  const script = join(import.meta.dirname, 'message-load.ts');
  const args = [script, url, token, String(seconds), String(Math.floor(rate)), `run${runs++}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Load;
}

async function stored({ child }: Served): Promise<{ stored: number; jobsWaiting: number }> {
  const answer = once(child, 'message');
  child.send('count');
  return (await answer)[0];
}

/** Warmed up, at full speed, then at half of what it bore. */
async function measured(served: Served): Promise<{ full: Load; half: Load }> {
  await load(served, 0, WARM_UP_SECONDS);
  const full = await load(served);
  return { full, half: await load(served, full.perSecond / 2) };
}

/** Intake beside a bare Fastify echo of the same body, under the same load generator, in one run. */
export async function measureIntake(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-intake-'));
  const rows: string[][] = [];
  const row = (name: string, { perSecond, failed, p50, p99 }: Load, share: string) =>
    rows.push([name, perSecond.toFixed(0), share, `${p50} ms`, `${p99} ms`, String(failed)]);
  try {
    const echo = await serve('echo-server.ts');
    await load(echo, 0, WARM_UP_SECONDS);
    const bare = await load(echo);
    await end(echo.child);
    row('Fastify echo', bare, '1');

    const own = await serve('intake-server.ts', { ZHUJIAO_DATA_DIR: join(directory, 'own') });
    const ours = await measured(own);
    const kept = await stored(own);
    await end(own.child);
    const share = ours.full.perSecond / bare.perSecond;
    row('default store', ours.full, share.toFixed(3));
    row('  at half that rate', ours.half, '');

    const postgres = await startOwnPostgres();
    const redis = await startOwnRedis();
    const shared = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    const fleet = await serve('intake-server.ts', { ...shared, ZHUJIAO_DATA_DIR: join(directory, 'serve') });
    const worker = spawn(process.execPath, [join(import.meta.dirname, '../../../src/main.ts'), 'work'], {
      env: { ...plainEnvironment(), ...shared, ZHUJIAO_DATA_DIR: join(directory, 'work') },
      stdio: 'ignore',
    });
    const theirs = await measured(fleet);
    await end(worker);
    await end(fleet.child);
    for (const server of [postgres, redis]) await server.stop();
    const ofDefault = theirs.full.perSecond / ours.full.perSecond;
    row('PostgreSQL + Redis', theirs.full, (theirs.full.perSecond / bare.perSecond).toFixed(3));
    row('  at half that rate', theirs.half, '');

    printTable(
      'Intake, moderated and triaged, acknowledged after the commit (100 connections)',
      ['', 'messages/s', 'of the echo', 'p50', 'p99', 'failed'],
      rows,
    );
    const verdict = (ok: boolean) => (ok ? 'reached' : 'NOT reached');
    process.stdout.write(
      `${[
        `default ÷ echo ${share.toFixed(3)} (reach ${REACH_SHARE}): ${verdict(share >= REACH_SHARE)}`,
        `p99 at half rate ${ours.half.p99} ms (reach ${REACH_P99_MS}): ${verdict(ours.half.p99 < REACH_P99_MS)}`,
        `PostgreSQL + Redis ÷ default ${ofDefault.toFixed(2)} (reach ${REACH_SHARED}): ${verdict(ofDefault >= REACH_SHARED)}`,
        `stored on the default store: ${kept.stored} messages; jobs waiting, drained apart: ${kept.jobsWaiting}`,
        'synchronous=NORMAL (WAL): a killed process loses nothing; a power cut may lose the last moments’ commits, never the file',
      ].join('\n')}\n`,
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
