import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { isInBackground } from '../at-once/background.ts';

/** A connection that is lent to all who ask at one moment. */
interface Shared {
  client: Promise<PostgresPoolClient>;
  /** Statements that are not answered yet. */
  underWay: number;
  /** From now on others share another one. */
  end(): void;
}

/**
 * The same pool, where what is asked for at one moment goes out together over one connection, and its answers are
 * waited for together: each statement stands and fails for itself. A transaction has a connection of its own; `begin`
 * goes with its first statement. The pool's connections must be able to do so (`pipeline`).
 */
export function askedTogether(pool: PostgresPool): PostgresPool {
  /** What goes out at this moment; what is done in the background waits its own turn. */
  const going = new Map<boolean, Shared>();

  function share(): Shared {
    const background = isInBackground();
    const known = going.get(background);
    if (known) return known;
    const end = () => {
      if (going.get(background) === shared) going.delete(background);
    };
    const shared: Shared = { client: pool.connect(), underWay: 0, end };
    going.set(background, shared);
    // The next tick begins when everybody who can go on has gone on.
    process.nextTick(end);
    return shared;
  }

  async function ask(text: string, parameters: readonly unknown[]) {
    const shared = share();
    shared.underWay++;
    const client = await shared.client;
    try {
      return await client.query(text, parameters);
    } finally {
      if (--shared.underWay === 0) {
        shared.end(); // A statement that fails at once may be answered within the moment.
        client.release();
      }
    }
  }

  function lend(): PostgresPoolClient {
    let own: PostgresPoolClient | null = null;
    let begun: Promise<unknown> | null = null;

    async function query(text: string, parameters: readonly unknown[]) {
      if (text === 'begin') {
        own = await pool.connect();
        begun = own.query(text, parameters);
        begun.catch(() => {}); // Told at the end; what comes after it fails as well.
        return { command: 'SELECT' as const, rowCount: 0, rows: [] };
      }
      if (!own) return await ask(text, parameters);
      if (text === 'commit') await begun;
      return await own.query(text, parameters);
    }

    return {
      // Kysely's second form takes a cursor, which is only used where one is configured.
      query: query as PostgresPoolClient['query'],
      release: (destroy) => own?.release(destroy),
    };
  }

  return { options: pool.options, connect: async () => lend(), end: () => pool.end() };
}
