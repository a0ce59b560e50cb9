import { randomUUID } from 'node:crypto';
import { ConflictError } from '../../domain/faults/errors.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';

/** On a shared store a build that died lets the next one in after this; on the embedded one at once. */
const BUILD_LEASE_MS = MINUTE_MS;
const LEASE_RENEWAL_MS = 15_000;

/** The code of the conflict where another process changes the course. */
export const COURSE_BEING_BUILT = 'course_being_built';

/** Prefix of the names of these leases. */
export const COURSE_LEASES = 'course:';

/** Runs `work` while nobody else changes this course's material. */
export async function withCourseLease<T>(
  parts: { store: Store; clock: Clock },
  courseId: string,
  work: () => Promise<T>,
): Promise<T> {
  const lease = `${COURSE_LEASES}${courseId}`;
  const { holdWhileAlive } = parts.store;
  if (!holdWhileAlive) return await onLease(parts, lease, work);
  const letGo = holdWhileAlive(lease);
  if (!letGo) throw beingBuilt(lease, '');
  try {
    await parts.store.leases.end(lease); // Whoever has it still was killed.
    return await onLease(parts, lease, work);
  } finally {
    letGo();
  }
}

const beingBuilt = (lease: string, orGone: string): ConflictError =>
  new ConflictError(
    COURSE_BEING_BUILT,
    `Course "${lease.slice(COURSE_LEASES.length)}" is being ingested by another process.`,
    { fix: `Wait until it has finished, then run this again.${orGone}` },
  );

async function onLease<T>(
  { store, clock }: { store: Store; clock: Clock },
  lease: string,
  work: () => Promise<T>,
): Promise<T> {
  const owner = randomUUID();
  if (!(await store.leases.take(lease, owner, clock.now(), BUILD_LEASE_MS)))
    throw beingBuilt(
      lease,
      ' If it was cut off (a full disk, a killed process), the course is free after a minute at most.',
    );
  const renewal = setInterval(() => {
    // Lost at worst: the build still ends whole.
    store.leases.take(lease, owner, clock.now(), BUILD_LEASE_MS).catch(() => {});
  }, LEASE_RENEWAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    // With a disk that is full it cannot; what became of the work is what counts.
    await store.leases.release(lease, owner).catch(() => {});
  }
}
