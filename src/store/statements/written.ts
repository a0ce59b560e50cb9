import { CompiledQuery } from 'kysely';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';

/**
 * A statement written out once, for what is asked with every message: nothing is built and compiled each time, and
 * the server keeps one plan for it, as its text does not depend on how much it is given.
 */
export const written =
  <Row = unknown>(text: string, tellsNothing = false) =>
  async (db: Executor, ...parameters: unknown[]): Promise<Row[]> => {
    const query: WrittenQuery = { ...CompiledQuery.raw(text, parameters), tellsNothing };
    return (await db.executeQuery<Row>(query)).rows;
  };

/** Whether anybody waits for what it tells: a transaction may send what tells nothing with what comes after it. */
export type WrittenQuery = CompiledQuery & { tellsNothing?: boolean };

/** The same of keys, however many: `isOneOf` stands after a column and gives it only those values. */
export function writtenFor<Row>(
  text: (isOneOf: string) => string,
): (db: Executor, keys: readonly string[]) => Promise<Row[]> {
  const onPostgres = written<Row>(text('= any($1::text[])'));
  const onSqlite = written<Row>(text('in (select value from json_each(?))'));
  return (db, keys) =>
    engineOf(db) === 'postgres' ? onPostgres(db, [...keys]) : onSqlite(db, JSON.stringify(keys));
}

type ColumnType = 'text' | 'integer' | 'bigint';
type Value = string | number | null;

/** Columns in the order of a statement's values, with PostgreSQL's name of their types. */
export type Columns<Column extends string> = Record<Column, ColumnType>;

/** PostgreSQL's text holds everything but the character zero and halves of characters, which no person writes. */
export const storableText = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();
/** As JSON writes them. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

/** Rows as one value, as `json_to_recordset` takes them. */
export function jsonOf(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}

/** What a statement of PostgreSQL is given as `$1`, as a table. */
export const given = <Column extends string>(columns: Columns<Column>): string =>
  `json_to_recordset($1::json) as given(${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;

/**
 * Adds rows to a table in one statement; `rest` is what follows the values: what to do about conflicts, what to tell.
 */
export function rowInsert<Column extends string, Row = unknown>(
  table: string,
  columns: Columns<Column>,
  rest: string,
): (db: Executor, rows: Record<Column, Value>[]) => Promise<Row[]> {
  const names = Object.keys(columns) as Column[]; // of a literal
  const into = `insert into ${table} (${names.join(', ')})`;
  const onPostgres = written<Row>(`${into} select ${names.join(', ')} from ${given(columns)} ${rest}`);
  const tellsNothing = !/\breturning\b/i.test(rest);
  const onSqlite = writtenWithRows<Column, Row>(
    columns,
    (values) => `${into} ${values} ${rest}`,
    tellsNothing,
  );
  return async (db, rows) => {
    if (rows.length === 0) return [];
    return engineOf(db) === 'postgres' ? await onPostgres(db, jsonOf(rows)) : await onSqlite(db, rows);
  };
}

/**
 * A statement of the embedded store with rows in it, written out once for each number of them: it binds values faster
 * than it reads JSON, and plans nothing anew for a text that it has seen. `textWith` is given `values (?, ?), …`.
 */
export function writtenWithRows<Column extends string, Row = unknown>(
  columns: Columns<Column>,
  textWith: (values: string) => string,
  tellsNothing = false,
): (db: Executor, rows: Record<Column, Value>[]) => Promise<Row[]> {
  const names = Object.keys(columns) as Column[]; // of a literal
  const one = `(${names.map(() => '?').join(', ')})`;
  const bySize = new Map<number, (db: Executor, ...values: Value[]) => Promise<Row[]>>();
  return async (db, rows) => {
    let statement = bySize.get(rows.length);
    if (!statement) {
      statement = written<Row>(textWith(`values ${Array(rows.length).fill(one).join(', ')}`), tellsNothing);
      bySize.set(rows.length, statement);
    }
    return await statement(db, ...rows.flatMap((row) => names.map((name) => row[name])));
  };
}
