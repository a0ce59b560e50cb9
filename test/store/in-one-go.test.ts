import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Executor } from '../../src/store/executor.ts';
import { inOneGoOn } from '../../src/store/postgres/postgres-in-one-go.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';

/** On one connection, so that what a transaction leaves behind is met by the next. */
async function opened() {
  const pool = createPostgresPool({ url: await temporaryDatabase(), connections: 1, pipeline: true });
  atTheEnd(() => pool.end());
  const inOneGo = inOneGoOn(pool);
  await inOneGo((trx) => sql`create table said (word text primary key)`.execute(trx));
  const say = (trx: Executor, word: string) => sql`insert into said values (${word})`.execute(trx);
  const words = async () =>
    (await inOneGo((trx) => sql<{ word: string }>`select word from said order by 1`.execute(trx))).rows.map(
      ({ word }) => word,
    );
  return { inOneGo, say, words };
}

test('a transaction that waits for no answer is there as a whole', async () => {
  const { inOneGo, say, words } = await opened();
  const order: string[] = [];
  await inOneGo(async (trx) => {
    const all = ['a', 'b', 'c'].map((word) => say(trx, word).then(() => order.push(word)));
    expect(order).toEqual([]);
    await Promise.all(all);
  });
  expect(order).toEqual(['a', 'b', 'c']);
  expect(await words()).toEqual(['a', 'b', 'c']);
});

test('of statements that are under way the first to fail says why, and nothing of them stays', async () => {
  const { inOneGo, say, words } = await opened();
  const ended = inOneGo(async (trx) => {
    const all = ['a', 'b', 'b', 'c'].map((word) => say(trx, word));
    // The first that its caller looks at is the last, which failed only because of the third.
    const [, , , last] = await Promise.allSettled(all);
    expect(last).toMatchObject({ status: 'rejected', reason: { code: '25P02' } });
    await all[3];
  });
  await expect(ended).rejects.toMatchObject({ code: '23505' });
  expect(await words()).toEqual([]);
});

test('a statement that failed and whose failure nobody minds is not passed over', async () => {
  const { inOneGo, say, words } = await opened();
  const ended = inOneGo(async (trx) => {
    await say(trx, 'a');
    await say(trx, 'a').catch(() => {});
    return 'done';
  });
  await expect(ended).rejects.toMatchObject({ code: '23505' });
  expect(await words()).toEqual([]);
});

test('a work that gives up leaves nothing, and the connection serves the next', async () => {
  const { inOneGo, say, words } = await opened();
  const ended = inOneGo(async (trx) => {
    void say(trx, 'a');
    throw new Error('no');
  });
  await expect(ended).rejects.toThrow('no');
  await inOneGo((trx) => say(trx, 'b'));
  expect(await words()).toEqual(['b']);
});
