import type { DatabaseSync } from 'node:sqlite';

/** A table of an embedded store, to be read from beginning to end. */
export interface SourceTable {
  name: string;
  columns: string[];
  count(): number;
  /** One after the other, never all at once; values in the order of `columns`. */
  rows(): Generator<unknown[]>;
}

/** All of them, each behind those that it refers to. */
export function openTables(db: DatabaseSync): SourceTable[] {
  const names = texts(db, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
  const ordered: string[] = [];
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const other of texts(db, `select "table" from pragma_foreign_key_list('${name}')`))
      if (other !== name) add(other);
    ordered.push(name);
  };
  for (const name of names) add(name);
  return ordered.map((name) => tableOf(db, name));
}

function tableOf(db: DatabaseSync, name: string): SourceTable {
  const columns = texts(db, `select name from pragma_table_info('${name}')`);
  return {
    name,
    columns,
    count: () => Number(db.prepare(`select count(*) as n from "${name}"`).get()?.['n']),
    *rows() {
      for (const row of db.prepare(`select * from "${name}"`).iterate())
        yield columns.map((column) => row[column]);
    },
  };
}

/** The first column of what a query finds. */
const texts = (db: DatabaseSync, query: string): string[] =>
  db
    .prepare(query)
    .all()
    .map((row) => String(Object.values(row)[0]));
