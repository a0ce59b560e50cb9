import { randomUUID } from 'node:crypto';
import { importSchool } from '../community/index.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';
import { COURSE_LEASES } from '../knowledge/index.ts';
import type { Store } from '../store/index.ts';
import { DEMO_SCHOOL } from './home.ts';
import type { Installation } from './installation.ts';

/** The demo school is ingested within this. */
const FILLING_MS = 5 * MINUTE_MS;
/** The lease of the process that does it, and the setting that says how far it went. */
const LEASE = 'demo-school';
const FILLING = 'demo_school';

/**
 * Fills an empty store with the demo school; the number of courses made. One that was cut off half-way (a full disk, a
 * killed process) is gone on with, or courses would stay without material.
 */
export async function fillIfEmpty({ config, store, knowledge, clock }: Installation): Promise<number> {
  const wasCutOff = (await store.settings.get(FILLING)) === 'begun';
  if (!wasCutOff && !(await isEmpty(store))) return 0;
  const isShared = config.databaseUrl !== null;
  // On a store of its own nobody else can be ingesting: these leases are what the process that was cut off left behind.
  if (wasCutOff && !isShared) await store.leases.forget(COURSE_LEASES);
  const owner = randomUUID();
  const taken = await store.leases.take(LEASE, owner, clock.now(), FILLING_MS);
  // Of those that start together on a shared store one does it.
  if (!taken && isShared) return 0;
  try {
    await store.settings.set(FILLING, 'begun');
    const report = await importSchool({ store, knowledge, clock }, DEMO_SCHOOL);
    await store.settings.set(FILLING, 'done');
    return report.courses.length;
  } finally {
    await store.leases.release(LEASE, owner).catch(() => {}); // It runs out by itself.
  }
}

const isEmpty = async ({ courses, groups }: Store): Promise<boolean> =>
  (await courses.list()).length === 0 && (await groups.list()).length === 0;
