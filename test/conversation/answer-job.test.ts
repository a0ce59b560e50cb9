import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { anAbstention, aPassage, aResult } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

const citation = {
  index: 1,
  courseId: 'python-101',
  source: '03-functions.md',
  title: '闭包',
  locator: '#闭包',
  quote: '闭包是……',
  passageId: 'pas_1',
};

describe('an addressed question', () => {
  test('is answered in the group as a reply to it, with its citations, label and an event', async () => {
    const { hear, drain, agent, sent, events, store } = await conversation();
    agent.says({ mode: 'generated', label: 'AI生成', citations: [citation] });
    await hear({ messageId: 'm1', senderName: '小林' });
    await drain();
    expect(sent).toMatchObject([
      {
        groupId: 'newcomers',
        replyToMessageId: 'm1',
        text: '闭包是能记住外层函数变量的内层函数 [1]。',
        answer: { outcome: 'answered', label: 'AI生成', signedBy: null, citations: [citation], dueAt: null },
      },
    ]);
    const reply = (await events()).at(-1);
    expect(reply).toMatchObject({
      kind: 'reply',
      data: {
        sender: { role: 'bot', ours: true, name: '助教' },
        replyToMessageId: 'm1',
        quoted: { senderName: '小林', text: '@助教 闭包是什么？' },
        answer: { outcome: 'answered', label: 'AI生成' },
      },
    });
    expect(await store.answers.get(sent[0]?.answer.answerId ?? '')).toMatchObject({
      groupId: 'newcomers',
      askerId: 'lin',
      question: '闭包是什么？',
      courseId: 'python-101',
    });
  });

  test('is put to the agent with the group’s courses, what it quotes and what was said before', async () => {
    const { hear, drain, agent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 列表是什么？' });
    await drain();
    clock.advance(MINUTE);
    await hear({ messageId: 'm2', text: '@助教 那元组呢？', quoted: { text: 'IndexError' } });
    await drain();
    expect(agent.requests[1]).toMatchObject({
      question: '那元组呢？',
      quoted: 'IndexError',
      overheard: false,
      history: [
        { role: 'user', text: '列表是什么？' },
        { role: 'assistant', text: '闭包是能记住外层函数变量的内层函数 [1]。' },
      ],
    });
    expect(agent.requests[1]?.courses.map((course) => course.id)).toEqual(['python-101']);
  });

  test('that quotes a message by its id alone is put with that message’s text', async () => {
    const { hear, drain, agent } = await conversation();
    await hear({ messageId: 'm1', senderId: 'ake', text: 'IndexError: list index out of range' });
    await hear({ messageId: 'm2', text: '@助教 这个怎么改？', replyToMessageId: 'm1' });
    await drain();
    expect(agent.requests[0]?.quoted).toBe('IndexError: list index out of range');
  });

  test('of a picture alone is asked for its text', async () => {
    const { hear, drain, agent } = await conversation();
    await hear({ text: '@助教', attachments: [{ kind: 'image' }] });
    await drain();
    expect(agent.requests[0]?.question).toBe('[图片]');
  });

  test.each([
    ['audio', '[语音]'],
    ['video', '[视频]'],
    ['file', '[文件]'],
    ['link', '[链接]'],
    ['sticker', ''],
  ] as const)('of %s alone is told of what it is', async (kind, question) => {
    const { hear, drain, agent } = await conversation();
    await hear({ text: '@助教', attachments: [{ kind }] });
    await drain();
    expect(agent.requests[0]?.question).toBe(question);
  });

  test('that reads like none, and was understood all the same, is a question from its answer on', async () => {
    const { hear, drain, store, message } = await conversation();
    const question = async () => await store.questions.byMessage((await message('m1')).id);
    await hear({ messageId: 'm1', text: '@助教 闭包' });
    expect(await question()).toBeNull();
    await drain();
    expect(await question()).toMatchObject({
      status: 'answered',
      answeredBy: 'assistant',
      askerId: 'lin',
      text: '闭包',
    });
  });

  test('that is streamed comes sentence by sentence before the reply, under one key', async () => {
    const { hear, drain, agent, events } = await conversation();
    agent.says(async (_, listener) => {
      listener({ type: 'outcome', outcome: 'answered', mode: 'generated', label: 'AI生成', confidence: 0.9 });
      for (const text of ['一。', '二。', '三。']) listener({ type: 'delta', text });
      return aResult({ mode: 'generated', text: '一。二。三。' });
    });
    await hear({ messageId: 'm1' });
    await drain();
    const deltas = (await events()).filter((event) => event.kind === 'delta').map((event) => event.data);
    expect(deltas).toMatchObject([
      { replyToMessageId: 'm1', index: 0, text: '一。' },
      { replyToMessageId: 'm1', index: 1, text: '二。' },
      { replyToMessageId: 'm1', index: 2, text: '三。' },
    ]);
    expect((await events()).map((event) => event.kind)).toEqual([
      'message',
      'delta',
      'delta',
      'delta',
      'reply',
    ]);
  });
});

describe('a question that the course does not answer', () => {
  test('is on the desk with passages and draft, and the learner is told by when', async () => {
    const { hear, drain, agent, sent, store, message } = await conversation();
    agent.says(
      anAbstention({
        confidence: 0.4,
        found: [{ passage: aPassage({ id: 'pas_1' }), score: 0.4 }],
        candidate: '也许在第 3 课。',
      }),
    );
    await hear({ messageId: 'm1', text: '@助教 协程什么时候用？' });
    await drain();
    const [question] = await store.questions.list({ limit: 5 });
    expect(question).toMatchObject({
      groupId: 'newcomers',
      messageRowId: (await message('m1')).id,
      askerName: '小林',
      text: '协程什么时候用？',
      status: 'handed_off',
      draft: '也许在第 3 课。',
      nearest: [{ passageId: 'pas_1', score: 0.4 }],
      dueAt: Date.parse('2026-11-25T10:30:00+08:00'),
      promisedAt: Date.parse('2026-11-25T10:45:00+08:00'),
    });
    expect(sent[0]?.text).toBe(
      '这个问题我在课程资料里没找到答案，不想乱答。已经转给讲师，最晚今天 10:45 前回复你。',
    );
    expect(sent[0]?.answer).toMatchObject({ outcome: 'abstained', dueAt: question?.promisedAt });
  });

  test('has no draft where a person was asked for: that one comes is nothing to send', async () => {
    const { hear, drain, store, agent } = await conversation();
    agent.says({
      ...anAbstention(),
      confidence: 0.6,
      candidate: '好的，我请老师来。',
      handOff: { kind: 'subject', reason: 'asked_for_person' },
    });
    await hear({ text: '@助教 转人工' });
    await drain();
    expect(await store.questions.list({ limit: 1 })).toMatchObject([
      { status: 'handed_off', reason: 'asked_for_person', draft: '' },
    ]);
  });

  test('has no draft of what is hardly about it', async () => {
    const { hear, drain, agent, store } = await conversation();
    const found = [{ passage: aPassage({ id: 'pas_1' }), score: 0.1 }];
    agent.says(anAbstention({ confidence: 0.28, found, candidate: '忘记密码时，点“忘记密码”。' }));
    await hear({ messageId: 'm1', text: '@助教 怎么用 asyncio 写爬虫？' });
    await drain();
    const [question] = await store.questions.list({ limit: 5 });
    expect(question).toMatchObject({ draft: '', nearest: [{ passageId: 'pas_1' }] });
  });

  test('has no draft of a passage in another language, unless it is asked in that one', async () => {
    const { hear, drain, agent, store } = await conversation();
    const title = 'Questions and pictures';
    const quote = 'Post in the Ask a Baker board with a photo of the crumb.';
    const crossing = {
      confidence: 0.36,
      candidate: `课程资料是英文的，原文这样说：${quote}`,
      candidateCitations: [{ ...citation, title, quote }],
    };
    agent.says(anAbstention(crossing));
    await hear({ messageId: 'm1', text: '@助教 停车场怎么收费？' });
    await drain();
    agent.says(anAbstention({ ...crossing, language: 'en', candidate: quote }));
    await hear({ messageId: 'm2', senderId: 'kim', text: '@TA where do I post the crumb?' });
    await drain();
    const questions = await store.questions.list({ limit: 5 });
    const draftTo = (asker: string) => questions.find(({ askerId }) => askerId === asker)?.draft;
    expect([draftTo('lin'), draftTo('kim')]).toEqual(['', quote]);
  });

  test('keeps a draft that quotes only code of a passage in the asker’s language', async () => {
    const { hear, drain, agent, store } = await conversation();
    const candidateCitations = [{ ...citation, title: '追加元素', quote: 'numbers.append(4)' }];
    agent.says(anAbstention({ confidence: 0.4, candidate: 'numbers.append(4)', candidateCitations }));
    await hear({ text: '@助教 怎么往列表里加一个？' });
    await drain();
    expect(await store.questions.list({ limit: 1 })).toMatchObject([{ draft: 'numbers.append(4)' }]);
  });

  test('asked in English is promised in English, in the group’s own time', async () => {
    const { hear, drain, agent, sent } = await conversation({ group: { timeZone: 'Europe/London' } });
    agent.says(anAbstention({ language: 'en', text: "The course doesn't cover this." }));
    await hear({ text: '@TA when do I get the certificate?' });
    await drain();
    expect(sent[0]?.text).toBe(
      "The course doesn't cover this. I have passed your question on to the class teacher; you will have a reply by 3:30 today.",
    );
  });

  test('is answered by an operator in the group, signed, once', async () => {
    const { hear, drain, agent, sent, store, desk, events, clock } = await conversation();
    agent.says(anAbstention());
    await hear({ messageId: 'm1', text: '@助教 证书什么时候发？' });
    await drain();
    const [question] = await store.questions.list({ limit: 5 });
    clock.advance(MINUTE);
    await desk.answer(question?.id ?? '', '王老师', '结课后两周。');
    await drain();
    await drain();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({
      replyToMessageId: 'm1',
      text: '结课后两周。',
      answer: { signedBy: '王老师', label: null, outcome: 'answered' },
    });
    expect((await events()).at(-1)).toMatchObject({
      kind: 'reply',
      data: {
        sender: { name: '王老师', role: 'staff', ours: false },
        quoted: { text: '@助教 证书什么时候发？' },
      },
    });
  });
});
