import { describe, expect, test } from 'vitest';
import { createIntake } from '../../src/conversation/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { aCalendar, aGroup, anInbound } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** What is said in every group, in this order: asked, answered by a peer, thanked for; and talk beside it. */
const TALK = [
  { senderId: 'lin', messageId: 'm1', text: '请问闭包是什么？' },
  { senderId: 'hua', messageId: 'm2', text: '大家好，我是新来的' },
  {
    senderId: 'ke',
    messageId: 'm3',
    text: '闭包就是函数记住了它外面的变量，可以在之后使用',
    replyToMessageId: 'm1',
  },
  { senderId: 'lin', messageId: 'm4', text: '谢谢，解决了', replyToMessageId: 'm3' },
  { senderId: 'hua', messageId: 'm5', text: '@助教 作业几点截止？' },
  { senderId: 'mei', messageId: 'm6', text: '我这里一直报错，怎么装不上 Python？' },
  { senderId: 'hua', messageId: 'm5', text: '@助教 作业几点截止？' },
];
const GROUPS = Array.from({ length: 9 }, (_, index) => `group-${index}`);

async function school() {
  const { store } = await temporaryStore();
  const clock = movableClock();
  await store.calendars.put(aCalendar());
  for (const id of GROUPS) await store.groups.put(aGroup({ id, channel: 'bridge' }), clock.now());
  const intake = createIntake({ store, clock, firstLook: null });
  const hear = (groupId: string, said: (typeof TALK)[number]) =>
    intake(anInbound({ ...said, groupId, channel: 'bridge', sentAt: clock.now() }));
  /** All that follows from what was said in a group, without identifiers. */
  const outcome = async (groupId: string) => {
    const questions = await store.questions.list({ groupId, limit: 20 });
    const jobs = await store.jobs.list({ groupId, limit: 50, state: 'ready' });
    return {
      events: (await store.events.after(groupId, 0, 50)).map(({ seq, data }) => [
        seq,
        (data as { messageId: string }).messageId,
      ]),
      questions: questions.map(({ text, status, answeredBy, resolution, dueAt }) => ({
        text,
        status,
        answeredBy,
        resolution,
        dueAt,
      })),
      jobs: jobs.map(({ kind }) => kind).sort(),
      members: (await store.learners.list({ groupId, limit: 20 })).map(({ externalId }) => externalId).sort(),
    };
  };
  return { clock, hear, outcome };
}

describe('messages of many groups that come in at once', () => {
  test('have the same outcome as those that come one after the other', async () => {
    const [apart, together] = [await school(), await school()];
    for (const said of TALK) {
      const results = [];
      for (const groupId of GROUPS) results.push(await apart.hear(groupId, said));
      expect(await Promise.all(GROUPS.map((groupId) => together.hear(groupId, said)))).toEqual(results);
      for (const { clock } of [apart, together]) clock.advance(20_000);
    }
    for (const groupId of GROUPS) {
      const outcome = await together.outcome(groupId);
      expect(outcome).toEqual(await apart.outcome(groupId));
      expect(outcome.questions).toMatchObject([
        { text: '请问闭包是什么？', status: 'resolved', answeredBy: 'peer', resolution: 'confirmed' },
        { text: '作业几点截止？', status: 'open' },
        { text: '我这里一直报错，怎么装不上 Python？', status: 'open' },
      ]);
    }
  });

  test('and of one group that come in at once are taken in the order of their coming', async () => {
    const { hear, outcome } = await school();
    await Promise.all(TALK.flatMap((said) => GROUPS.map((groupId) => hear(groupId, said))));
    for (const groupId of GROUPS) {
      const { events, questions } = await outcome(groupId);
      expect(events).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((id, index) => [index + 1, id]));
      expect(questions[0]).toMatchObject({ status: 'resolved', answeredBy: 'peer' });
    }
  });

  test('and one for a group that is not there does not hold up the others', async () => {
    const { hear, outcome } = await school();
    const ended = await Promise.allSettled(
      ['group-0', 'nowhere', 'group-1'].map((groupId) =>
        hear(groupId, { senderId: 'lin', messageId: 'm1', text: '在吗' }),
      ),
    );
    expect(ended).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'unknown_group' } },
      { status: 'fulfilled' },
    ]);
    expect((await outcome('group-1')).events).toEqual([[1, 'm1']]);
  });
});
