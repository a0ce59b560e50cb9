import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { storableText } from '../statements/written.ts';
import { createConnectionTurns } from './connection-turns.ts';
import { createDemotedServer, type DemotedServer } from './demoted-server.ts';
import { firstAnswer } from './first-answer.ts';
import {
  codeOf,
  DISK_FULL,
  explained,
  isConnectionLost,
  type PostgresPlace,
  placeOf,
  READ_ONLY,
  TOO_MANY,
} from './postgres-faults.ts';
import { limitSession, mustKeepSessions, STATEMENT_TIMEOUT_MS } from './postgres-session.ts';
import { plainTls } from './postgres-tls.ts';

/** Connections of a pool where nothing else is said. */
const CONNECTIONS = 8;
/** For a free connection of the pool as well as for a new one: a busy moment is no fault. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A connection that is not had at once is tried for again: a server that restarts is back within this. */
const CONNECT_PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 50;
/** Where the server has no connection left and we have none either: as long as for a free one of ours. */
const FULL_SERVER_PATIENCE_MS = CONNECT_TIMEOUT_MS;
const LONGEST_PAUSE_MS = 1_000;
/** So long a connection that is only read from may stay with a server that is not the one any more. */
const MAX_AGE_S = 600;
/** A pool that the server gave no more connections makes do with what it has; after so long it asks for more again. */
const GROW_AFTER_MS = 30_000;
/** Where the server has gone without a word. */
const ANSWER_TIMEOUT_MS = 35_000;
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
  /**
   * How long a connection is tried for before it is given up; of a server that has none left, longer where this is
   * not said.
   */
  patienceMs?: number;
  /** 0 for none: a migration takes the time it takes. */
  statementTimeoutMs?: number;
  connections?: number;
  /** The first connection of a process: refuses a pooler that mixes sessions up, and hears of one that does not. */
  start?: { onPooler: () => void };
  /** Hears when a statement was refused because the server's disk is full. */
  onFull?: () => void;
  /** Statements need not wait for each other's answers. */
  pipeline?: boolean;
}

export function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: plainTls(url),
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
    maxLifetimeSeconds: MAX_AGE_S,
    ...(statementTimeout === 0 ? {} : { query_timeout: ANSWER_TIMEOUT_MS }),
    onConnect: (client) => {
      const ready = setUp(client);
      return options.start || pool.totalCount > 1 ? firstAnswer(ready) : ready;
    },
    pipeline: options.pipeline ?? false,
    min: 1, // Where connections are scarce, whoever let go of the last one would find another in its place.
  });
  const most = pool.options.max;

  async function setUp(client: pg.ClientBase): Promise<void> {
    if (options.start && (await mustKeepSessions(client, options.url, connectionSettings(options.url))))
      options.start.onPooler();
    await limitSession(client, statementTimeout);
  }

  let growsAgain: NodeJS.Timeout | undefined;
  // An idle connection that breaks is dropped by the pool; without a listener the event would end the process.
  pool.on('error', () => {});
  // A new one may break with the very piece of data that makes it ready, before anybody was given it.
  const demoted = createDemotedServer();
  pool.on('connect', (client) => {
    client.on('error', () => {});
    demoted.made(client);
  });
  const names = new Map<string, string>();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const turns = createConnectionTurns({ most: () => pool.options.max, timeoutMs: CONNECT_TIMEOUT_MS });
  const turnOf = new WeakMap<pg.PoolClient, () => void>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= MAX_NAMED_STATEMENTS) return known;
    const name = `zhujiao_${names.size}`;
    names.set(text, name);
    return name;
  }

  /** What was refused waits in line for one of ours then; with none, one at a time asks the server. */
  function makeDo(): void {
    pool.options.max = Math.max(1, Math.min(pool.options.max, pool.totalCount));
    growsAgain ??= setTimeout(
      () => {
        growsAgain = undefined;
        pool.options.max = most;
      },
      GROW_AFTER_MS * (0.5 + Math.random()), // Not all processes of a fleet at once.
    ).unref();
  }

  async function connect(): Promise<pg.PoolClient> {
    const began = performance.now();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      try {
        const client = await pool.connect();
        if (!demoted.isLeftBehind(client)) return client;
        client.release(true);
      } catch (error) {
        // A request that was told so already may go on asking until the process is gone.
        if (pool.ending)
          throw new UnavailableError('stopping', 'This process is stopping.', { cause: error });
        const isFull = codeOf(error) === TOO_MANY;
        if (isFull) makeDo();
        const patience = options.patienceMs ?? (isFull ? FULL_SERVER_PATIENCE_MS : CONNECT_PATIENCE_MS);
        const gone = performance.now() - began;
        if (!isConnectionLost(error) || gone + pause >= patience) throw explained(error, place);
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
      }
    }
  }

  return {
    options: pool.options,
    async connect() {
      const endTurn = await turns.enter().catch((error: unknown) => {
        throw explained(error, place);
      });
      try {
        const client = await connect();
        turnOf.set(client, endTurn);
        let ours = wrapped.get(client);
        if (!ours) {
          ours = wrapClient(client, {
            place,
            nameOf,
            demoted,
            onFull: options.onFull,
            onRelease: () => turnOf.get(client)?.(),
          });
          wrapped.set(client, ours);
        }
        return ours;
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    end() {
      clearTimeout(growsAgain);
      return pool.end();
    },
  };
}

function wrapClient(
  client: pg.PoolClient,
  {
    place,
    nameOf,
    demoted,
    onFull,
    onRelease,
  }: {
    place: PostgresPlace;
    nameOf: (text: string) => string | undefined;
    demoted: DemotedServer;
    onFull: (() => void) | undefined;
    onRelease: () => void;
  },
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
      if (codeOf(error) === DISK_FULL) onFull?.();
      if (codeOf(error) === READ_ONLY) demoted.refusedToWrite(client);
      throw codeOf(error) === '23505' ? error : explained(error, place);
    }
  }
  return {
    // Kysely's second form takes a cursor, which is only used where one is configured.
    query: query as PostgresPoolClient['query'],
    release(destroy) {
      client.release(destroy === true || broken || demoted.isLeftBehind(client));
      onRelease();
    },
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
