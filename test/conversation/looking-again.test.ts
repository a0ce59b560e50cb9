import { describe, expect, test, vi } from 'vitest';
import type { GroupMessage } from '../../src/domain/conversation/message.ts';
import { MINUTE, SECOND } from '../support/movable-clock.ts';
import { aMessage, anAbstention } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

describe('a person who answers first', () => {
  const staffReply = (said: Partial<GroupMessage> = {}) =>
    aMessage({ senderId: 'wang', senderRole: 'staff', replyToMessageId: 'm1', text: '我来答。', ...said });

  test.each([
    ['staff, before the assistant looked', staffReply(), 0],
    ['staff, who took it back', staffReply({ recalledAt: 1 }), 1],
    [
      'a fellow learner, while the assistant was addressed',
      staffReply({ senderRole: 'learner', senderId: 'ake' }),
      1,
    ],
    ['another bot', staffReply({ senderRole: 'bot', senderId: 'weather' }), 1],
  ])('%s', async (_, reply, replies) => {
    const { hear, drain, sent, store } = await conversation();
    await hear({ messageId: 'm1' });
    await store.messages.insert(reply);
    await drain();
    expect(sent).toHaveLength(replies);
  });

  test('while the answer is being written is left the last word, and the desk is not asked', async () => {
    const { hear, drain, sent, store, agent, clock, logger } = await conversation();
    agent.says(async () => {
      await hear({
        messageId: 'm2',
        senderId: 'wang',
        senderRole: 'staff',
        text: '我来答。',
        replyToMessageId: 'm1',
      });
      return anAbstention();
    });
    await hear({ messageId: 'm1' });
    clock.advance(SECOND);
    await drain();
    expect(sent).toEqual([]);
    expect(await store.questions.list({ statuses: ['open', 'handed_off', 'claimed'], limit: 5 })).toEqual([]);
    expect(logger.said('error')).toEqual([]);
  });
});

describe('a recall', () => {
  test('before the answer cancels it', async () => {
    const { hear, drain, sent, agent } = await conversation();
    await hear({ messageId: 'm1' });
    expect(await hear({ messageId: 'm1', recalled: true })).toEqual({ accepted: true, duplicate: false });
    await drain();
    expect([agent.requests, sent]).toEqual([[], []]);
  });

  test('while the answer is being written stops it, and it is not tried again', async () => {
    const { hear, drain, sent, agent, store } = await conversation();
    const isStopped = agent.writesUntilStopped();
    await hear({ messageId: 'm1' });
    const drained = drain();
    await vi.waitFor(() => expect(agent.requests).toHaveLength(1));
    await hear({ messageId: 'm1', recalled: true });
    await drained;
    expect(isStopped()).toBe(true);
    expect(sent).toEqual([]);
    expect(await store.jobs.countByState()).toMatchObject({ ready: 0, running: 0, dead: 0 });
  });

  test('while an agent answers that takes no notice leaves nothing said and nothing on the desk', async () => {
    const { hear, drain, sent, agent, store } = await conversation();
    agent.says(async () => {
      await hear({ messageId: 'm1', recalled: true });
      return anAbstention();
    });
    await hear({ messageId: 'm1' });
    await drain();
    expect(sent).toEqual([]);
    expect(await store.questions.list({ statuses: ['open', 'handed_off', 'claimed'], limit: 5 })).toEqual([]);
  });

  test('takes the question off the desk, and what was said of it quotes nothing any more', async () => {
    const { hear, drain, agent, store, events, message } = await conversation();
    agent.says(anAbstention());
    await hear({ messageId: 'm1', text: '@助教 我的电话是 138' });
    await drain();
    await hear({
      messageId: 'm2',
      senderId: 'ake',
      replyToMessageId: 'm1',
      quoted: { messageId: 'm1', text: '138' },
    });
    await hear({ messageId: 'm1', recalled: true });
    const [question] = await store.questions.list({ limit: 5 });
    expect(question).toMatchObject({ status: 'dismissed' });
    for (const reply of await store.messages.repliesTo('newcomers', 'm1')) expect(reply.quoted).toBeNull();
    expect((await message('m2')).quoted).toBeNull();
    expect((await events()).at(-1)?.data).toMatchObject({
      messageId: 'm1',
      recalled: true,
      text: '',
      quoted: null,
    });
  });

  test('of what was said before leaves it out of what follows', async () => {
    const { hear, drain, agent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 元组是什么？' });
    await drain();
    await hear({ messageId: 'm1', recalled: true });
    clock.advance(MINUTE);
    await hear({ messageId: 'm2', text: '@助教 它能改吗？', replyToMessageId: 'm1' });
    await drain();
    expect(agent.requests[1]).toMatchObject({ history: [], quoted: null });
  });
});

describe('whoever watches the group hears whether an answer is under way', () => {
  const heardOf = async (events: () => Promise<{ kind: string; data: unknown }[]>) =>
    (await events()).flatMap(({ kind, data }) => (kind === 'message' ? [data] : []));

  test.each([
    ['addressed', 'mention', { text: '@助教 闭包是什么？' }, true],
    ['not addressed', 'mention', { text: '大家早上好' }, false],
    ['overheard', 'assist', { text: '闭包是什么？' }, false],
    ['where it drafts for staff', 'copilot', { text: '@助教 闭包是什么？' }, false],
  ] as const)('%s', async (_, mode, said, answering) => {
    const { hear, events } = await conversation({ group: { mode } });
    await hear(said);
    expect(await heardOf(events)).toMatchObject([{ answering }]);
  });

  test('and that none comes after all, where a person was faster', async () => {
    const { hear, drain, events } = await conversation();
    await hear({ messageId: 'm1' });
    await hear({
      messageId: 'm2',
      senderId: 'wang',
      senderRole: 'staff',
      text: '我来答。',
      replyToMessageId: 'm1',
    });
    await drain();
    expect((await events()).at(-1)).toMatchObject({
      kind: 'delta',
      data: { replyToMessageId: 'm1', text: '', done: true },
    });
  });

  test('and nothing of an end where it is answered', async () => {
    const { hear, drain, events } = await conversation();
    await hear({ messageId: 'm1' });
    await drain();
    expect((await events()).map(({ kind }) => kind)).toEqual(['message', 'reply']);
  });
});
