import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { aMessage, anAbstention } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

const QUESTION = { messageId: 'm1', text: '有人知道闭包是什么吗？' };

describe('in mention', () => {
  test('the assistant says nothing to what it only overhears', async () => {
    const { hear, drain, agent, clock } = await conversation();
    await hear(QUESTION);
    clock.advance(60 * MINUTE);
    await drain();
    expect(agent.requests).toEqual([]);
  });

  /** The conversation up to the assistant's first answer, and the platform's id of that answer. */
  async function answered() {
    const one = await conversation();
    await one.hear();
    await one.drain();
    return { ...one, answerId: (await one.store.messages.recent('newcomers', 1)).at(-1)?.messageId };
  }

  test.each(['那它占内存吗？', '哪个会更快？', 'and what about a lambda?', '换成循环呢'])(
    'a question that quotes what the assistant said is put to it: %s',
    async (text) => {
      const { hear, drain, agent, answerId } = await answered();
      await hear({ messageId: 'm2', senderId: 'ake', text, replyToMessageId: answerId });
      await drain();
      expect(agent.requests[1]).toMatchObject({ question: text, overheard: false });
      expect(agent.requests[1]?.quoted).toContain('闭包');
    },
  );

  test.each([
    ['which asks nothing', { text: '原来是这样' }],
    ['which speaks to somebody else', { text: '@小王 你看懂了吗？' }],
    ['which speaks to the room', { text: '大家看懂了吗？' }],
    ['which speaks to the room in English', { text: 'does anyone get this?' }],
    ['of staff', { text: '这里是不是少了一句？', senderRole: 'staff' as const }],
    ['which the platform says is to nobody', { text: '那它占内存吗？', mentionsAssistant: false }],
  ])('a reply to it %s is not', async (_, more) => {
    const { hear, drain, agent, answerId } = await answered();
    await hear({ messageId: 'm2', senderId: 'ake', replyToMessageId: answerId, ...more });
    await drain();
    expect(agent.requests).toHaveLength(1);
  });

  test('a question under a fellow learner’s message is the group’s', async () => {
    const { hear, drain, agent } = await answered();
    await hear({ messageId: 'm2', senderId: 'ake', text: '看第 3 课就行' });
    await hear({ messageId: 'm3', text: '第 3 课哪里呢？', replyToMessageId: 'm2' });
    await drain();
    expect(agent.requests).toHaveLength(1);
  });
});

describe('in assist', () => {
  const positioning = (stage: '入门' | '进阶' | '高级') => ({
    group: { mode: 'assist' as const, positioning: { stage, direction: '编程', purpose: '打基础' } },
  });

  test.each([
    ['入门', 5],
    ['进阶', 15],
    ['高级', 45],
  ] as const)('of a group at %s fellow learners have %i minutes first', async (stage, minutes) => {
    const { hear, drain, agent, clock, sent } = await conversation(positioning(stage));
    await hear(QUESTION);
    clock.advance(minutes * MINUTE - 1);
    await drain();
    expect(agent.requests).toEqual([]);
    clock.advance(1);
    await drain();
    expect(agent.requests).toMatchObject([{ overheard: true, question: QUESTION.text }]);
    expect(sent).toHaveLength(1);
  });

  test('at night it leaves what it overhears until the morning, and answers whoever addresses it', async () => {
    const { hear, drain, agent, clock } = await conversation(positioning('入门'));
    clock.moveTo('2026-11-25T22:27:00+08:00');
    await hear({ ...QUESTION, sentAt: clock.now() });
    await hear({ messageId: 'm2', senderId: 'ake', text: '@助教 列表是什么？', sentAt: clock.now() });
    clock.moveTo('2026-11-26T07:59:59+08:00');
    await drain();
    expect(agent.requests).toMatchObject([{ question: '列表是什么？', overheard: false }]);
    clock.moveTo('2026-11-26T08:00:00+08:00');
    await drain();
    expect(agent.requests[1]).toMatchObject({ question: QUESTION.text, overheard: true });
  });

  test('who is addressed answers at once', async () => {
    const { hear, drain, sent } = await conversation(positioning('高级'));
    await hear();
    await drain();
    expect(sent).toHaveLength(1);
  });

  test.each(['大家早上好', '我做完了', '哈哈哈', '收到'])('%j is no question to join in on', async (text) => {
    const { hear, drain, agent, clock } = await conversation(positioning('入门'));
    await hear({ text });
    clock.advance(60 * MINUTE);
    await drain();
    expect(agent.requests).toEqual([]);
  });

  test('a fellow learner’s answer is left the last word', async () => {
    const { hear, drain, sent, store, clock } = await conversation(positioning('入门'));
    await hear(QUESTION);
    await store.messages.insert(
      aMessage({
        senderId: 'ake',
        replyToMessageId: 'm1',
        text: '会记住变量的函数',
        body: '会记住变量的函数',
        mentionsAssistant: false,
      }),
    );
    clock.advance(5 * MINUTE);
    await drain();
    expect(sent).toEqual([]);
  });

  test('a fellow learner who only asks along leaves it to the assistant', async () => {
    const { hear, drain, sent, clock } = await conversation(positioning('入门'));
    await hear(QUESTION);
    await hear({ senderId: 'ake', replyToMessageId: 'm1', text: '我也想知道' });
    clock.advance(5 * MINUTE);
    await drain();
    expect(sent).toHaveLength(1);
  });

  test('a fellow learner’s answer without a reply counts as well', async () => {
    const { hear, drain, sent, clock } = await conversation(positioning('入门'));
    await hear(QUESTION);
    await hear({ senderId: 'ake', text: '闭包就是记住外层变量的内层函数' });
    clock.advance(5 * MINUTE);
    await drain();
    expect(sent).toEqual([]);
  });

  test('the asker’s own addition is no answer', async () => {
    const { hear, drain, sent, store, clock } = await conversation(positioning('入门'));
    await hear(QUESTION);
    await store.messages.insert(
      aMessage({ senderId: 'lin', replyToMessageId: 'm1', text: '就是第 3 课那个' }),
    );
    clock.advance(5 * MINUTE);
    await drain();
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['not sure enough', anAbstention()],
    ['only small talk', { outcome: 'small_talk' as const }],
    ['out of bounds', { outcome: 'refused' as const }],
  ])('who is %s stays silent, promises nothing and asks nobody', async (_, result) => {
    const { hear, drain, agent, sent, store, clock, events } = await conversation(positioning('入门'));
    agent.says(result);
    await hear(QUESTION);
    clock.advance(5 * MINUTE);
    await drain();
    expect(sent).toEqual([]);
    expect(await store.questions.list({ statuses: ['handed_off'], limit: 5 })).toEqual([]);
    expect((await events()).map((event) => event.kind)).toEqual(['message']);
  });
});

describe('in copilot', () => {
  const copilot = { group: { mode: 'copilot' as const } };

  test('the assistant never speaks; its answer lies on the desk as a draft', async () => {
    const { hear, drain, sent, store, events } = await conversation(copilot);
    await hear({ messageId: 'm1' });
    await drain();
    expect(sent).toEqual([]);
    expect((await events()).map((event) => event.kind)).toEqual(['message']);
    expect(await store.questions.list({ limit: 5 })).toMatchObject([
      { status: 'handed_off', reason: 'copilot', draft: '闭包是能记住外层函数变量的内层函数。' },
    ]);
  });

  test('what the course does not hold lies there as well, for its own reason', async () => {
    const { hear, drain, agent, store } = await conversation(copilot);
    agent.says(anAbstention());
    await hear();
    await drain();
    expect(await store.questions.list({ limit: 5 })).toMatchObject([
      { reason: 'not_in_material', draft: '' },
    ]);
  });

  test('small talk does not trouble anybody', async () => {
    const { hear, drain, agent, sent, store } = await conversation(copilot);
    agent.says({ outcome: 'small_talk', text: '在。' });
    await hear({ text: '@助教 在吗' });
    await drain();
    expect(sent).toEqual([]);
    expect(await store.questions.list({ statuses: ['open', 'handed_off'], limit: 5 })).toEqual([]);
  });

  test('the operator’s edited draft is what the learner gets, signed by the operator', async () => {
    const { hear, drain, sent, store, desk } = await conversation(copilot);
    await hear({ messageId: 'm1' });
    await drain();
    const [question] = await store.questions.list({ limit: 5 });
    await desk.answer(question?.id ?? '', '王老师', `${question?.draft}看第 3 课。`);
    await drain();
    expect(sent).toMatchObject([
      {
        replyToMessageId: 'm1',
        text: '闭包是能记住外层函数变量的内层函数。看第 3 课。',
        answer: { signedBy: '王老师', label: null },
      },
    ]);
  });

  test('what was overheard is left alone', async () => {
    const { hear, drain, agent, clock } = await conversation(copilot);
    await hear(QUESTION);
    clock.advance(60 * MINUTE);
    await drain();
    expect(agent.requests).toEqual([]);
  });
});
