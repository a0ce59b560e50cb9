import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { forAnybody } from '../at-once/background.ts';
import type { Executor } from '../executor.ts';
import { migrationState, storeIsNewer } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { leaseRepository } from '../service/leases.ts';

/** One lease for each process on the store; its name says which process. */
const HERE = 'process:';
/** Held by a process of a newer version that waits for the older ones to leave. */
const MAKE_WAY = 'schema-is-to-change';
const HERE_MS = 20_000;
const LOOK_EVERY_MS = 3_000;
/** Of a command, which has nothing to stop for: it only says that it is here. */
const HERE_AGAIN_EVERY_MS = 6_000;
/** Until they are told, finish what runs and are gone; one that died is over in the meantime. */
const LEAVING_MS = 30_000;
const ASKED_EVERY_MS = 300;
const LAST_LOOK_MS = 1_000;

/** A process on a shared store, for as long as it may rely on the schema that it knows. */
export interface Presence {
  /**
   * Resolves, with what to say of it, when a newer version has changed the schema or is about to. Whoever stays should
   * stop then; until `leave` the newer one waits.
   */
  outgrown: Promise<UnavailableError>;
  leave(): Promise<void>;
}

/**
 * Says that this process is here. Migrations run only when nobody is left that knows just the schema before; so nothing
 * is ever written by an older version into tables that it does not know.
 */
export function bePresent(db: Kysely<Schema>, owner: string, { stays }: { stays: boolean }): Presence {
  const leases = leaseRepository(db);
  const name = `${HERE}${hostname()}:${process.pid}:${owner.slice(0, 8)}`;
  let tell: (fault: UnavailableError) => void = () => {};
  const outgrown = new Promise<UnavailableError>((resolve) => {
    tell = resolve;
  });

  async function look(): Promise<void> {
    const now = systemClock.now();
    const here = leases.take(name, owner, now, HERE_MS);
    if (!stays) return void (await here);
    // Asked for at once, they are waited for once.
    const [{ unknown }, asks] = await Promise.all([migrationState(db), leases.held(MAKE_WAY, now), here]);
    if (unknown.length > 0) tell(storeIsNewer(unknown));
    else if (asks.length > 0) tell(isToChange());
  }

  // Of a store that is away is told elsewhere; looked at again soon.
  let looked = Promise.resolve();
  const lookAgain = () => {
    looked = forAnybody(look).catch(() => {});
  };
  lookAgain();
  const looking = setInterval(lookAgain, stays ? LOOK_EVERY_MS : HERE_AGAIN_EVERY_MS);
  looking.unref();
  return {
    outgrown,
    async leave() {
      clearInterval(looking);
      // What it writes last must not be that it is here.
      await Promise.race([looked, pause(LAST_LOOK_MS, undefined, { ref: false })]);
      await leases.release(name, owner).catch(() => {}); // It runs out by itself.
    },
  };
}

const isToChange = () =>
  new UnavailableError(
    'store_is_newer',
    'A process of a newer version is bringing the store up to date, which this version cannot go on with.',
    { fix: 'Start the newer version in the place of this one.' },
  );

/** A word to the processes of older versions that they should stop. One of two that ask at once is enough. */
export function requestToLeave(db: Kysely<Schema>, owner: string) {
  const leases = leaseRepository(db);
  let isMade = false;
  return {
    async make(): Promise<void> {
      isMade = true;
      await leases.take(MAKE_WAY, owner, systemClock.now(), LEAVING_MS);
    },
    /** Where none was made, nothing. */
    async takeBack(): Promise<void> {
      if (isMade) await leases.release(MAKE_WAY, owner).catch(() => {}); // It runs out by itself.
    },
  };
}

/**
 * Called before the schema is changed, with nobody else let in: throws where a process of an older version is on the
 * store, or, for one that has asked them to leave, is still there after a while.
 */
export async function mustBeAlone(db: Executor, place: string, asked: boolean): Promise<void> {
  const leases = leaseRepository(db);
  const until = performance.now() + (asked ? LEAVING_MS : 0);
  for (;;) {
    const here = await leases.held(HERE, systemClock.now());
    if (here.length === 0) return;
    if (performance.now() >= until) throw olderAreHere(place, here, asked);
    await pause(ASKED_EVERY_MS);
  }
}

function olderAreHere(place: string, here: string[], asked: boolean): UnavailableError {
  const named = here.map((name) => name.slice(HERE.length).split(':').slice(0, -1).join(', process '));
  return new UnavailableError(
    'store_is_older',
    `The store ${place} is of an older version of Zhujiao, and ` +
      `processes of that version are on it (${named.join('; ')}).`,
    {
      fix: asked
        ? 'They were asked to stop and did not: stop them, then start this again. Nothing was changed.'
        : 'After a backup start "zhujiao serve" or "zhujiao work" of this version: it asks them to stop and ' +
          'brings the store up to date. Nothing was changed.',
    },
  );
}
