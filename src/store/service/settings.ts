import type { Executor } from '../executor.ts';

/** Small facts of the installation: secrets made at first start, the demo's state. */
export function settingRepository(db: Executor) {
  return {
    async get(key: string): Promise<string | null> {
      const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },
    /** The value of the first of these keys that has one, in one statement. */
    async firstOf(keys: readonly string[]): Promise<string | null> {
      const rows = await db.selectFrom('settings').selectAll().where('key', 'in', keys).execute();
      return keys.flatMap((key) => rows.find((row) => row.key === key)?.value ?? [])[0] ?? null;
    },
    async set(key: string, value: string): Promise<void> {
      await db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    /** The stored value, or `make()` stored first; two processes that race get the same one. */
    async getOrMake(key: string, make: () => string): Promise<string> {
      await db
        .insertInto('settings')
        .values({ key, value: make() })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return row.value;
    },
  };
}
