import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Text sorts by code point, as in SQLite: identifiers made later sort later, pages of a list have no hole, and an
 * upgrade of the system's locale data cannot spoil an index. Columns that a migration has just added are changed
 * too; those that are right already are left alone.
 */
export async function orderTextByCodePoint(db: Transaction<Schema>): Promise<void> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and c.collation_name is distinct from 'C'
    order by 1, 2`.execute(db);
  for (const [table, columns] of Map.groupBy(rows, (row) => row.table_name)) {
    const changes = columns.map(
      ({ column_name }) => sql`alter column ${sql.ref(column_name)} type text collate "C"`,
    );
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}
