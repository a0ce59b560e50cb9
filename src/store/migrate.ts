import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { UnavailableError } from '../domain/errors.ts';
import { up as first } from './migrations/001-first.ts';
import { up as verifiedAnswers } from './migrations/002-verified-answers.ts';
import { up as desk } from './migrations/004-desk.ts';
import { up as sharedJobs } from './migrations/008-shared-jobs.ts';
import type { Schema } from './schema.ts';

/** In the order they are applied; the key is stored and never changes. */
const MIGRATIONS: Record<string, Migration> = {
  '001-first': { up: first },
  '002-verified-answers': { up: verifiedAnswers },
  '004-desk': { up: desk },
  '008-shared-jobs': { up: sharedJobs },
};

/** Brings the schema up to date. Two processes that start at once are held apart by the migrator's lock. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'the schema';
    throw new UnavailableError('migration_failed', `The store could not be brought up to date (${failed}).`, {
      fix: 'Is the store written by a newer version of Zhujiao? Use that version, or restore a backup.',
      cause: error,
    });
  }
}
