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

  test('by two operators at once, at one question that a colleague answered, is put right by one of them', async () => {
    const asked = await hear('@助教 班车停在哪里？', 'm1');
    const { id } = await questionOf(asked);
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '东门。' });
    await school.drain();
    const { answeredAt } = await questionOf(asked);
    // Its answer was kept by nobody: nothing but the question itself is held.
    const done = await Promise.all(
      ['王老师', '李老师', '孙老师'].map((operator) =>
        post(`/v1/questions/${id}/correct`, { operator, text: `${operator}：西门。`, answeredAt }),
      ),
    );
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await school.drain();
    expect(await repliesTo(asked)).toHaveLength(3);
  });

  test('while its old words are being kept leaves nothing kept that is wrong', async () => {
    const { id } = await questionOf(await hear('@助教 机房周末开吗？', 'n1'));
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '周末不开。' });
    await school.drain();
    const { store } = school.installation;
    let keeping: ReturnType<typeof post> | undefined;
    await store.transaction(async (tx) => {
      await tx.locks.hold(`correct:${id}`);
      keeping = post(`/v1/questions/${id}/keep`, { operator: '赵老师', courseId: 'python-101' });
      // It has read the question by then, if it reads it before its turn.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.questions.move(id, ['answered'], { reply: '周末开到八点。' }, school.clock.now());
    });
    expect((await keeping)?.json).toMatchObject({ answer: '周末开到八点。' });
  });

  test('calls nobody by the name of somebody else, and tells strangers no telephone number', async () => {
    const asked = await hear('@助教 教材在哪里领？', '小张');
    const { id } = await questionOf(asked);
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '小张同学，在一楼领。' });
    await school.drain();
    await post(`/v1/questions/${id}/keep`, { operator: '赵老师', courseId: 'python-101' });
    const elsewhere = await hear('@助教 教材在哪里领', '小李', 'jobs');
    expect((await repliesTo(asked)).at(-1)).toBe('赵老师：小张同学，在一楼领。');
    expect((await repliesTo(elsewhere, 'jobs')).at(-1)).toBe('助教：同学，在一楼领。（赵老师）');
    const { answeredAt } = await questionOf(asked);
    const text = '小张，在二楼领，电话 13800138000';
    expect((await correct(id, { text, answeredAt })).status).toBe(200);
    expect((await repliesTo(asked)).at(-1)).toContain(text);
    const told = (await repliesTo(elsewhere, 'jobs')).at(-1);
    expect(told).toContain('：同学，在二楼领，电话');
    expect(told).not.toContain('13800138000');
  });

  test('by a process whose clock is behind counts all the same', async () => {
    const asked = (await post('/v1/answers', { question: '考场在哪栋楼？', courseId: 'python-101' })).json;
    const { questionId: id } = asked.handoff;
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '一号楼。' });
    const first = await get(`/v1/questions/${id}`);
    expect((await correct(id, { text: '二号楼。', answeredAt: first.answeredAt })).status).toBe(200);
    const second = await get(`/v1/questions/${id}`);
    school.clock.advance(-5 * MINUTE);
    expect((await correct(id, { text: '三号楼。', answeredAt: second.answeredAt })).status).toBe(200);
    school.clock.advance(5 * MINUTE);
    expect((await get(`/v1/answers/${asked.id}`)).correction).toMatchObject({ text: '三号楼。' });
  });

  test('is there for whoever asked the same over REST and comes back for it', async () => {
    const overRest = async (body: object) => (await post('/v1/answers', body)).json;
    const asked = await overRest({ question: '装饰器是什么？', courseId: 'python-101' });
    expect(asked).toMatchObject({ outcome: 'answered' });
    const otherwise = await overRest({ question: '闭包是什么？', courseId: 'python-101' });
    const here = await hear('@助教 装饰器是什么？', 'h1');
    const { id } = await questionOf(here);
    expect(await get(`/v1/answers/${asked.id}`)).not.toHaveProperty('correction');
    expect((await correct(id, { text: '包住函数。' })).status).toBe(200);
    const at = (await questionOf(here)).answeredAt;
    expect(await get(`/v1/answers/${asked.id}`)).toMatchObject({
      text: asked.text,
      correction: { text: '包住函数。', by: '王老师', at },
    });
    expect(await get(`/v1/answers/${otherwise.id}`)).not.toHaveProperty('correction');
    // Asked after it was put right, and wrong again: nobody has looked at that answer.
    const later = await overRest({ question: '装饰器是什么？', courseId: 'python-101' });
    expect(later).not.toHaveProperty('correction');
    const again = { operator: '李老师', text: '包住函数，也可以带参数。', answeredAt: at };
    expect((await correct(id, again)).status).toBe(200);
    expect(await get(`/v1/answers/${asked.id}`)).toMatchObject({
      correction: { text: '包住函数，也可以带参数。', by: '李老师' },
    });
  });

  test('is there over REST also of what staff replied and of what was kept', async () => {
    const question = { question: '教务处周末有人吗？', courseId: 'python-101', askerId: 'i1' };
    const asked = (await post('/v1/answers', question)).json;
    const { questionId } = asked.handoff;
    await post(`/v1/questions/${questionId}/answer`, { operator: '赵老师', text: '没有。' });
    await post(`/v1/questions/${questionId}/keep`, { operator: '赵老师', courseId: 'python-101' });
    const given = (await post('/v1/answers', { ...question, askerId: 'i2' })).json;
    expect(given).toMatchObject({ mode: 'verified' });
    const first = await get(`/v1/answers/${asked.id}`);
    expect(first).toMatchObject({ handoff: { reply: '没有。', repliedBy: '赵老师' } });
    expect(first).not.toHaveProperty('correction');
    const { answeredAt } = await get(`/v1/questions/${questionId}`);
    const text = '周六有，电话 13800138000。';
    expect((await correct(questionId, { text, answeredAt })).status).toBe(200);
    const mended = { by: '王老师', text };
    expect(await get(`/v1/answers/${asked.id}`)).toMatchObject({
      handoff: { reply: text },
      correction: mended,
    });
    // A stranger's telephone number is not for everybody.
    const told = (await get(`/v1/answers/${given.id}`)).correction;
    expect(told.text).toContain('周六有');
    expect(told.text).not.toContain('13800138000');
  });

  test('is for one group’s askers over REST where the operator’s token is for that group', async () => {
    const overRest = async (groupId?: string) =>
      (await post('/v1/answers', { question: '闭包是什么？', courseId: 'python-101', groupId })).json;
    const [everywhere, there] = [await overRest(), await overRest('newcomers')];
    const { id } = await questionOf(await hear('@助教 闭包是什么？', 'j1'));
    const token = await school.token(['operate'], 'newcomers');
    expect((await correct(id, { text: '能改的那种。' }, token)).status).toBe(200);
    expect(await get(`/v1/answers/${there.id}`)).toMatchObject({ correction: { text: '能改的那种。' } });
    expect(await get(`/v1/answers/${everywhere.id}`)).not.toHaveProperty('correction');
  });

  test('before it was said is said once, as the answer that it is', async () => {
    const asked = await hear('@助教 校车几点发车？', 'k1');
    const { id } = await questionOf(asked);
    await post(`/v1/questions/${id}/answer`, { operator: '赵老师', text: '七点。' });
    const { answeredAt } = await questionOf(asked);
    expect((await correct(id, { text: '七点半。', answeredAt })).status).toBe(200);
    expect((await repliesTo(asked)).slice(1)).toEqual(['王老师：七点半。']);
    const { answeredAt: second } = await questionOf(asked);
    expect((await correct(id, { text: '八点。', answeredAt: second })).status).toBe(200);
    expect((await repliesTo(asked)).slice(1)).toEqual([
      '王老师：七点半。',
      '王老师：更正一下，前面的回答不准确，以这条为准：八点。',
    ]);
  });

  test('is told where a version before this one had written it down', async () => {
    const asked = await hear('@助教 校医院在哪？', 'l1');
    const { id } = await questionOf(asked);
    const { store } = school.installation;
    const now = school.clock.now();
    await store.questions.move(
      id,
      ['handed_off'],
      { status: 'answered', answeredBy: 'staff', reply: '在东门。', repliedBy: '王老师', answeredAt: now },
      now,
    );
    const job = { kind: 'staff_reply', payload: { questionId: id, corrects: true }, groupId: 'newcomers' };
    await store.jobs.enqueue({ ...job, dedupeKey: `staff_reply:${id}` }, now);
    await school.drain();
    expect((await repliesTo(asked)).at(-1)).toBe('王老师：更正一下，助教前面的回答有误：在东门。');
  });

  test('is given to the next who asks the same where staff answer a doubted one and keep it at once', async () => {
    const ask = async (askerId: string) =>
      (await post('/v1/answers', { question: '装饰器是什么？', groupId: 'newcomers', askerId })).json;
    const doubted = async (askerId: string, more: object) => {
      const message = await hear('@助教 装饰器是什么？', askerId);
      const { id: questionId } = await questionOf(message);
      const answerId = (await school.installation.store.questions.get(questionId))?.answerId;
      await post(`/v1/answers/${answerId}/feedback`, { verdict: 'wrong' });
      expect(await questionOf(message)).toMatchObject({ reason: 'wrong' });
      const body = { operator: '王老师', text: '装饰器是给函数加功能的函数。', ...more };
      expect((await post(`/v1/questions/${questionId}/answer`, body)).status).toBe(200);
      await school.drain();
    };
    await doubted('k1', {});
    expect((await ask('k2')).mode).not.toBe('verified');
    await doubted('k3', { keep: true });
    const next = await ask('k4');
    expect(next).toMatchObject({ mode: 'verified' });
    expect(next.text).toContain('装饰器是给函数加功能的函数');
  });
});
