import { describe, expect, test, vi } from 'vitest';
import { settle } from '../../src/desk/answers/settle.ts';
import { reopen } from '../../src/desk/index.ts';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { aResult } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

/** A complaint, as moderation puts it on the desk. */
async function withComplaint(
  kind: 'complaint' | 'quarrel' | 'alert' = 'complaint',
  said: { at?: string; text?: string } = {},
) {
  const talk = await conversation();
  if (said.at) talk.clock.moveTo(said.at);
  await talk.hear({
    messageId: 'c1',
    senderId: 'zhou',
    senderName: '周周',
    text: said.text ?? '隔壁才999，你们2999就这？退钱',
    sentAt: talk.clock.now(),
  });
  const question = await talk.handOff('c1', kind);
  return { ...talk, question };
}

describe('a complaint', () => {
  test('is acknowledged once, with the owner and a time, and goes to the money desk', async () => {
    const { drain, sent, question, store } = await withComplaint();
    await drain();
    expect(question).toMatchObject({ kind: 'complaint', owner: 'money', status: 'handed_off' });
    expect(sent).toMatchObject([
      {
        replyToMessageId: 'c1',
        text: '收到，给你添麻烦了。这件事已经转给财务客服，最晚今天 10:23 前给你答复。',
      },
    ]);
    expect((await store.questions.get(question.id))?.told).toBe(true);
  });

  test('at night is acknowledged in the morning, and at once where it was put to the assistant', async () => {
    const at = '2026-11-25T23:40:00+08:00';
    const { drain, sent, clock } = await withComplaint('complaint', { at });
    await drain();
    expect(sent).toEqual([]);
    clock.moveTo('2026-11-26T08:00:00+08:00');
    await drain();
    expect(sent.map(({ text }) => text)).toEqual([
      '收到，给你添麻烦了。这件事已经转给财务客服，最晚今天 9:23 前给你答复。',
    ]);
    const addressed = await withComplaint('complaint', { at, text: '@助教 你们2999就这？退钱' });
    await addressed.drain();
    expect(addressed.sent.map(({ text }) => text)).toContain(
      '收到，给你添麻烦了。这件事已经转给财务客服，最晚明天 9:23 前给你答复。',
    );
  });

  test('that is taken up again after it was settled silences its thread again', async () => {
    const { hear, drain, agent, clock, store, question } = await withComplaint();
    await drain();
    clock.advance(71 * HOUR);
    await store.transaction(async (tx) => {
      await tx.questions.move(
        question.id,
        ['handed_off'],
        { status: 'answered', answeredBy: 'staff', answeredAt: clock.now() },
        clock.now(),
      );
      await settle(tx, question.id, 'confirmed', '王老师', clock.now());
    });
    expect(await store.silences.active(question.groupId ?? '')).toEqual([]);
    clock.advance(2 * HOUR);
    await store.transaction(async (tx) => {
      const settled = await tx.questions.get(question.id);
      if (settled) await reopen(tx, settled, { actor: null, reason: 'still_open' }, clock.now());
    });
    await hear({ messageId: 'c2', senderId: 'ake', text: '@助教 他说得对吗？', replyToMessageId: 'c1' });
    await drain();
    expect(agent.requests).toEqual([]);
  });

  test('silences the assistant on its thread: what answers it, and more from the same person', async () => {
    const { hear, drain, sent, agent, clock } = await withComplaint();
    await drain();
    await hear({ messageId: 'c2', senderId: 'ake', text: '@助教 他说得对吗？', replyToMessageId: 'c1' });
    await hear({ messageId: 'c3', senderId: 'zhou', text: '@助教 你说话啊' });
    clock.advance(29 * MINUTE);
    await hear({ messageId: 'c4', senderId: 'wu', text: '@助教 怎么不回？', replyToMessageId: 'c2' });
    await drain();
    expect(agent.requests).toEqual([]);
    // The reason is given once, to whoever addressed the assistant first.
    expect(sent.map((reply) => [reply.replyToMessageId, reply.text])).toEqual([
      ['c1', expect.stringContaining('财务客服')],
      ['c2', '这件事财务客服在跟进，你说的话对方都看得到，我先不插话。'],
    ]);
  });

  test('is kept out of in the language of whoever speaks, though the desk calls a quarrel by its own name', async () => {
    const { hear, drain, sent, store, question } = await withComplaint('quarrel');
    await store.questions.move(question.id, ['handed_off'], { text: '【争执】群里有同学吵起来了' }, 0);
    await hear({
      messageId: 'c2',
      senderId: 'tom',
      text: '@助教 what does this have to do with me?',
      replyToMessageId: 'c1',
    });
    await drain();
    expect(sent.at(-1)?.text).toBe(
      'The class teacher is looking after this and sees what you write here, so I will stay out of it for now.',
    );
  });

  test('leaves others’ questions alone, and its own author’s next matter', async () => {
    const { hear, drain, agent, clock } = await withComplaint();
    await hear({ messageId: 'o1', senderId: 'wu', text: '@助教 闭包是什么？' });
    clock.advance(31 * MINUTE);
    await hear({ messageId: 'o2', senderId: 'zhou', text: '@助教 元组是什么？' });
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual(['闭包是什么？', '元组是什么？']);
  });

  test('found while the assistant writes its answer stops the answer', async () => {
    const talk = await conversation();
    talk.agent.says(async () => {
      await talk.handOff('c1', 'quarrel');
      return aResult();
    });
    await talk.hear({ messageId: 'c1', text: '@助教 你就是个废物吗？' });
    await talk.drain();
    expect(talk.sent).toEqual([]);
  });

  test('ends its silence when it is dismissed', async () => {
    const { hear, drain, agent, desk, question } = await withComplaint();
    await desk.dismiss(question.id, '王老师', '误会');
    await hear({ messageId: 'c3', senderId: 'zhou', text: '@助教 元组是什么？' });
    await drain();
    expect(agent.requests).toHaveLength(1);
  });

  test('that nobody ends is over after three days', async () => {
    const { hear, drain, agent, clock } = await withComplaint();
    clock.advance(73 * HOUR);
    await hear({ messageId: 'c3', senderId: 'ake', text: '@助教 元组是什么？', replyToMessageId: 'c1' });
    await drain();
    expect(agent.requests).toHaveLength(1);
  });
});

describe('an alert', () => {
  test('is not spoken about in the group at all', async () => {
    const { hear, drain, sent } = await withComplaint('alert');
    await hear({ messageId: 'c2', senderId: 'ake', text: '@助教 怎么办？', replyToMessageId: 'c1' });
    await drain();
    expect(sent).toEqual([]);
  });
});

describe('the switch', () => {
  test('makes the assistant quiet in one group, and only there', async () => {
    const { hear, drain, sent, agent, switches, store, clock } = await conversation();
    await switches.turn('elsewhere', { off: true, operator: '王老师', reason: '' });
    await hear({ messageId: 'm1' });
    await drain();
    expect(sent).toHaveLength(1);
    await switches.turn('newcomers', { off: true, operator: '王老师', reason: '答错了' });
    await hear({ messageId: 'm2', senderId: 'ake' });
    await drain();
    expect([sent.length, agent.requests.length]).toEqual([1, 1]);
    expect(await store.assistantSwitches.list()).toMatchObject([
      { scope: 'elsewhere', off: true },
      { scope: 'newcomers', off: true, changedBy: '王老师', reason: '答错了', changedAt: clock.now() },
    ]);
    await switches.turn('newcomers', { off: false, operator: '王老师', reason: '' });
    await hear({ messageId: 'm3', senderId: 'wu' });
    await drain();
    expect(sent).toHaveLength(2);
  });

  test('for all stops a reply that is being written, and it is not tried again', async () => {
    const { hear, drain, sent, agent, switches, store } = await conversation();
    const isStopped = agent.writesUntilStopped();
    await hear({ messageId: 'm1' });
    const drained = drain();
    await vi.waitFor(() => expect(agent.requests).toHaveLength(1));
    await switches.turn(null, { off: true, operator: '王老师', reason: '停用' });
    await drained;
    expect([isStopped(), sent]).toEqual([true, []]);
    expect(await store.jobs.countByState()).toMatchObject({ ready: 0, running: 0, dead: 0 });
  });

  test('thrown by another process is seen right before sending', async () => {
    const { hear, drain, sent, agent, store } = await conversation();
    agent.says(async () => {
      await store.assistantSwitches.set({ scope: '*', off: true, changedBy: 'x', reason: '', changedAt: 0 });
      return aResult();
    });
    await hear({ messageId: 'm1' });
    await drain();
    expect(sent).toEqual([]);
  });
});
