import { join } from 'node:path';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { eraseLearner } from '../../src/store/learners/erasure.ts';
import type { Schema } from '../../src/store/schema.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { sqliteDriver } from '../../src/store/sqlite/driver.ts';
import { createTurns } from '../../src/store/sqlite/turns.ts';
import { writeHere } from '../../src/store/sqlite/writer.ts';
import { storeOn } from '../../src/store/store.ts';
import { aGroup, aMessage, aQuestion } from '../support/samples.ts';
import { directoryWithStore } from '../support/temporary-store.ts';

const TRACES = /小林|密码|"lin"/;

/** A group in which a learner asked, was answered by name, and was quoted by name alone. */
async function storeWithLearner() {
  const path = join(await directoryWithStore(), 'zhujiao.sqlite');
  const reader = openDatabase(path);
  const turns = createTurns(() => writeHere(path));
  const db = new Kysely<Schema>({ dialect: sqliteDialect(sqliteDriver(reader, turns)) });
  const store = storeOn(db, createLocalWake());
  await store.groups.put(aGroup(), 1);
  const id = await store.learners.seen('bridge', 'lin', '小林', 1);
  const asked = aMessage({ messageId: 'asked', text: '密码在哪改' });
  const staff = { senderId: 'wang', senderName: '王老师', senderRole: 'staff' } as const;
  const replied = aMessage({ ...staff, text: '小林，在设置里改', replyToMessageId: 'asked' });
  const other = { senderId: 'ake', senderName: '阿珂' };
  const quoting = aMessage({ ...other, text: '同意', quoted: { senderName: '小林', text: '密码' } });
  for (const message of [asked, replied, quoting]) {
    await store.messages.insert(message);
    const { messageId, senderId, senderName, text, replyToMessageId, quoted } = message;
    const sender = { id: senderId, name: senderName };
    await store.transaction((tx) =>
      tx.events.append(
        'newcomers',
        'message',
        { id: message.id, messageId, sender, text, replyToMessageId, quoted },
        1,
      ),
    );
  }
  await store.questions.insert(aQuestion({ messageRowId: asked.id, text: asked.text }));
  return {
    db,
    learner: await store.learners.get(id),
    async traces() {
      const rows = [
        ...(await store.messages.recent('newcomers', 100)),
        ...(await store.events.after('newcomers', 0, 100)),
        ...(await store.questions.list({ limit: 100 })),
        ...(await store.learners.list({ limit: 100 })),
      ];
      return rows.map((row) => JSON.stringify(row)).filter((row) => TRACES.test(row));
    },
    close: () => store.close(),
  };
}

test('an erasure that is cut off anywhere leaves the learner to be found, and the next one does the rest', async () => {
  let throughAfter = 0;
  for (let steps = 0; throughAfter === 0; steps++) {
    const { db, learner, traces, close } = await storeWithLearner();
    if (!learner) throw new Error('not there');
    let left = steps;
    const cutOff = eraseLearner(
      async (work) => {
        if (left-- === 0) throw new Error('the process is gone');
        return await db.transaction().execute(work);
      },
      learner,
      9,
    ).then(
      () => true,
      () => false,
    );
    if (await cutOff) throughAfter = steps;
    else {
      expect(await traces(), `after ${steps} steps`).not.toEqual([]);
      await eraseLearner((work) => db.transaction().execute(work), learner, 9);
    }
    expect(await traces(), `after ${steps} steps and the rest`).toEqual([]);
    await close();
  }
  expect(throughAfter).toBeGreaterThan(5);
});
