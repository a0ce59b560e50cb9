import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { storableText } from '../written.ts';
import { codeOf, explained, isConnectionLost, type PostgresPlace, placeOf } from './postgres-faults.ts';

/** Connections of a pool; with two for works side by side and two for searching a process has 12, and the server's usual 100 bear eight. */
const CONNECTIONS = 8;
/** For a free connection of the pool as well as for a new one: a busy moment is no fault. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A connection that is not had at once is tried for again: a server that restarts is back within this. */
const CONNECT_PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 50;
/** Nothing we ask takes this long; what does is stopped rather than left to pile up. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** Where the server has gone without a word. */
const ANSWER_TIMEOUT_MS = 35_000;
const IDLE_IN_TRANSACTION_MS = MINUTE_MS;
/** Statements that a connection keeps parsed and planned; texts beyond these are sent whole each time. */
const MAX_NAMED_STATEMENTS = 400;
/** What writes many rows at once has a text for every number of rows: kept, these would push out all the others. */
const MAX_NAMED_PARAMETERS = 64;

const INT8 = 20;
const NUMERIC = 1700;

/** Counts and epoch milliseconds are numbers: all are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    // The driver's types leave open what a parser gives; for these two it gets text.
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

export interface PoolOptions {
  url: string;
  /** How long a connection is tried for before it is given up. */
  patienceMs?: number;
  /** 0 for none: a migration takes the time it takes. */
  statementTimeoutMs?: number;
  connections?: number;
  /** Statements need not wait for each other's answers. */
  pipeline?: boolean;
}

export function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'zhujiao',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types,
  };
}

/**
 * A bounded pool as Kysely takes it. A connection that cannot be had is tried for again for a moment; one that breaks
 * is thrown away; either way the caller gets an UnavailableError, and the next one a new connection.
 */
export function createPostgresPool(options: PoolOptions): PostgresPool {
  const place = placeOf(options.url);
  const statementTimeout = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const pool = new pg.Pool({
    ...connectionSettings(options.url),
    max: options.connections ?? CONNECTIONS,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeout,
    ...(statementTimeout === 0 ? {} : { query_timeout: ANSWER_TIMEOUT_MS }),
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    pipeline: options.pipeline ?? false,
  });
  // An idle connection that breaks is dropped by the pool; without a listener the event would end the process.
  pool.on('error', () => {});
  // A new one may break with the very piece of data that makes it ready, before anybody was given it.
  pool.on('connect', (client) => client.on('error', () => {}));
  const names = new Map<string, string>();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= MAX_NAMED_STATEMENTS) return known;
    const name = `zhujiao_${names.size}`;
    names.set(text, name);
    return name;
  }

  async function connect(): Promise<pg.PoolClient> {
    const until = Date.now() + (options.patienceMs ?? CONNECT_PATIENCE_MS);
    for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isConnectionLost(error) || Date.now() + pause >= until) throw explained(error, place);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  return {
    options: pool.options,
    async connect() {
      const client = await connect();
      let ours = wrapped.get(client);
      if (!ours) {
        ours = wrapClient(client, place, nameOf);
        wrapped.set(client, ours);
      }
      return ours;
    },
    end: () => pool.end(),
  };
}

function wrapClient(
  client: pg.PoolClient,
  place: PostgresPlace,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  let broken = false;
  // A connection that breaks while it is lent out says so here as well as in its query.
  client.on('error', () => {
    broken = true;
  });
  async function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const isKept = parameters.length > 0 && parameters.length <= MAX_NAMED_PARAMETERS;
    const name = isKept ? nameOf(text) : undefined;
    const values = parameters.map(storable);
    sendTogether(client);
    try {
      const result = await client.query(name === undefined ? { text, values } : { name, text, values });
      // Kysely's view of the driver's result: the same object, with the commands it knows by name.
      return result as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (isConnectionLost(error)) broken = true;
      throw codeOf(error) === '23505' ? error : explained(error, place);
    }
  }
  return {
    // Kysely's second form takes a cursor, which is only used where one is configured.
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || broken),
  };
}

/** What is asked for in the same turn of the event loop goes out in one piece. */
function sendTogether(client: pg.PoolClient): void {
  if (!client.pipeline) return;
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes('\0') ? storableText(value) : value;
  return Array.isArray(value) ? value.map(storable) : value;
};
