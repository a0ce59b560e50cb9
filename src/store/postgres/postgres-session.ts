import pg from 'pg';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { placeOf, sessionsMixed } from './postgres-faults.ts';

/** Nothing we ask takes this long; what does is stopped rather than left to pile up. */
export const STATEMENT_TIMEOUT_MS = 30_000;
/** What waits for a lock is told so, before it counts as merely slow. */
const LOCK_TIMEOUT_MS = 25_000;
const IDLE_IN_TRANSACTION_MS = MINUTE_MS;
/** A pooler that has one connection for both leaves the second without an answer. */
const OTHER_ANSWERS_MS = 2_000;
/** Limits that we need none of; the second came with PostgreSQL 17. */
const NOT_NEEDED = `('idle_session_timeout'), ('transaction_timeout')`;

/**
 * Sets the limits of a new connection, whatever an administrator gave to the role or the database: what is too short
 * for a migration would stop every start. By a statement, as poolers refuse them where a connection begins.
 * @param statementTimeoutMs 0 for none, and none for locks either
 */
export async function limitSession(client: pg.ClientBase, statementTimeoutMs: number): Promise<void> {
  await client.query(
    `set statement_timeout = ${statementTimeoutMs};
    set lock_timeout = ${statementTimeoutMs === 0 ? 0 : LOCK_TIMEOUT_MS};
    set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS};
    select set_config(name, '0', false) from (values ${NOT_NEEDED}) as given (name)
    where current_setting(name, true) is not null`,
  );
}

/**
 * Throws where a pooler lends one connection of the server to several clients in turn: what one of them sets or
 * prepares, the next one would find, or miss. A pooler gives its clients a key of its own; lent in turn, two of them
 * that are open at once are served by one process of the server.
 * @returns whether there is a pooler
 */
export async function mustKeepSessions(
  client: pg.ClientBase,
  url: string,
  settings: pg.ClientConfig,
): Promise<boolean> {
  const server = await servedBy(client);
  // The driver's types leave out what the server, or the pooler, says at the start.
  if (server === (client as pg.ClientBase & { processID: number }).processID) return false;
  const other = new pg.Client({ ...settings, query_timeout: OTHER_ANSWERS_MS });
  other.on('error', () => {}); // Told by its statement.
  try {
    await other.connect();
    if ((await servedBy(other)) !== server) return true;
  } catch {
    return true; // No room for a second one: what is mixed up is told where it shows.
  } finally {
    await other.end().catch(() => {});
  }
  throw sessionsMixed(placeOf(url), 'two sessions at once are one');
}

async function servedBy(client: pg.ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
