import { expect, test } from 'vitest';
import { createAppeals, privateReply } from '../../src/conversation/index.ts';
import type { Repositories } from '../../src/store/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { aGroup, aViolation } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const LIN = { id: 'lin', name: '小林' };

/** A learner who was reminded of their advert in private. */
async function reminded() {
  const { store } = await temporaryStore();
  const clock = movableClock();
  const group = aGroup();
  await store.groups.put(group, clock.now());
  const violation = aViolation({ senderId: LIN.id, status: 'confirmed' });
  await store.violations.insert(violation);
  const reminder = {
    id: 'pm_1',
    groupId: group.id,
    learnerId: LIN.id,
    direction: 'to_learner',
    text: '你的消息可能和群规有关',
    about: 'reminder',
    violationId: violation.id,
    replyTo: null,
    sentAt: clock.now(),
  } as const;
  await store.privateMessages.insert(reminder);
  const said = { text: '这是学校的活动', replyTo: reminder.id, clientId: 'c_00000001' };
  return { store, clock, group, violation, said };
}

test('an appeal whose process died in the middle is there once it is sent again', async () => {
  const { store, clock, group, violation, said } = await reminded();
  let begun = 0;
  const dying = {
    ...store,
    transaction: async (work: Parameters<typeof store.transaction>[0]) => {
      if (++begun > 1) throw new Error('the process died');
      return await store.transaction(work);
    },
  } as typeof store;
  await privateReply({ store: dying, clock }, group, LIN, said).catch(() => undefined);
  await privateReply({ store, clock }, group, LIN, said);
  expect(await store.appeals.of(violation.id)).toMatchObject([{ text: said.text, status: 'open' }]);
  expect(await store.privateMessages.of(group.id, LIN.id, 10)).toHaveLength(2);
});

test('a link that is used twice at one moment opens one appeal', async () => {
  const { store, clock, violation } = await reminded();
  const open = (from: typeof store) =>
    createAppeals({ store: from, clock, secret: 's' }).open(violation.id, 'link', '看错了');
  // In another process the first is committed after this one has looked.
  const beside = {
    ...store,
    transaction: async (work: (tx: Repositories) => Promise<unknown>) =>
      await store.transaction(async (tx) => {
        let looked = 0;
        const of = async (id: string) => (looked++ === 0 ? [] : await tx.appeals.of(id));
        return await work({ ...tx, appeals: { ...tx.appeals, of } });
      }),
  } as typeof store;
  const first = await open(store);
  expect((await open(beside)).id).toBe(first.id);
  expect(await store.appeals.of(violation.id)).toHaveLength(1);
  const audit = await store.moderationAudit.of(violation.id);
  expect(audit.filter(({ action }) => action === 'appealed')).toHaveLength(1);
});

test('what cannot be appealed any more is not kept as if it were', async () => {
  const { store, clock, group, violation, said } = await reminded();
  for (const number of [1, 2, 3]) {
    const { appeal } = await privateReply({ store, clock }, group, LIN, {
      ...said,
      clientId: `c_0000010${number}`,
    });
    await store.appeals.decide(
      appeal?.id ?? '',
      { status: 'rejected', decidedBy: '王老师', reply: '是广告' },
      clock.now(),
    );
  }
  await expect(privateReply({ store, clock }, group, LIN, said)).rejects.toMatchObject({
    code: 'appealed_enough',
  });
  expect(await store.appeals.of(violation.id)).toHaveLength(3);
  expect(await store.privateMessages.of(group.id, LIN.id, 10)).toHaveLength(4);
});
