import type { Installation } from '../../app.ts';
import type { Config } from '../../config.ts';
import { type NoticeWays, noticeWays } from '../../desk/index.ts';
import { PIPELINE_VERSION } from '../../knowledge/index.ts';
import { WORKER_LEASE } from '../../queue/index.ts';
import { type JobCount, storeDamaged } from '../../store/index.ts';
import { NO_SCHOOL_TOOLS } from '../../tools/index.ts';
import { withInstallation } from '../with-installation.ts';
import { connectionsFinding, eachTakes } from './connections.ts';
import { type Finding, faultInWords } from './finding.ts';

/** What the store tells, of itself and of what is looked at further on. */
export interface StoreTells {
  findings: Finding[];
  /** Processes at work on jobs. */
  workers: number;
  /** How staff hear of what happens; null where the store cannot be read. */
  ways: NoticeWays | null;
  pgvector: Installation['pgvector'];
}

/** Opens the store and reads it; where that cannot be done, the fault is all that it tells. */
export async function lookAtStore(config: Config): Promise<StoreTells> {
  try {
    // The school's tools are looked at each for itself: one with a fault does not hide the store.
    const options = { logLevel: 'silent', schoolTools: NO_SCHOOL_TOOLS } as const;
    return await withInstallation(config, (installation) => read(installation), options);
  } catch (error) {
    const fault: Finding = { part: 'store', state: 'fault', says: faultInWords(error) };
    return { findings: [fault], workers: 0, ways: null, pgvector: null };
  }
}

async function read({ config, store, pgvector }: Installation): Promise<StoreTells> {
  await store.check();
  const courses = await store.courses.list();
  const { engine, bytes, migration, damage, connections } = await store.describe();
  if (damage !== null) throw storeDamaged(damage);
  const now = Date.now();
  const says =
    `${engine} ${whereStored(config)}, ${(bytes / 1e6).toFixed(1)} MB, schema ` +
    `${migration}${broughtFrom(store.migrated)}, ${courses.length} courses`;
  const workers = (await store.leases.held(WORKER_LEASE, now)).length;
  const room =
    connections &&
    connectionsFinding(
      connections,
      eachTakes(config, store.connections ?? 0),
      config.redisUrl === null ? null : workers,
    );
  return {
    findings: [
      { part: 'store', state: 'ok', says },
      ...(room ? [room] : []),
      jobsFinding(await store.jobs.counts(now)),
      ...materialFindings(await store.materials.readBefore(PIPELINE_VERSION)),
    ],
    workers,
    ways: await noticeWays(store),
    pgvector,
  };
}

/** Opening a store of an older version, to look at it, changes it: that is said. */
const broughtFrom = (migrated: string[]): string =>
  migrated.length === 0 ? '' : ` (older until now: ${migrated.join(', ')} applied)`;

/** Without user and password. */
function whereStored({ databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string }): string {
  if (databaseUrl === null) return `in ${dataDir}`;
  const { host, pathname } = new URL(databaseUrl);
  return `at ${host}${pathname}, shared; ${dataDir} is a cache`;
}

function jobsFinding(jobs: JobCount[]): Finding {
  const part = 'jobs';
  const dead = sumOf(jobs, 'dead', 'count');
  if (dead === 0) return { part, state: 'ok', says: inLine(jobs) };
  return { part, state: 'note', says: `${dead} failed for the last time; look at them in the console` };
}

/** Courses named of those whose material was read by an earlier version. */
const COURSES_NAMED = 5;

/** An upgrade does not read again what it has no file of. */
function materialFindings(earlier: { courseId: string; documents: number }[]): Finding[] {
  if (earlier.length === 0) return [];
  const documents = earlier.reduce((sum, one) => sum + one.documents, 0);
  const named = earlier.slice(0, COURSES_NAMED).map(({ courseId }) => courseId);
  const courses = `${named.join(', ')}${earlier.length > COURSES_NAMED ? ', …' : ''}`;
  const says =
    `${documents} documents (of ${courses}) were read by an earlier version of Zhujiao: ingest, import or ` +
    'upload them once more, so that learners are answered from what is read better since. Files that would ' +
    'be read as before stay as they are.';
  return [{ part: 'material', state: 'note', says }];
}

const sumOf = (jobs: JobCount[], state: string, of: 'count' | 'due'): number =>
  jobs.filter((one) => one.state === state).reduce((sum, one) => sum + one[of], 0);

function inLine(jobs: JobCount[]): string {
  const due = sumOf(jobs, 'ready', 'due');
  return `${due} due now, ${sumOf(jobs, 'ready', 'count') - due} planned for later`;
}
