import pg from 'pg';

/** A pooler that has one left hands it over at once. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * How many further sessions a pooler lends at once just now, of `wanted` that are tried: it lets in whoever comes, and
 * leaves those without an answer for whom it has no connection of the server's. What the server itself has to give
 * says nothing of it.
 */
export async function sessionsLent(settings: pg.ClientConfig, wanted: number): Promise<number> {
  const clients = Array.from(
    { length: wanted },
    () =>
      new pg.Client({
        ...settings,
        connectionTimeoutMillis: ANSWER_WITHIN_MS,
        query_timeout: ANSWER_WITHIN_MS,
      }),
  );
  const answers = await Promise.allSettled(
    clients.map(async (client) => {
      client.on('error', () => {}); // Told by its statement.
      await client.connect();
      await client.query('select 1');
    }),
  );
  await Promise.allSettled(clients.map((client) => client.end()));
  return answers.filter(({ status }) => status === 'fulfilled').length;
}
