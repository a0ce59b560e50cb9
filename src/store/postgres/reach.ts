import type { PostgresPool } from 'kysely';

/** A pool of which is known whether the last who asked was given a connection. */
export interface Reach {
  pool: PostgresPool;
  /**
   * Throws why the last one was not, and sees meanwhile whether the next would be: where nobody asks any more, because
   * this process is said to be unready, nobody else would find out.
   */
  mustReach(): void;
}

/**
 * For those who take messages in, which have connections of their own: the others may have theirs, and answer as if all
 * were well, while the server has none left for these.
 */
export function reachOf(pool: PostgresPool): Reach {
  let refusal: { reason: unknown } | null = null;
  let trying = false;

  async function connect(): ReturnType<PostgresPool['connect']> {
    try {
      const client = await pool.connect();
      refusal = null;
      return client;
    } catch (reason) {
      refusal = { reason };
      throw reason;
    }
  }

  function tryOnce(): void {
    if (trying) return;
    trying = true;
    connect()
      .then((client) => client.release())
      .catch(() => {}) // Known by then.
      .finally(() => {
        trying = false;
      });
  }

  return {
    pool: { ...pool, connect, end: () => pool.end() },
    mustReach() {
      if (refusal === null) return;
      const { reason } = refusal;
      tryOnce();
      throw reason;
    },
  };
}
