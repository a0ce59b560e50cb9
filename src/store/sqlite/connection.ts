import type { DatabaseConnection, QueryResult } from 'kysely';
import type { WrittenQuery } from '../statements/written.ts';

type Execute = (
  sql: string,
  parameters: readonly unknown[],
  tellsNothing: boolean,
) => Promise<QueryResult<unknown>>;

/** What Kysely asks its statements at. */
export const connectionOn = (execute: Execute): DatabaseConnection => ({
  executeQuery: <Row>({ sql, parameters, tellsNothing = false }: WrittenQuery) =>
    // The compiler knows the shape of the rows, the file does not.
    execute(sql, parameters, tellsNothing) as Promise<QueryResult<Row>>,
  // biome-ignore lint/correctness/useYield: part of Kysely's interface, and nothing here streams.
  async *streamQuery() {
    throw new Error('The embedded store reads its rows at once');
  },
});
