import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** More than lies free in the pages that a table has already; what cannot be compressed. */
const TRIED_BYTES = 200_000;

/** Throws where the server has no room for it; nothing of it stays. */
export async function mustHaveRoom(db: Kysely<Schema>): Promise<void> {
  const undo = new Error('it was only tried');
  const value = randomBytes(TRIED_BYTES).toString('base64');
  await db
    .transaction()
    .execute(async (trx) => {
      await trx.insertInto('settings').values({ key: 'room', value }).execute();
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

/** Whether the server's disk was found full, and has room again. */
export interface Room {
  /** A statement was refused for it. */
  wasMissing(): void;
  /**
   * Throws as long as it is missing. One row finds a place on a full disk for hours: after a refusal it takes more to
   * be believed. Where nothing was refused it asks nothing.
   */
  mustBeThere(): Promise<void>;
}

export function createRoom(tryIt: () => Promise<void>): Room {
  let isMissing = false;
  return {
    wasMissing() {
      isMissing = true;
    },
    async mustBeThere() {
      if (!isMissing) return;
      await tryIt();
      isMissing = false;
    },
  };
}
