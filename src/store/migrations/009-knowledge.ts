import { type Kysely, sql } from 'kysely';

/** Changes of a course's material over REST, and vectors of an endpoint kept by the text they are of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table material_changes (
    id text primary key, course_id text not null references courses(id) on delete cascade, kind text not null,
    state text not null, files text not null, read integer not null, total integer not null, report text, problem text,
    created_at bigint not null, updated_at bigint not null, finished_at bigint)`);
  await run('create index material_changes_by_course on material_changes (course_id, id)');
  await run(`create table embeddings (
    model text not null, hash text not null, vector text not null, used_at bigint not null, primary key (model, hash))`);
}
