import type { Executor } from '../executor.ts';

/** Rule sets as their files wrote them; the rooms that read them hold the schema. */
export function ruleRepository(db: Executor) {
  return {
    async get(id: string): Promise<unknown> {
      const row = await db.selectFrom('rule_sets').select('body').where('id', '=', id).executeTakeFirst();
      return row ? JSON.parse(row.body) : null;
    },
    async put(id: string, body: unknown): Promise<void> {
      const text = JSON.stringify(body);
      await db
        .insertInto('rule_sets')
        .values({ id, body: text })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ body: text }))
        .execute();
    },
  };
}
