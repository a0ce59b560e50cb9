import { type Kysely, sql, type Transaction } from 'kysely';
import { UnavailableError, ZhujiaoError } from '../domain/faults/errors.ts';
import { engineOf } from './engine.ts';
import { up as first } from './migrations/001-first.ts';
import { up as verifiedAnswers } from './migrations/002-verified-answers.ts';
import { up as desk } from './migrations/004-desk.ts';
import { up as moderation } from './migrations/005-moderation.ts';
import { up as discussionPrompts } from './migrations/006-discussion-prompts.ts';
import { up as sharedJobs } from './migrations/008-shared-jobs.ts';
import { up as knowledge } from './migrations/009-knowledge.ts';
import { up as figures } from './migrations/010-figures.ts';
import { up as moderationClocks } from './migrations/011-moderation-clocks.ts';
import { up as intake } from './migrations/013-intake.ts';
import { up as longLivedGroups } from './migrations/014-long-lived-groups.ts';
import { up as coreByGroup } from './migrations/015-core-by-group.ts';
import { up as revokedInvites } from './migrations/016-revoked-invites.ts';
import { up as sameAnswers } from './migrations/016-same-answers.ts';
import { up as corrections } from './migrations/017-corrections.ts';
import { up as wording } from './migrations/018-wording.ts';
import { up as leftGroups } from './migrations/019-left-groups.ts';
import { up as recalledQuotes } from './migrations/020-recalled-quotes.ts';
import { up as readWith } from './migrations/021-read-with.ts';
import { up as invitedLearners } from './migrations/022-invited-learners.ts';
import { up as promotions } from './migrations/023-promotions.ts';
import { up as gradedFrom } from './migrations/024-graded-from.ts';
import { orderTextByCodePoint } from './postgres/postgres-collation.ts';
import type { Schema } from './schema.ts';

/** In the order they are applied; the key is stored and never changes. Forward only. */
const MIGRATIONS: Record<string, { up(db: Kysely<unknown>): Promise<void> }> = {
  '001-first': { up: first },
  '002-verified-answers': { up: verifiedAnswers },
  '004-desk': { up: desk },
  '005-moderation': { up: moderation },
  '006-discussion-prompts': { up: discussionPrompts },
  '008-shared-jobs': { up: sharedJobs },
  '009-knowledge': { up: knowledge },
  '010-figures': { up: figures },
  '011-moderation-clocks': { up: moderationClocks },
  '013-intake': { up: intake },
  '014-long-lived-groups': { up: longLivedGroups },
  '015-core-by-group': { up: coreByGroup },
  '016-revoked-invites': { up: revokedInvites },
  '016-same-answers': { up: sameAnswers },
  '017-corrections': { up: corrections },
  '018-wording': { up: wording },
  '019-left-groups': { up: leftGroups },
  '020-recalled-quotes': { up: recalledQuotes },
  '021-read-with': { up: readWith },
  '022-invited-learners': { up: invitedLearners },
  '023-promotions': { up: promotions },
  '024-graded-from': { up: gradedFrom },
};

/** Held while the schema is changed. */
const MIGRATION_LOCK = 4_207_355_061n;

/** What a store has had applied, and what of ours it lacks. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  /** Applied by a version that knows more than this one. */
  unknown: string[];
}

export async function migrationState(db: Kysely<Schema>): Promise<MigrationState> {
  const applied = await appliedTo(db);
  return {
    applied,
    pending: Object.keys(MIGRATIONS).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in MIGRATIONS)),
  };
}

/** What is asked before the schema of a store that is there is changed; each throws where it must stay as it is. */
export interface BeforeChange {
  mayChange?: () => void | Promise<void>;
  /** With whoever starts meanwhile held off. */
  mustBeAlone?: (trx: Transaction<Schema>) => Promise<void>;
}

/**
 * Brings the schema up to date in one transaction: all of it or nothing. Processes that start at once are held apart by
 * a lock (PostgreSQL) or by the one writer (SQLite); the second finds everything done.
 * @returns what was applied to a store that was there; nothing for one that was made
 */
export async function migrate(
  db: Kysely<Schema>,
  { mayChange, mustBeAlone }: BeforeChange = {},
): Promise<string[]> {
  const isShared = engineOf(db) === 'postgres';
  // Somebody may be changing it just now: what there is shows when that is over.
  if (isShared) await sql`select pg_advisory_xact_lock_shared(${MIGRATION_LOCK})`.execute(db);
  const found = await migrationState(db);
  if (nothingToDo(found)) return [];
  if (found.applied.length > 0) await mayChange?.();
  return await db.transaction().execute(async (trx) => {
    if (isShared) await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    await sql`create table if not exists kysely_migration (
      name varchar(255) primary key, timestamp varchar(255) not null)`.execute(trx);
    const state = await migrationState(trx);
    if (nothingToDo(state)) return [];
    if (state.applied.length > 0) await mustBeAlone?.(trx);
    for (const name of state.pending) await apply(name, trx);
    if (isShared) await orderTextByCodePoint(trx);
    return state.applied.length > 0 ? state.pending : [];
  });
}

/** Throws where the store is ahead of this version. */
function nothingToDo({ pending, unknown }: MigrationState): boolean {
  if (unknown.length > 0) throw storeIsNewer(unknown);
  return pending.length === 0;
}

export const storeIsNewer = (unknown: string[]): UnavailableError =>
  new UnavailableError(
    'store_is_newer',
    'The store was written by a newer version of Zhujiao: it has ' +
      `"${unknown.join('", "')}", which this one does not know.`,
    { fix: 'Start that newer version, or restore a backup from before the upgrade. Nothing was changed.' },
  );

async function apply(name: string, trx: Transaction<Schema>): Promise<void> {
  try {
    await MIGRATIONS[name]?.up(trx as unknown as Kysely<unknown>); // A migration knows no schema: it makes one.
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(
      trx,
    );
  } catch (cause) {
    if (cause instanceof ZhujiaoError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnavailableError(
      'migration_failed',
      `The store could not be brought up to date: "${name}" failed (${reason}). Nothing was changed.`,
      { fix: 'Mend what it names and start again; or go on with the version that wrote the store.', cause },
    );
  }
}

async function appliedTo(db: Kysely<Schema>): Promise<string[]> {
  const there =
    engineOf(db) === 'postgres'
      ? sql<{ n: number }>`select count(*) as n from pg_tables
          where schemaname = current_schema() and tablename = 'kysely_migration'`
      : sql<{ n: number }>`select count(*) as n from sqlite_master where name = 'kysely_migration'`;
  if ((await there.execute(db)).rows[0]?.n === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
