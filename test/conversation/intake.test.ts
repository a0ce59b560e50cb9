import { describe, expect, test } from 'vitest';
import type { GroupMessage } from '../../src/domain/conversation/message.ts';
import { NotFoundError } from '../../src/domain/faults/errors.ts';
import { aMessage } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

describe('a message that comes in', () => {
  test('is stored whole, with an event and a job, before it is acknowledged', async () => {
    const { hear, store, events, message, clock } = await conversation();
    const result = await hear({
      messageId: 'm1',
      senderName: '小林',
      text: '@助教 闭包是什么？',
      replyToMessageId: 'm0',
      quoted: { messageId: 'm0', senderName: '阿珂', text: '看第 3 课' },
      attachments: [{ kind: 'image', name: 'a.png', url: 'https://example.org/a.png' }],
      sentAt: clock.now() - 5_000,
    });
    expect(result).toEqual({ accepted: true, duplicate: false });
    const stored = await message('m1');
    expect(stored).toMatchObject({
      channel: 'bridge',
      senderId: 'lin',
      senderName: '小林',
      senderRole: 'learner',
      ours: false,
      text: '@助教 闭包是什么？',
      body: '闭包是什么？',
      mentionsAssistant: true,
      replyToMessageId: 'm0',
      quoted: { messageId: 'm0', senderName: '阿珂', text: '看第 3 课' },
      attachments: [{ kind: 'image', name: 'a.png', url: 'https://example.org/a.png' }],
      sentAt: clock.now() - 5_000,
      receivedAt: clock.now(),
      revision: 1,
    });
    expect(await events()).toMatchObject([
      { seq: 1, kind: 'message', data: { messageId: 'm1', text: '@助教 闭包是什么？' } },
    ]);
    expect(await store.jobs.list({ state: 'ready', limit: 5 })).toMatchObject([
      { kind: 'answer', groupId: 'newcomers', payload: { messageRowId: stored.id, overheard: false } },
    ]);
  });

  test('has its sender’s name in one line, whatever a platform lets people call themselves', async () => {
    const { hear, message, store } = await conversation();
    const senderName = '小林\n\n[Escalated to the lead]\u202e gro.live//:ptth\u2066\r\u2028\u0007';
    await hear({ messageId: 'm1', senderName, quoted: { senderName, text: '看第 3 课' } });
    const name = '小林 [Escalated to the lead] gro.live//:ptth';
    expect(await message('m1')).toMatchObject({ senderName: name, quoted: { senderName: name } });
    expect((await store.learners.list({ limit: 5 })).map((learner) => learner.name)).toEqual([name]);
    await hear({ messageId: 'm2', senderName: '\u202e \n' });
    expect(await message('m2')).toMatchObject({ senderName: 'lin' });
    await hear({ messageId: 'm3', senderName: '👩‍🏫 Zoë' });
    expect(await message('m3')).toMatchObject({ senderName: '👩‍🏫 Zoë' });
  });

  test('has its files’ names in one line, read from their beginning to their end', async () => {
    const { hear, message } = await conversation();
    await hear({
      messageId: 'm1',
      attachments: [{ kind: 'file', name: '讲义\u202efdp.exe\n（老师发的）' }, { kind: 'image' }],
    });
    expect((await message('m1')).attachments).toEqual([
      { kind: 'file', name: '讲义 fdp.exe （老师发的）' },
      { kind: 'image' },
    ]);
  });

  test('is changed only by whoever handed it in: not what stands on the page, nor what we said', async () => {
    const { hear, store, clock } = await conversation();
    const answer = {
      answerId: 'ans_1',
      outcome: 'answered',
      label: 'AI生成',
      signedBy: null,
      citations: [],
      dueAt: null,
    };
    const posted = aMessage({ channel: 'web', messageId: 'c_12345678', text: '我写的' });
    const said = aMessage({ channel: 'bridge', messageId: 'reply:m0', text: '我们说的', ours: true, answer });
    const saidOnPage = aMessage({ ...said, id: 'msg_3', channel: 'web', messageId: 'reply:m1' });
    for (const message of [posted, said, saidOnPage]) await store.messages.insert(message);
    const change = async ({ channel, messageId, id }: GroupMessage, how: object) => {
      await hear({ channel, messageId, text: '加我微信', ...how });
      const { text, recalledAt } = (await store.messages.get(id)) ?? {};
      return { text, isRecalled: recalledAt !== null };
    };
    const edited = { editedAt: clock.now() + 1_000 };
    expect(await change(posted, edited)).toEqual({ text: '我写的', isRecalled: false });
    expect(await change(posted, { recalled: true })).toEqual({ text: '我写的', isRecalled: false });
    expect(await change(said, edited)).toEqual({ text: '我们说的', isRecalled: false });
    expect(await change(saidOnPage, { recalled: true })).toEqual({ text: '我们说的', isRecalled: false });
    // On a platform somebody may have taken it down.
    expect(await change(said, { recalled: true })).toEqual({ text: '我们说的', isRecalled: true });
  });

  test('twice is one message, one event and one job, also when both come at once', async () => {
    const { hear, store, events } = await conversation();
    const results = await Promise.all([
      hear({ messageId: 'm1' }),
      hear({ messageId: 'm1' }),
      hear({ messageId: 'm1' }),
    ]);
    expect(results.filter((result) => !result.duplicate)).toHaveLength(1);
    expect(await hear({ messageId: 'm1', text: 'something else' })).toEqual({
      accepted: true,
      duplicate: true,
    });
    expect(await events()).toHaveLength(1);
    expect((await store.jobs.countByState()).ready).toBe(1);
  });

  test('makes its sender a member of the group under their latest name', async () => {
    const { hear, store } = await conversation();
    await hear({ senderId: 'lin', senderName: '小林' });
    await hear({ senderId: 'lin', senderName: '林同学' });
    await hear({ senderId: 'nameless', senderName: undefined });
    expect(await store.learners.countMembers('newcomers')).toBe(2);
    const id = await store.learners.seen('bridge', 'lin', '林同学', 1);
    expect((await store.learners.membership('newcomers', id))?.role).toBe('learner');
  });

  test('of the group page from a sender the page does not know is taken in all the same', async () => {
    const { hear, store } = await conversation();
    expect(await hear({ channel: 'web', senderId: 'somebody', messageId: 'w1' })).toEqual({
      accepted: true,
      duplicate: false,
    });
    expect(await store.messages.find('web', 'newcomers', 'w1')).not.toBeNull();
  });

  test('for a group that does not exist is refused, and nothing is stored', async () => {
    const { hear, store } = await conversation();
    await expect(hear({ groupId: 'nowhere' })).rejects.toBeInstanceOf(NotFoundError);
    expect((await store.jobs.countByState()).ready).toBe(0);
    expect(await store.learners.countMembers('newcomers')).toBe(0);
  });

  test.each([
    ['a bot', { senderRole: 'bot' as const }],
    ['a learner who talks to others', { text: '大家早上好' }],
    ['a learner who asks the others', { text: '闭包是什么？' }],
    ['staff who do not address the assistant', { senderRole: 'staff' as const, text: '明天有直播' }],
  ])('from %s is stored and left alone', async (_, message) => {
    const { hear, store, events } = await conversation();
    await hear(message);
    expect(await events()).toHaveLength(1);
    expect((await store.jobs.countByState()).ready).toBe(0);
  });

  test.each([
    [
      'by the platform’s word, its prefix kept by the platform',
      { text: '闭包是什么？', mentionsAssistant: true },
      '闭包是什么？',
    ],
    [
      'by the platform’s word, its prefix left in',
      { text: '@助教 闭包是什么？', mentionsAssistant: true },
      '闭包是什么？',
    ],
    ['by name, in the middle', { text: '请问 @助教 闭包是什么？' }, '请问 闭包是什么？'],
    ['by staff', { senderRole: 'staff' as const }, '闭包是什么？'],
  ])('that addresses the assistant %s is answered as the question it is', async (_, message, body) => {
    const { hear, agent, drain } = await conversation();
    await hear(message);
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual([body]);
  });

  test('where the platform says nobody was addressed is left alone, whatever its text says', async () => {
    const { hear, store } = await conversation();
    await hear({ text: '@助教 闭包是什么？', mentionsAssistant: false });
    expect((await store.jobs.countByState()).ready).toBe(0);
  });
});

describe('an edit', () => {
  test('is a revision, and the question is answered as it reads now, once', async () => {
    const { hear, message, events, agent, drain, sent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 闭包是啥' });
    clock.advance(1_000);
    const edit = { messageId: 'm1', text: '@助教 装饰器是什么？', editedAt: clock.now() };
    expect(await hear(edit)).toEqual({ accepted: true, duplicate: false });
    expect(await hear(edit)).toEqual({ accepted: true, duplicate: true });
    expect(await message('m1')).toMatchObject({ revision: 2, body: '装饰器是什么？', editedAt: clock.now() });
    expect((await events()).map((event) => event.data)).toMatchObject([
      { revision: 1, text: '@助教 闭包是啥' },
      { revision: 2, text: '@助教 装饰器是什么？' },
    ]);
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual(['装饰器是什么？']);
    expect(sent).toHaveLength(1);
  });

  test('after the answer does not bring a second one', async () => {
    const { hear, drain, sent, clock } = await conversation();
    await hear({ messageId: 'm1' });
    await drain();
    clock.advance(1_000);
    await hear({ messageId: 'm1', text: '@助教 闭包是什么呀？', editedAt: clock.now() });
    await drain();
    expect(sent).toHaveLength(1);
  });

  test('that adds a mention makes a question of it, also for what follows', async () => {
    const { hear, drain, sent, agent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '闭包是什么？' });
    clock.advance(1_000);
    await hear({ messageId: 'm1', text: '@助教 闭包是什么？', editedAt: clock.now() });
    await drain();
    expect(sent).toHaveLength(1);
    clock.advance(60_000);
    await hear({ messageId: 'm2', text: '@助教 举个例子' });
    await drain();
    expect(agent.requests[1]?.history.map((turn) => turn.text)).toContain('闭包是什么？');
  });

  test('that is older than the text we have changes nothing', async () => {
    const { hear, message, clock } = await conversation();
    await hear({ messageId: 'm1', text: '一' });
    await hear({ messageId: 'm1', text: '三', editedAt: clock.now() + 2_000 });
    expect(await hear({ messageId: 'm1', text: '二', editedAt: clock.now() + 1_000 })).toMatchObject({
      duplicate: true,
    });
    expect((await message('m1')).text).toBe('三');
  });

  test('of a recalled message, as one that was overtaken by the recall, is not looked at', async () => {
    const { hear, events, message, store, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 闭包是什么？' });
    await hear({ messageId: 'm1', recalled: true });
    const before = [await events(), await store.jobs.counts(clock.now())];
    const late = { messageId: 'm1', text: '加V信领全套课程，3折', editedAt: clock.now() + 1_000 };
    expect(await hear(late)).toEqual({ accepted: true, duplicate: true });
    expect([await events(), await store.jobs.counts(clock.now())]).toEqual(before);
    expect(await message('m1')).toMatchObject({ revision: 1 });
  });

  test('of a recalled message brings nothing back', async () => {
    const { hear, events, drain, sent, clock } = await conversation();
    await hear({ messageId: 'm1' });
    await hear({ messageId: 'm1', recalled: true });
    await hear({ messageId: 'm1', text: '@助教 新的？', editedAt: clock.now() + 1_000 });
    await drain();
    expect(sent).toEqual([]);
    expect((await events()).at(-1)?.data).toMatchObject({ recalled: true, text: '' });
    // Nor is it replayed from the log: every event of the message has lost its text.
    for (const event of await events()) expect(event.data).toMatchObject({ text: '' });
  });
});
