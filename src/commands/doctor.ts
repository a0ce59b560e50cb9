import { statSync } from 'node:fs';
import { createLogger, type Installation, openInstallation, toolsDirectory } from '../app.ts';
import type { Config } from '../config.ts';
import { type NoticeWays, noticeWays } from '../desk/index.ts';
import { whyUnwritable } from '../domain/disk-fault.ts';
import { ZhujiaoError } from '../domain/errors.ts';
import { freeBytes } from '../domain/free-bytes.ts';
import { redisParts, WORKER_LEASE } from '../queue/index.ts';
import type { JobCount } from '../store/index.ts';
import { lookAtTools, NO_SCHOOL_TOOLS } from '../tools/index.ts';
import { readOptions } from './arguments.ts';
import type { Command } from './command.ts';
import { type Finding, outsideFindings, REACH_TIMEOUT_MS } from './doctor-outside.ts';

const usage = 'doctor [--json]';
/** What one upload may bring; with less the next one may not fit. */
const ROOM_WANTED_BYTES = 1e9;

export const doctor: Command = {
  usage,
  does: 'says what is configured, reachable and missing, and how to mend it',
  async run(args, { config, console }) {
    const values = readOptions(usage, args, { json: { type: 'boolean', default: false } });
    const findings: Finding[] = [{ part: 'node', state: 'ok', says: process.version }];
    let workers = 0;
    let ways: NoticeWays | null = null;
    let pgvector: Installation['pgvector'] = null;
    try {
      const installation = await openInstallation(
        config,
        createLogger({ ...config, logLevel: 'silent' }),
        { schoolTools: NO_SCHOOL_TOOLS }, // Looked at below, each for itself.
      );
      await installation.store.check();
      const courses = await installation.store.courses.list();
      const store = await installation.store.describe();
      const now = Date.now();
      const jobs = await installation.store.jobs.counts(now);
      const dead = sumOf(jobs, 'dead', 'count');
      workers = (await installation.store.leases.held(WORKER_LEASE, now)).length;
      ways = await noticeWays(installation.store);
      pgvector = installation.pgvector;
      await installation.close();
      findings.push({
        part: 'store',
        state: 'ok',
        says: `${store.engine} ${whereStored(config)}, ${(store.bytes / 1e6).toFixed(1)} MB, schema ${store.migration}, ${courses.length} courses`,
      });
      findings.push({
        part: 'jobs',
        state: dead > 0 ? 'note' : 'ok',
        says: dead > 0 ? `${dead} failed for the last time; look at them in the console` : inLine(jobs),
      });
    } catch (error) {
      findings.push({
        part: 'store',
        state: 'fault',
        says: describeFault(error),
      });
    }
    findings.splice(1, 0, await vectorSearch(pgvector));
    findings.push(...(await roomIn(config.dataDir)), ...readableByOthers(config.dataDir));
    findings.push(...(await toolFindings(config)));
    findings.push(await sharedJobs(config.redisUrl, workers));
    findings.push(linksOf(config), ...noticesOf(ways));
    findings.push(...(await outsideFindings(config, ways?.letters ?? false)));
    if (values.json)
      console.out(
        JSON.stringify({ healthy: findings.every((finding) => finding.state !== 'fault'), findings }),
      );
    else
      for (const finding of findings)
        console.out(`${MARKS[finding.state]} ${finding.part.padEnd(14)} ${finding.says}`);
    return findings.some((finding) => finding.state === 'fault') ? 1 : 0;
  },
};

/** Of a directory that cannot be written, or a disk that is nearly full: said before anything is refused for it. */
async function roomIn(dataDir: string): Promise<Finding[]> {
  const part = 'disk';
  const fault = await whyUnwritable(dataDir);
  const free = await freeBytes(dataDir).catch(() => Number.POSITIVE_INFINITY);
  const left = `${(free / 1e6).toFixed(1)} MB left on the disk of ${dataDir}`;
  if (fault?.code === 'disk_full')
    return [{ part, state: 'fault', says: `${left}: what comes in is refused. ${fault.fix}` }];
  if (fault) return [{ part, state: 'fault', says: `${dataDir}: ${fault.says} ${fault.fix}` }];
  if (free >= ROOM_WANTED_BYTES) return [];
  const says = `${left}: make room. What cannot be written is refused with store_full or disk_full.`;
  return [{ part, state: 'note', says }];
}

/** Of a directory that was made by hand, or before the service made its own for its user alone. */
function readableByOthers(dataDir: string): Finding[] {
  const { mode } = statSync(dataDir, { throwIfNoEntry: false }) ?? { mode: 0 };
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  const says = `other users of this machine can look into ${dataDir}, where tokens, secrets and learners' words are kept: chmod -R go= ${dataDir}`;
  return [{ part: 'data directory', state: 'note', says }];
}

/** Without user and password. */
function whereStored({ databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string }): string {
  if (databaseUrl === null) return `in ${dataDir}`;
  const { host, pathname } = new URL(databaseUrl);
  return `at ${host}${pathname}, shared; ${dataDir} is a cache`;
}

function describeFault(error: unknown): string {
  if (error instanceof ZhujiaoError && error.fix) return `${error.message} ${error.fix}`;
  return error instanceof Error ? error.message : String(error);
}

const sumOf = (jobs: JobCount[], state: string, of: 'count' | 'due'): number =>
  jobs.filter((one) => one.state === state).reduce((sum, one) => sum + one[of], 0);

function inLine(jobs: JobCount[]): string {
  const due = sumOf(jobs, 'ready', 'due');
  return `${due} due now, ${sumOf(jobs, 'ready', 'count') - due} planned for later`;
}

const MARKS = { ok: 'ok   ', note: 'note ', fault: 'FAULT' };

async function vectorSearch(pgvector: Installation['pgvector']): Promise<Finding> {
  if (pgvector && 'version' in pgvector) {
    const says = `pgvector ${pgvector.version} in the shared store`;
    return { part: 'vector search', state: 'ok', says };
  }
  if (pgvector) {
    const says = `${describeFault(pgvector.fault)} Until then each process searches in its own memory.`;
    return { part: 'vector search', state: 'fault', says };
  }
  try {
    await import('hnswlib-node');
    return { part: 'vector search', state: 'ok', says: 'HNSW (hnswlib-node)' };
  } catch {
    const says =
      'exact search: hnswlib-node was not compiled. Fine for small courses; for large ones install a C++ compiler and run npm ci again.';
    return { part: 'vector search', state: 'note', says };
  }
}

/** The Redis that processes share, and whether anybody works on what is handed out there. */
async function sharedJobs(redisUrl: string | null, workers: number): Promise<Finding> {
  const part = 'redis';
  if (redisUrl === null) return { part, state: 'ok', says: 'none: serve runs the jobs itself' };
  const { probeRedis } = await redisParts();
  const found = await probeRedis(redisUrl, REACH_TIMEOUT_MS);
  if (found.fault !== null)
    return {
      part,
      state: 'fault',
      says: `${found.where}: ${found.fault}; jobs wait in the store until it is back`,
    };
  const says = `${found.where}, Redis ${found.version}, ${workers === 0 ? 'no process works on jobs now' : `${workers} at work`}`;
  if (found.evicts !== null) {
    const mend = 'set maxmemory-policy to noeviction, or jobs wait until they are handed out again';
    return { part, state: 'note', says: `${says}; it may evict keys (${found.evicts}): ${mend}` };
  }
  return { part, state: workers === 0 ? 'note' : 'ok', says };
}

/** The school's own, which only a chat model calls. */
async function toolFindings(config: Config): Promise<Finding[]> {
  const found = await lookAtTools(toolsDirectory(config));
  const unused = config.chatModel === null ? '; no chat model is set up that would call it' : '';
  return found.map(({ what, works, says }) => {
    const idle = works && unused !== '' && what !== 'standing';
    return { part: what, state: works ? (idle ? 'note' : 'ok') : 'fault', says: idle ? says + unused : says };
  });
}

/** Groups named of those in which nobody is told. */
const GROUPS_NAMED = 5;

/** Whether staff who are not at the console hear of an alert, a complaint, or what is overdue. */
function noticesOf(ways: NoticeWays | null): Finding[] {
  if (!ways) return [];
  const { silent, plain } = ways;
  const told: Finding[] = plain.map((url) => ({
    part: 'notices',
    state: 'note',
    says: `what learners wrote goes to ${new URL(url).origin} in the clear. Give that webhook an address with https:// in the console under groups.`,
  }));
  if (silent.length === 0) return told;
  const named = `${silent.slice(0, GROUPS_NAMED).join(', ')}${silent.length > GROUPS_NAMED ? ', …' : ''}`;
  const says = `of ${silent.length === 1 ? '1 group' : `${silent.length} groups`} (${named}) staff hear of alerts, complaints and what is overdue only while the console is open. Set a staff group, a webhook or e-mail in the console under groups.`;
  return [...told, { part: 'notices', state: 'note', says }];
}

/** Where links in private messages and invites lead. */
function linksOf({ publicUrl, redisUrl }: Pick<Config, 'publicUrl' | 'redisUrl'>): Finding {
  const part = 'links';
  if (publicUrl !== null) return { part, state: 'ok', says: `begin with ${publicUrl}` };
  if (redisUrl === null) return { part, state: 'ok', says: 'begin with the address that serve listens on' };
  const says =
    'private messages written by zhujiao work carry none: set ZHUJIAO_PUBLIC_URL for every process.';
  return { part, state: 'note', says };
}
