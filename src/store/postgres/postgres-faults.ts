import { UnavailableError } from '../../domain/faults/errors.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { tlsFault } from './postgres-tls-faults.ts';

/** Where a store is, as it may be shown: never with the password. */
export interface PostgresPlace {
  host: string;
  port: string;
  database: string;
  user: string;
}

/** As the driver reads it: what is asked for behind the `?` goes first, a directory with a socket for one. */
export function placeOf(url: string): PostgresPlace {
  const parsed = new URL(url);
  const asked = (name: string) => parsed.searchParams.get(name);
  const user = asked('user') || decoded(parsed.username) || '(this system’s user)';
  return {
    host: asked('host') || decoded(parsed.hostname) || 'localhost',
    port: asked('port') || parsed.port || '5432',
    database: decoded(parsed.pathname.slice(1)) || user,
    user,
  };
}

/** The driver takes a `%` that stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const shown = ({ host, port, database }: PostgresPlace): string => `${host}:${port}/${database}`;

/** Nothing answers, or what was there is going away or coming up: worth another try a moment later. */
const NO_CONNECTION = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EAI_AGAIN',
    'ENOENT',
  ],
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections; class 08 is tested below.
  ...['57P01', '57P02', '57P03', '53300'],
  // A session that a limit of the server ended: idle_session, idle_in_transaction_session and transaction_timeout.
  ...['57P05', '25P03', '25P04'],
]);
/** A code of the server’s own: its number says less than its words. */
const SQLSTATE = /^[0-9][0-9A-Z]{4}$/;
const BROKEN_CONNECTION = eitherOf(
  /connection (terminated|ended|error)/i,
  /terminated unexpectedly|not queryable|timeout exceeded when trying to connect/i,
  /query read timeout|cached plan must not change/i,
);

/** too_many_connections: the server, the database or the user has as many as it may. */
export const TOO_MANY = '53300';
/** disk_full: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const DISK_FULL = '53100';
/** read_only_sql_transaction */
export const READ_ONLY = '25006';
/** invalid_schema_name: of a schema that a user may not use PostgreSQL speaks as if it were not there. */
const NO_SCHEMA = '3F000';
/** lock_not_available: somebody held what was asked for until our lock_timeout was over. */
const LOCKED = '55P03';
/** query_canceled: for its time, or by somebody at the server. */
const CANCELED = '57014';
/** invalid_sql_statement_name, duplicate_prepared_statement: a session is not what it was. */
const MIXED_UP = new Set(['26000', '42P05']);
/** object_not_in_prerequisite_state: a database that is closed for connections, while it is restored or moved. */
const NOT_NOW = '55000';

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return (
    NO_CONNECTION.has(code) ||
    /^08...$/.test(code) ||
    (error instanceof Error && BROKEN_CONNECTION.test(error.message))
  );
}

/** Two transactions waited for each other, or one read what another changed: the same work succeeds when run again. */
export const isWorthRunningAgain = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** A pooler that lends a connection of the server for one transaction at a time. */
export const sessionsMixed = (place: PostgresPlace, reason: string, cause?: unknown): UnavailableError =>
  new UnavailableError(
    'store_pooled',
    `Between here and PostgreSQL at ${shown(place)} is a pooler that mixes sessions up (${reason}).`,
    {
      fix:
        'Let DATABASE_URL lead to the server itself, or to the ' +
        'pooler in session mode (PgBouncer: pool_mode=session).',
      cause,
    },
  );

/** What an operator can mend, in words; everything else as it is. */
export function explained(error: unknown, place: PostgresPlace): unknown {
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message || code : String(error);
  const fault = (name: string, message: string, fix: string) =>
    new UnavailableError(name, message, { fix, cause: error });
  const tls = error instanceof Error ? tlsFault(error, shown(place)) : null;
  if (tls) return fault('store_tls_fault', tls.message, tls.fix);
  if (code === '28P01' || code === '28000' || /password must be a string|no password/i.test(reason)) {
    return fault(
      'store_refuses_login',
      `PostgreSQL at ${shown(place)} does not let the user "${place.user}" in (${reason}).`,
      'Check user and password in DATABASE_URL (special characters percent-encoded), and pg_hba.conf on the server.',
    );
  }
  if (code === '3D000') {
    return fault(
      'store_has_no_database',
      `PostgreSQL at ${place.host}:${place.port} has no database "${place.database}".`,
      `Make it: createdb --host ${place.host} --port ${place.port} --owner ` +
        `${place.user} --encoding UTF8 ${place.database}`,
    );
  }
  if (code === '42501' || code === NO_SCHEMA) {
    return fault(
      'store_forbidden',
      `The user "${place.user}" may not do this in ${shown(place)} (${reason}).`,
      `Make them the owner: alter database "${place.database}" owner to "${place.user}"; or: grant usage, ` +
        `create on schema public to "${place.user}";`,
    );
  }
  if (code === 'ENOTFOUND') {
    return fault(
      'store_unreachable',
      `The host "${place.host}" of DATABASE_URL is not known.`,
      'Check the host’s name.',
    );
  }
  if (code === DISK_FULL) {
    return fault(
      'store_full',
      `The server of PostgreSQL at ${shown(place)} has no room left (${reason}).`,
      'Make room on its disk. What was acknowledged is safe; a service ' +
        'that runs goes on by itself then: send it again.',
    );
  }
  if (code === READ_ONLY) {
    return fault(
      'store_read_only',
      `PostgreSQL at ${shown(place)} can be read, but not written (${reason}).`,
      'Is it a standby, or is default_transaction_read_only on? Point DATABASE_URL at the server that ' +
        'takes writes, and send it again.',
    );
  }
  if (code === NOT_NOW) {
    return fault(
      'store_unreachable',
      `PostgreSQL at ${shown(place)} takes nothing now (${reason}).`,
      'What was acknowledged is safe; a service that runs goes on by itself once it does.',
    );
  }
  if (code === LOCKED) {
    return fault(
      'store_locked',
      'Somebody holds what is asked for in PostgreSQL at ' +
        `${shown(place)}, and did not let go of it in time (${reason}).`,
      'Does somebody change or vacuum the tables there? pg_stat_activity ' +
        'tells who. What was acknowledged is safe; send it again.',
    );
  }
  if (code === CANCELED) {
    return fault(
      'store_too_slow',
      `PostgreSQL at ${shown(place)} broke off what was asked of it (${reason}).`,
      'See in pg_stat_activity what it is busy with. What was acknowledged is safe; send it again.',
    );
  }
  if (MIXED_UP.has(code)) return sessionsMixed(place, reason, error);
  if (code === TOO_MANY) {
    return fault(
      'store_unreachable',
      `PostgreSQL at ${shown(place)} has no connection left (${reason}).`,
      'Raise max_connections on the server (or the limit of the user or the database; of a pooler in ' +
        'between, its default_pool_size), or run fewer processes, or give each fewer with ' +
        'ZHUJIAO_DATABASE_CONNECTIONS; "doctor" says how many fit. What was acknowledged is safe; a service ' +
        'that runs goes on by itself.',
    );
  }
  if (isConnectionLost(error)) {
    return fault(
      'store_unreachable',
      `PostgreSQL at ${shown(place)} cannot be reached (${SQLSTATE.test(code) ? reason : code || reason}).`,
      'Is it running, does it take connections from here, and are host and port in DATABASE_URL right? ' +
        'What was acknowledged is safe; a service that runs goes on by itself.',
    );
  }
  return error;
}
