import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { aSchool, INSULT_2, type Learner } from './school-in-life.ts';

/** Two learners on the page, and what one of them does with a message. */
async function twoOnThePage() {
  const on = await aSchool();
  const [mei, lin] = [await on.learner('小梅'), await on.learner('小林')];
  const change = async (who: Learner, method: 'PUT' | 'DELETE', messageId: string, text = '') => {
    const reply = await on.page(
      method,
      `/messages/${messageId}`,
      who.cookie,
      method === 'PUT' ? { text } : undefined,
    );
    await on.school.drain();
    return reply;
  };
  const read = async (messageId: string) =>
    (await on.messages(lin)).find((one: { messageId: string }) => one.messageId === messageId);
  return { ...on, mei, lin, change, read };
}

describe('a message on the group page', () => {
  test('is put otherwise by whoever wrote it, and everybody reads it so', async () => {
    const { mei, lin, says, change, read } = await twoOnThePage();
    const { messageId } = await says(mei, '作业周五教');
    expect((await change(lin, 'PUT', messageId, '作业不用交')).json).toMatchObject({
      code: 'unknown_message',
    });
    expect((await change(mei, 'PUT', messageId, '作业周五交')).status).toBe(200);
    expect(await read(messageId)).toMatchObject({
      text: '作业周五交',
      editedAt: expect.any(String),
      revision: 2,
    });
  });

  test('is put otherwise for ten minutes; later it can still be taken back', async () => {
    const { school, mei, lin, says, change, read } = await twoOnThePage();
    const { messageId } = await says(mei, '我的手机号是13812345678，有事打给我');
    school.clock.advance(11 * MINUTE);
    expect((await change(mei, 'PUT', messageId, '有事私聊')).json).toMatchObject({ code: 'edit_too_late' });
    expect((await change(lin, 'DELETE', messageId)).status).toBe(404);
    expect((await change(mei, 'DELETE', messageId)).status).toBe(200);
    expect(await read(messageId)).toMatchObject({ recalled: true, text: '' });
    expect((await change(mei, 'DELETE', messageId)).json).toMatchObject({ code: 'message_gone' });
    expect((await change(mei, 'PUT', messageId, '还在吗')).json).toMatchObject({ code: 'message_gone' });
  });

  test('with a number in it is settled for staff once its sender takes it back, as they were asked to', async () => {
    const { mei, says, change, privately, questions } = await twoOnThePage();
    const { messageId } = await says(mei, '我的手机号是13812345678，有事打给我');
    expect((await privately(mei)).at(-1).text).toContain('撤回');
    expect(await questions()).toMatchObject([{ kind: 'alert', reason: 'alert_personal_data' }]);
    await change(mei, 'DELETE', messageId);
    expect(await questions()).toEqual([]);
  });

  test('that is put otherwise is judged as it reads now', async () => {
    const { mei, says, change, violations } = await twoOnThePage();
    const { messageId } = await says(mei, '今天的课讲得真清楚');
    expect(await violations()).toEqual([]);
    await change(mei, 'PUT', messageId, INSULT_2);
    expect(await violations()).toMatchObject([{ messageId, category: 'personal_attack' }]);
  });

  test('that asks the assistant something else is answered anew', async () => {
    const { school, mei, says, change, messages } = await twoOnThePage();
    const { messageId } = await says(mei, '@助教 元组是什么？');
    await change(mei, 'PUT', messageId, '@助教 装饰器是什么？');
    school.clock.advance(MINUTE);
    await school.drain();
    const answer = (await messages(mei)).at(-1);
    expect(answer).toMatchObject({
      replyToMessageId: messageId,
      text: expect.stringContaining('问题改过了'),
    });
    expect(answer.text).toContain('装饰器');
  });

  test.each([
    ['that was answered', async () => {}],
    [
      'that is settled',
      async (says: (text: string) => Promise<unknown>) => void (await says('懂了，谢谢！')),
    ],
  ])('whose question, %s, becomes a complaint is one on the desk, in its own words', async (_, then) => {
    const { school, mei, says, change, questions } = await twoOnThePage();
    const { messageId } = await says(mei, '@助教 元组是什么？');
    await then((text) => says(mei, text));
    school.clock.advance(MINUTE);
    await change(mei, 'PUT', messageId, '这课讲得太差了，退钱！');
    const now = school.clock.now();
    const [complaint, ...others] = await questions();
    expect(others).toEqual([]);
    expect(complaint).toMatchObject({
      messageId,
      kind: 'complaint',
      text: '这课讲得太差了，退钱！',
      answeredBy: null,
      resolution: null,
    });
    expect(Date.parse(complaint.dueAt)).toBeGreaterThan(now);
  });

  test('is not put otherwise by who may not speak; they may take it back', async () => {
    const { school, mei, says, change } = await twoOnThePage();
    const { messageId } = await says(mei, '大家好');
    const now = school.clock.now();
    await school.installation.store.restrictions.mute('newcomers', mei.id, now + MINUTE, now);
    expect((await change(mei, 'PUT', messageId, '大家早')).json).toMatchObject({ code: 'muted' });
    expect((await change(mei, 'DELETE', messageId)).status).toBe(200);
  });

  test('of the assistant is nobody’s to change', async () => {
    const { mei, says, change, messages } = await twoOnThePage();
    await says(mei, '@助教 元组是什么？');
    const { messageId } = (await messages(mei)).at(-1);
    expect((await change(mei, 'DELETE', messageId)).status).toBe(404);
  });
});
