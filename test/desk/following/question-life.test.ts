import { describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../../src/domain/conversation/message.ts';
import { conversation } from '../../conversation/conversation-under-test.ts';
import { HOUR, MINUTE } from '../../support/movable-clock.ts';
import { anAbstention } from '../../support/samples.ts';

/** A group where 小林 has asked the others. */
async function asked(text = '有人知道闭包是什么吗？') {
  const talk = await conversation();
  await talk.hear({ messageId: 'q1', text });
  const life = async () => {
    const message = await talk.message('q1');
    const question = await talk.store.questions.byMessage(message.id);
    if (!question) throw new Error('the question is not followed');
    return question;
  };
  const peer = (said: Partial<InboundMessage>) => talk.hear({ senderId: 'ake', senderName: '阿珂', ...said });
  return { ...talk, life, peer };
}

describe('a question in the group', () => {
  test('is followed from the moment it is asked, with its clocks', async () => {
    const { life, clock } = await asked();
    expect(await life()).toMatchObject({
      status: 'open',
      kind: 'subject',
      owner: 'subject',
      addressed: false,
      askerName: '小林',
      dueAt: clock.now() + 30 * MINUTE,
      clockStage: 'arrived',
    });
  });

  test('about dates and certificates is the class teacher’s, about the platform the technicians’, about money the billing desk’s', async () => {
    expect(await (await asked('结业证书什么时候发？')).life()).toMatchObject({
      kind: 'logistics',
      owner: 'study',
    });
    expect(await (await asked('第 7 课视频打不开，怎么办？')).life()).toMatchObject({ owner: 'technical' });
    expect(await (await asked('发票怎么开？')).life()).toMatchObject({ owner: 'money' });
    expect(await (await asked('这门课多少钱？')).life()).toMatchObject({ owner: 'money' });
    expect(await (await asked('How much does the course cost?')).life()).toMatchObject({ owner: 'money' });
  });

  test('is answered by a fellow learner’s reply, not by one who asks along', async () => {
    const { life, peer, clock } = await asked();
    await peer({ text: '我也想知道', replyToMessageId: 'q1' });
    await peer({ text: '蹲一个' });
    expect((await life()).status).toBe('open');
    clock.advance(MINUTE);
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    expect(await life()).toMatchObject({
      status: 'answered',
      answeredBy: 'peer',
      repliedBy: '阿珂',
      answeredAt: clock.now(),
      clockStage: 'settle',
    });
  });

  test('is answered by what is said into the room about it', async () => {
    const { life, peer } = await asked();
    await peer({ text: '闭包就是能记住外层变量的函数，看第三课' });
    expect(await life()).toMatchObject({ status: 'answered', answeredBy: 'peer' });
  });

  test('is answered by staff who reply in the group themselves', async () => {
    const { life, peer } = await asked();
    await peer({ senderRole: 'staff', text: '稍等，我看一下', replyToMessageId: 'q1' });
    expect((await life()).status).toBe('open');
    await peer({ senderRole: 'staff', senderName: '王老师', text: '见第 3 课', replyToMessageId: 'q1' });
    expect(await life()).toMatchObject({ status: 'answered', answeredBy: 'staff', repliedBy: '王老师' });
  });

  test.each([
    ['你装的是哪个版本？', 'open'],
    ['嗯', 'open'],
    ['七点', 'answered'],
  ])('to which staff reply %s is %s', async (text, status) => {
    const { life, peer } = await asked('学校食堂几点开门？');
    await peer({ senderRole: 'staff', text, replyToMessageId: 'q1' });
    expect((await life()).status).toBe(status);
  });

  test('of two is answered by the words that fit', async () => {
    const { peer, store, message, hear } = await asked();
    await hear({ messageId: 'q2', senderId: 'wu', text: '元组能不能修改？' });
    await peer({ text: '闭包就是能记住外层变量的函数' });
    const second = await store.questions.byMessage((await message('q2')).id);
    expect(second?.status).toBe('open');
  });

  test('is settled by its asker’s thanks, and that is kept as confirmed', async () => {
    const { life, peer, hear, clock } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    await hear({ text: '谢谢,讲得真好[微笑]', replyToMessageId: 'a1' });
    expect((await life()).status).toBe('answered');
    await hear({ text: '懂了，谢谢！', replyToMessageId: 'a1' });
    expect(await life()).toMatchObject({
      status: 'resolved',
      resolution: 'confirmed',
      resolvedAt: clock.now(),
      clockAt: null,
    });
  });

  test('is settled by its asker’s thumb on the answer, which a platform hands in as a reply, and nobody else’s', async () => {
    const { life, peer, hear } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    await hear({ senderId: 'wu', text: '👍', replyToMessageId: 'a1' });
    await hear({ text: '👍' });
    expect((await life()).status).toBe('answered');
    await hear({ text: '👍🏻', replyToMessageId: 'a1' });
    expect(await life()).toMatchObject({ status: 'resolved', resolution: 'confirmed' });
  });

  test('is not settled by somebody else’s thanks', async () => {
    const { life, peer, hear } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    await hear({ senderId: 'wu', text: '懂了，谢谢！', replyToMessageId: 'a1' });
    expect((await life()).status).toBe('answered');
  });

  test('that the assistant answered is its own to explain better where that was not understood', async () => {
    const { hear, drain, message, store, agent } = await conversation();
    await hear({ messageId: 'q1', text: '@助教 闭包是什么？' });
    await drain();
    await hear({ messageId: 'q2', text: '@助教 没看懂' });
    await drain();
    expect(agent.requests.map(({ question }) => question)).toEqual(['闭包是什么？', '没看懂']);
    const question = await store.questions.byMessage((await message('q1')).id);
    expect(question).toMatchObject({ status: 'answered', reopened: 0 });
    await hear({ messageId: 'q3', text: '@助教 还是报错' });
    await drain();
    expect(agent.requests).toHaveLength(2);
  });

  test.each([
    ['我问的是第二次作业', 2],
    ['不对不对 我想问的是元组', 2],
    ['no i meant tuples', 2],
    ['所以到底行不行', 2],
    ['我问的是另一个', 1],
    ['还是不行', 1],
  ])('that the assistant answered: after %j it has been asked %i times', async (text, times) => {
    const { hear, drain, agent } = await conversation();
    await hear({ messageId: 'q1', text: '@助教 作业什么时候交？' });
    await drain();
    await hear({ messageId: 'q2', text: `@助教 ${text}` });
    await drain();
    expect(agent.requests).toHaveLength(times);
  });

  test('that waits for a person is settled by its asker who found it out, not an older one in its place', async () => {
    const { hear, drain, message, store, agent, clock } = await conversation();
    await hear({ messageId: 'q1', text: '@助教 闭包是什么？' });
    await drain();
    clock.advance(MINUTE);
    agent.says(anAbstention());
    await hear({ messageId: 'q2', text: '@助教 我的代码报错了怎么办？' });
    await drain();
    clock.advance(MINUTE);
    await hear({ messageId: 'q3', text: '@助教 改成 str 之后好了' });
    const statusOf = async (id: string) => (await store.questions.byMessage((await message(id)).id))?.status;
    expect(await statusOf('q2')).toBe('resolved');
    expect(await statusOf('q1')).toBe('answered');
  });

  test('that was thanked for twice settles none before it, and is the one that was wrong', async () => {
    const { hear, drain, message, store, clock } = await conversation();
    const statusOf = async (id: string) => (await store.questions.byMessage((await message(id)).id))?.status;
    await hear({ messageId: 'q1', text: '@助教 闭包是什么？' });
    await drain();
    clock.advance(MINUTE);
    await hear({ messageId: 'q2', text: '@助教 元组是什么？' });
    await drain();
    await hear({ text: '谢谢' });
    await hear({ text: '@助教 谢谢' });
    expect(await statusOf('q2')).toBe('resolved');
    expect(await statusOf('q1')).toBe('answered');
    await hear({ text: '@助教 不对，你说错了' });
    expect(await statusOf('q2')).toBe('handed_off');
    expect(await statusOf('q1')).toBe('answered');
  });

  test('comes back with "还是不行", its clock anew', async () => {
    const { life, peer, hear, clock } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    clock.advance(10 * MINUTE);
    await hear({ text: '还是没懂', replyToMessageId: 'a1' });
    expect(await life()).toMatchObject({
      status: 'open',
      answeredBy: null,
      reopened: 1,
      clockFrom: clock.now(),
      dueAt: clock.now() + 30 * MINUTE,
    });
  });

  test('is not settled by thanks that come before any answer', async () => {
    const { life, hear } = await asked();
    await hear({ text: '谢谢', replyToMessageId: 'q1' });
    expect((await life()).status).toBe('open');
  });

  test('stays answered where its asker says of something else that it does not work', async () => {
    const { life, peer, hear } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    await peer({ messageId: 'x1', text: '我把环境重装了一遍' });
    await hear({ text: '还是不行', replyToMessageId: 'x1' });
    expect(await life()).toMatchObject({ status: 'answered', reopened: 0 });
  });

  test('that a person must see is not closed by a word of its asker', async () => {
    const { life, hear, handOff } = await asked('我的电话是 13812345678');
    await handOff('q1', 'alert', 'alert_personal_data');
    await hear({ text: '搞定了', replyToMessageId: 'q1' });
    expect(await life()).toMatchObject({ kind: 'alert', status: 'handed_off' });
  });

  test('that its asker found out alone is settled', async () => {
    const { life, hear } = await asked();
    await hear({ text: '谢谢大家' });
    expect((await life()).status).toBe('open');
    await hear({ text: '解决了，是我少写了冒号', replyToMessageId: 'q1' });
    expect(await life()).toMatchObject({ status: 'resolved', resolution: 'confirmed' });
  });

  test('goes on with a few more words of the same person, and is asked as it reads after an edit', async () => {
    const { life, hear, store, clock } = await asked();
    await hear({ text: '就是第二题？' });
    expect(await store.questions.list({ limit: 5 })).toHaveLength(1);
    await hear({ messageId: 'q1', text: '有人知道装饰器是什么吗？', editedAt: clock.now() + 1 });
    expect((await life()).text).toBe('有人知道装饰器是什么吗？');
  });

  test('is open again when its answer is taken back', async () => {
    const { life, peer } = await asked();
    await peer({ messageId: 'a1', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    await peer({ messageId: 'a1', recalled: true });
    expect(await life()).toMatchObject({ status: 'open', answeredBy: null });
  });

  test('that is a complaint is not a fellow learner’s to answer', async () => {
    const { life, peer, store } = await asked('什么时候退钱？');
    const question = await life();
    await store.questions.move(question.id, ['open'], { kind: 'complaint', status: 'handed_off' }, 1);
    await peer({ text: '找班主任，她会给你退', replyToMessageId: 'q1' });
    expect((await life()).status).toBe('handed_off');
  });

  test('with a promised time is not closed by a guess into the room', async () => {
    const { life, peer, store } = await asked();
    await store.questions.move((await life()).id, ['open'], { status: 'handed_off', told: true }, 1);
    await peer({ text: '闭包就是能记住外层变量的函数' });
    expect((await life()).status).toBe('handed_off');
    await peer({ text: '闭包就是能记住外层变量的函数', replyToMessageId: 'q1' });
    expect(await life()).toMatchObject({ status: 'answered', answeredBy: 'peer' });
  });

  test('that an operator holds stays theirs; the history says that somebody replied', async () => {
    const { life, peer, desk } = await asked();
    const { id } = await life();
    await desk.claim(id, '王老师');
    await peer({ text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' });
    expect((await life()).status).toBe('claimed');
    expect((await desk.history(id)).map((event) => event.kind)).toEqual(['claimed', 'peer_replied']);
  });
});

describe('a question to the assistant', () => {
  test('is answered by it, and kept apart from what people answered', async () => {
    const { hear, drain, store, message, clock } = await conversation();
    await hear({ messageId: 'q1' });
    await drain();
    const question = await store.questions.byMessage((await message('q1')).id);
    expect(question).toMatchObject({
      status: 'answered',
      answeredBy: 'assistant',
      addressed: true,
      answeredAt: clock.now(),
    });
    expect(question?.answerMessageRowId).not.toBeNull();
  });

  test('is answered by it, whatever others ask it or talk about meanwhile', async () => {
    const { hear, drain, sent, message, store } = await conversation();
    await hear({ messageId: 'q1' });
    await hear({
      messageId: 'q2',
      senderId: 'xu',
      text: "@助教 我的代码一直报错 TypeError: unsupported operand type(s) for +: 'int' and 'str'，怎么办",
    });
    await hear({
      messageId: 't1',
      senderId: 'ake',
      text: '闭包那一课我写完了，用了 print(f())，因为要看结果',
    });
    await hear({
      messageId: 't2',
      senderId: 'wang',
      senderRole: 'staff',
      text: '今晚直播记得看，用 zoom 进',
    });
    await drain();
    expect(sent.map((reply) => reply.replyToMessageId).sort()).toEqual(['q1', 'q2']);
    const question = await store.questions.byMessage((await message('q1')).id);
    expect(question).toMatchObject({ status: 'answered', answeredBy: 'assistant' });
  });

  test('is answered by who replies to it, and by staff who speak of it', async () => {
    for (const said of [
      { senderId: 'ake', text: '就是记住外层变量的内层函数', replyToMessageId: 'q1' },
      { senderId: 'wang', senderRole: 'staff' as const, text: '闭包就是能记住外层变量的函数，看第三课' },
    ]) {
      const { hear, message, store } = await conversation();
      await hear({ messageId: 'q1' });
      await hear({ messageId: 'a1', ...said });
      const question = await store.questions.byMessage((await message('q1')).id);
      expect(question?.status).toBe('answered');
    }
  });

  test('that was no question is not followed', async () => {
    const { hear, drain, agent, store } = await conversation();
    agent.says({ outcome: 'small_talk', text: '在，直接发问题就行。' });
    await hear({ text: '@助教 在吗老师' });
    await drain();
    expect(await store.questions.list({ statuses: ['open', 'answered'], limit: 5 })).toEqual([]);
  });

  test('whose answer did not help goes to a person, with a time, and the assistant does not try again', async () => {
    const { hear, drain, sent, store, message, agent } = await conversation();
    await hear({ messageId: 'q1' });
    await drain();
    const replyId = sent[0]?.key ?? '';
    await hear({ messageId: 'r1', text: '@助教 还是不行，报同样的错', replyToMessageId: replyId });
    await drain();
    expect(await store.questions.byMessage((await message('q1')).id)).toMatchObject({
      status: 'handed_off',
      reason: 'still_open',
      told: true,
    });
    expect(agent.requests).toHaveLength(1);
    expect(sent.at(-1)).toMatchObject({
      replyToMessageId: 'r1',
      text: '看来还没解决，我请讲师来看，最晚今天 10:45 前回复你。',
    });
  });

  test('asked again on the desk’s answer is answered by staff once more', async () => {
    const { hear, drain, sent, store, message, agent, desk } = await conversation();
    agent.says(anAbstention());
    await hear({ messageId: 'q1', text: '@助教 食堂几点开门？' });
    await drain();
    const { id } = (await store.questions.byMessage((await message('q1')).id)) ?? { id: '' };
    await desk.answer(id, '王老师', '七点。');
    await drain();
    const first = sent.at(-1)?.key ?? '';
    await hear({ text: '不对吧，我去了没开', replyToMessageId: first });
    expect(await desk.get(id)).toMatchObject({ status: 'handed_off', reopened: 1 });
    await desk.answer(id, '王老师', '抱歉，周三八点开。');
    await drain();
    expect(sent.at(-1)).toMatchObject({ replyToMessageId: 'q1', text: '抱歉，周三八点开。' });
  });

  test('while the assistant is switched off is a person’s at once', async () => {
    const { hear, drain, switches, store, sent } = await conversation();
    await switches.turn(null, { off: true, operator: '王老师', reason: '停用' });
    await hear({ messageId: 'q1' });
    await drain();
    expect(sent).toEqual([]);
    expect(await store.questions.list({ limit: 5 })).toMatchObject([
      { status: 'handed_off', reason: 'assistant_off', told: false },
    ]);
  });

  test('answered by somebody who asked the same is answered for all, each on their own message', async () => {
    const { hear, drain, agent, store, message, desk, sent, clock } = await conversation();
    agent.says(anAbstention());
    await hear({ messageId: 'q1', text: '@助教 食堂几点开门？' });
    await hear({ messageId: 'q2', senderId: 'ake', senderName: '阿珂', text: '@助教 食堂几点开门呀？' });
    await drain();
    const [first, second] = [
      await store.questions.byMessage((await message('q1')).id),
      await store.questions.byMessage((await message('q2')).id),
    ];
    await store.questions.move(second?.id ?? '', ['handed_off'], { duplicateOf: first?.id ?? null }, 1);
    await desk.answer(second?.id ?? '', '王老师', '早上七点。');
    clock.advance(HOUR);
    await drain();
    expect(
      sent.filter((reply) => reply.text === '早上七点。').map((reply) => reply.replyToMessageId),
    ).toEqual(expect.arrayContaining(['q1', 'q2']));
    expect(await desk.get(first?.id ?? '')).toMatchObject({ status: 'answered', repliedBy: '王老师' });
  });
});
