import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { importSchool } from '../community/index.ts';
import { COURSE_LEASES } from '../knowledge/index.ts';
import type { Store } from '../store/index.ts';
import { DEMO_SCHOOL } from './home.ts';
import type { Installation } from './installation.ts';

/** A process that was killed while it filled the store lets the next one in after this. */
const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 500;
/** The lease of the process that does it, and the setting that says how far it went. */
const LEASE = 'demo-school';
const FILLING = 'demo_school';

/**
 * Fills an empty store with the demo school; the number of courses made. One that was cut off half-way (a full disk, a
 * killed process) is gone on with, or courses would stay without material. Of those that start together on a shared
 * store one does it, and the others wait for it: were it killed, one of them would have to.
 */
export async function fillIfEmpty(
  { config, store, knowledge, clock, logger }: Installation,
  signal?: AbortSignal,
): Promise<number> {
  const owner = randomUUID();
  const takeLease = () => store.leases.take(LEASE, owner, clock.now(), LEASE_MS);
  for (let looks = 0; ; looks++) {
    if (signal?.aborted || !(await isWanting(store))) return 0;
    // A store of its own is nobody else's: a lease on it is what the process that was cut off left behind.
    if ((await takeLease()) || config.databaseUrl === null) break;
    if (looks === 0) logger.info({}, 'another process fills the store with the demo school; waiting for it');
    await pause(LOOK_EVERY_MS);
  }
  const renewal = setInterval(() => {
    takeLease().catch(() => {}); // Lost at worst: what two fill it with is the same.
  }, RENEW_EVERY_MS);
  try {
    // Who held them when it was cut off is gone, and nobody else has a course to bring to a store without a school.
    if ((await store.settings.get(FILLING)) === 'begun') await store.leases.forget(COURSE_LEASES);
    await store.settings.set(FILLING, 'begun');
    const report = await importSchool({ store, knowledge, clock }, DEMO_SCHOOL);
    await store.settings.set(FILLING, 'done');
    return report.courses.length;
  } finally {
    clearInterval(renewal);
    await store.leases.release(LEASE, owner).catch(() => {}); // It runs out by itself.
  }
}

const isWanting = async ({ settings, courses, groups }: Store): Promise<boolean> =>
  (await settings.get(FILLING)) === 'begun' ||
  ((await courses.list()).length === 0 && (await groups.list()).length === 0);
