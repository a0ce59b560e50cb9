import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Copies the log into the file and empties it: what was taken out of the file stands on in the log, until others have
 * written over it. Where another program reads just then, it stays until the next time.
 */
export async function emptyLog(db: Kysely<Schema>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
