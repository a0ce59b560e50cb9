import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aGroup, aMessage } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const WORDS = '我住在紫荆花园';
/** Some messages fill pages of their own, some overflow one, and some leave their place to others. */
const LENGTHS = [1, 40, 400];

/** Whatever stands in the store's file and beside it, freed pages and the log included. */
const bytesIn = (dataDir: string): Buffer =>
  Buffer.concat(
    readdirSync(dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(dataDir, name))),
  );

async function storeWithTalk() {
  const { store, dataDir } = await temporaryStore();
  await store.groups.put(aGroup(), 0);
  const id = await store.learners.seen('bridge', 'lin', '林紫荆', 1);
  await store.learners.join('newcomers', id, 'learner', 1);
  for (let index = 0; index < 60; index++) {
    const text = `${index} ${WORDS.repeat(LENGTHS[index % LENGTHS.length] ?? 1)}`;
    const theirs = aMessage({ senderName: '林紫荆', text, sentAt: index, receivedAt: index });
    const other = aMessage({ senderId: 'ake', senderName: '阿珂', text: '大家好', receivedAt: 1_000 });
    await store.transaction(async (tx) => {
      for (const message of [theirs, other]) {
        await tx.messages.insert(message);
        const { id: row, messageId, text: said, senderId, senderName } = message;
        const sender = { id: senderId, name: senderName };
        await tx.events.append('newcomers', 'message', { id: row, messageId, sender, text: said }, index);
      }
    });
  }
  const learner = await store.learners.get(id);
  if (!learner) throw new Error('not there');
  return { store, dataDir, learner };
}

test('what a learner wrote is in no byte of the store when they have been erased', async () => {
  const { store, dataDir, learner } = await storeWithTalk();
  expect(bytesIn(dataDir).includes(WORDS)).toBe(true);
  await store.eraseLearner(learner, 2_000);
  expect(bytesIn(dataDir).includes(WORDS)).toBe(false);
  expect(bytesIn(dataDir).includes('紫荆')).toBe(false);
  expect(bytesIn(dataDir).includes('大家好')).toBe(true);
});
