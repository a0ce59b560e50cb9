import { beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const ENGINES = {
  'the embedded store': async () => ({}),
  PostgreSQL: async () => ({ DATABASE_URL: await temporaryDatabase() }),
};

describe.each(Object.entries(ENGINES))('a wrong answer put right, on %s', (_, environment) => {
  let school: TemporaryInstallation;
  beforeAll(async () => {
    school = await temporaryInstallation({
      environment: await environment(),
      groups: [
        aGroup({ channel: 'bridge' }),
        aGroup({ id: 'jobs', channel: 'bridge' }),
        aGroup({ id: 'waiting', channel: 'bridge', mode: 'assist' }),
      ],
    });
  }, 120_000);

  let said = 0;
  async function hear(text: string, from: string, groupId = 'newcomers', more: object = {}) {
    const messageId = `said-${++said}`;
    const sentAt = new Date(school.clock.now()).toISOString();
    const body = {
      channel: 'bridge',
      groupId,
      senderId: from,
      senderName: from,
      sentAt,
      messageId,
      text,
      ...more,
    };
    expect((await school.call('POST', '/v1/messages', { body })).status).toBe(202);
    await school.drain();
    // What follows is said later.
    school.clock.advance(MINUTE);
    return messageId;
  }
  const get = async (path: string, token?: string) =>
    (await school.call('GET', path, token ? { token } : {})).json;
  const post = async (path: string, body: object, token?: string) =>
    await school.call('POST', path, { body, ...(token ? { token } : {}) });
  async function questionOf(messageId: string) {
    const { items } = await get('/v1/questions?limit=200');
    const { id } = items.find((item: { messageId: string }) => item.messageId === messageId);
    return await get(`/v1/questions/${id}`);
  }
  const correct = async (id: string, body: object, token?: string) => {
    school.clock.advance(MINUTE);
    const done = await post(`/v1/questions/${id}/correct`, { operator: '王老师', ...body }, token);
    await school.drain();
    return done;
  };
  /** What was said to a message in its group, oldest first. */
  async function repliesTo(messageId: string, groupId = 'newcomers') {
    const replies = await school.installation.store.messages.repliesTo(groupId, messageId);
    return replies
      .toSorted((a, b) => a.sentAt - b.sentAt)
      .map(({ senderName, text }) => `${senderName}：${text}`);
  }

  test('is told to whoever was given the same one in another group, and to nobody who asked something else', async () => {
    const here = await hear('@助教 闭包是什么？', 'a1');
    const there = await hear('@助教 闭包是什么', 'a2', 'jobs');
    const otherwise = await hear('@助教 装饰器是什么？', 'a3', 'jobs');
    const takenBack = await hear('@助教 闭包是什么？', 'a4', 'jobs');
    await hear('@助教 闭包是什么？', 'a4', 'jobs', { messageId: takenBack, recalled: true });
    const question = await questionOf(here);
    expect(question).toMatchObject({ correctable: true, alsoGiven: 1 });
    expect((await correct(question.id, { text: '闭包记住的是变量。' })).status).toBe(200);
    const words = '王老师：更正一下，助教前面的回答有误：闭包记住的是变量。';
    expect((await repliesTo(here)).at(-1)).toBe(words);
    expect((await repliesTo(there, 'jobs')).at(-1)).toBe(words);
    expect(await questionOf(there)).toMatchObject({ answeredBy: 'staff', reply: '闭包记住的是变量。' });
    expect((await questionOf(there)).history.at(-1)).toMatchObject({
      kind: 'corrected',
      actor: '王老师',
      detail: { of: question.id },
    });
    expect(await questionOf(otherwise)).toMatchObject({ answeredBy: 'assistant' });
    expect(await repliesTo(otherwise, 'jobs')).toHaveLength(1);
    expect(await repliesTo(takenBack, 'jobs')).not.toContain(words);
  });

  test('is told in its own group alone where the operator’s token is for that group', async () => {
    const here = await hear('@助教 列表怎么创建？', 'b1');
    const there = await hear('@助教 列表怎么创建？', 'b2', 'jobs');
    const token = await school.token(['operate'], 'newcomers');
    const { id } = await questionOf(here);
    expect(await get(`/v1/questions/${id}`, token)).toMatchObject({ alsoGiven: 0 });
    expect((await correct(id, { text: '用方括号。' }, token)).status).toBe(200);
    expect(await questionOf(there)).toMatchObject({ answeredBy: 'assistant' });
  });

  test('is told there also where many were given the same one elsewhere since', async () => {
    const first = await hear('@助教 元组怎么创建？', 'g1');
    const second = await hear('@助教 元组怎么创建', 'g2');
    for (let n = 0; n < 21; n += 1) await hear('@助教 元组怎么创建？', `g3-${n}`, 'jobs');
    const token = await school.token(['operate'], 'newcomers');
    const { id } = await questionOf(first);
    expect(await get(`/v1/questions/${id}`, token)).toMatchObject({ alsoGiven: 1 });
    expect((await correct(id, { text: '用花括号。' }, token)).status).toBe(200);
    expect(await questionOf(second)).toMatchObject({ answeredBy: 'staff', reply: '用花括号。' });
  });

  test('that staff gave and was kept is withdrawn, and told to its asker and to all whom it was given since', async () => {
    const first = await hear('@助教 食堂周末开吗？', 'c1');
    const asked = await questionOf(first);
    await post(`/v1/questions/${asked.id}/answer`, { operator: '赵老师', text: '周末不开。' });
    await school.drain();
    await post(`/v1/questions/${asked.id}/keep`, { operator: '赵老师', courseId: 'python-101' });
    const second = await hear('@助教 食堂周末开吗', 'c2', 'jobs');
    const third = await hear('@助教 食堂周末开吗？', 'c3', 'jobs');
    expect((await repliesTo(second, 'jobs')).at(-1)).toContain('周末不开。（赵老师）');
    const { id, alsoGiven } = await questionOf(second);
    expect(alsoGiven).toBe(2);
    expect((await correct(id, { text: '周末也开，到八点。' })).status).toBe(200);
    const words = '王老师：更正一下，前面的回答不准确，以这条为准：周末也开，到八点。';
    for (const [message, groupId] of [
      [first, 'newcomers'],
      [second, 'jobs'],
      [third, 'jobs'],
    ] as const)
      expect((await repliesTo(message, groupId)).at(-1)).toBe(words);
    const { items } = await get('/v1/courses/python-101/verified-answers');
    const kept = items.find(({ answer }: { answer: string }) => answer === '周末不开。');
    expect(kept.withdrawnAt).not.toBeNull();
  });

  test('of a colleague is put right by whoever read that very answer, also more than once', async () => {
    const asked = await hear('@助教 班车几点发车？', 'd1');
    const { id } = await questionOf(asked);
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '七点。' });
    await school.drain();
    const { answeredAt: read } = await questionOf(asked);
    // Without having read it nobody means a person's answer.
    expect((await correct(id, { text: '七点半。' })).json).toMatchObject({
      code: 'question_answered',
      holder: '赵老师',
    });
    expect((await correct(id, { text: '七点半。', answeredAt: read })).status).toBe(200);
    const late = await correct(id, { operator: '李老师', text: '八点。', answeredAt: read });
    expect(late.json).toMatchObject({ status: 409, code: 'question_answered', holder: '王老师' });
    const { answeredAt: second } = await questionOf(asked);
    expect((await correct(id, { operator: '李老师', text: '八点。', answeredAt: second })).status).toBe(200);
    expect((await repliesTo(asked)).slice(-3)).toEqual([
      '赵老师：七点。',
      '王老师：更正一下，前面的回答不准确，以这条为准：七点半。',
      '李老师：更正一下，前面的回答不准确，以这条为准：八点。',
    ]);
  });

  test('of a fellow learner is put right too, and nobody is named', async () => {
    const asked = await hear('自习室晚上几点关门？', 'e1', 'waiting');
    await hear('晚上十点关门', 'e2', 'waiting', { replyToMessageId: asked });
    const question = await questionOf(asked);
    expect(question).toMatchObject({ answeredBy: 'peer', repliedBy: 'e2', reply: null, correctable: true });
    expect((await correct(question.id, { text: '九点半就关了。' })).status).toBe(200);
    const told = (await repliesTo(asked, 'waiting')).at(-1);
    expect(told).toBe('王老师：更正一下，前面的回答不准确，以这条为准：九点半就关了。');
    expect(await questionOf(asked)).toMatchObject({ answeredBy: 'staff', repliedBy: '王老师' });
  });

  test('by two operators at once, at two questions with the same answer, is put right by one of them', async () => {
    const here = await hear('@助教 元组是什么？', 'f1');
    const there = await hear('@助教 元组是什么？', 'f2', 'jobs');
    const ids = [(await questionOf(here)).id, (await questionOf(there)).id];
    const done = await Promise.all(
      ids.map((id, at) =>
        post(`/v1/questions/${id}/correct`, { operator: `老师${at}`, text: `元组不能改（${at}）。` }),
      ),
    );
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409]);
    await school.drain();
    const told = [(await repliesTo(here)).at(-1), (await repliesTo(there, 'jobs')).at(-1)];
    expect(new Set(told).size).toBe(1);
  });
});
