import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Where nothing else is said and the server has enough: beyond these, statements wait for processors and not for
 * connections.
 */
const USUAL = 12;
/**
 * Two for statements, so that what is read beside a transaction need not wait for its end; one each to write side by
 * side and to search.
 */
export const FEWEST_CONNECTIONS = 4;
/**
 * Of a server with few, a process takes no more than its part of so many: a fleet of three fits, with a command or
 * two beside it.
 */
const PROCESSES_MEANT = 4;
/** From so many on, two are worth having where one would do. */
const TWO_FROM = 8;

/** What the server gives to this user in this database, whatever a pooler lends of it. */
export interface ConnectionRoom {
  most: number;
  /** Held now, by whomever. */
  held: number;
}

export async function connectionRoom(db: Kysely<Schema>): Promise<ConnectionRoom> {
  // `reserved_connections` is there from PostgreSQL 16 on. A limit below 0 is none.
  const { rows } = await sql<{ server: number; role: number; base: number; held: number }>`
    select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true), '0')::int as server,
      (select rolconnlimit from pg_roles where rolname = current_user) as role,
      (select datconnlimit from pg_database where datname = current_database()) as base,
      (select count(*) from pg_stat_activity where backend_type = 'client backend') as held`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the server does not say how many connections it has');
  const limits = [row.server, row.role, row.base].filter((limit) => limit >= 0);
  return { most: Math.min(...limits), held: row.held };
}

/** How many a process takes where nobody has said it. */
export const connectionsThatFit = ({ most }: Pick<ConnectionRoom, 'most'>): number =>
  atLeastFewest(Math.min(USUAL, Math.floor(most / PROCESSES_MEANT) - 1));

export const atLeastFewest = (connections: number): number => Math.max(FEWEST_CONNECTIONS, connections);

/** What of a process's connections is for what. */
export interface SharedOut {
  statements: number;
  /** For works that go side by side: while the server works for one, the next is made ready. */
  writers: number;
  /** For the thread that searches the material, and for the one that builds an index. */
  readers: number;
}

export function shareOut(connections: number): SharedOut {
  const each = connections >= TWO_FROM ? 2 : 1;
  return { statements: connections - 2 * each, writers: each, readers: each };
}
