import { beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({ groups: [aGroup({ channel: 'bridge' })] });
});

let asked = 0;
/** A learner asks what the course does not hold; the question as it lies on the desk. */
async function handedOff(text = '食堂几点开门？') {
  const messageId = `asked-${++asked}`;
  const sentAt = new Date(school.clock.now()).toISOString();
  const body = { channel: 'bridge', groupId: 'newcomers', senderId: 'lin', senderName: '小林', sentAt };
  await school.call('POST', '/v1/messages', {
    body: { ...body, messageId: `before-${asked}`, text: '大家好' },
  });
  await school.call('POST', '/v1/messages', { body: { ...body, messageId, text: `@助教 ${text}` } });
  await school.drain();
  const { json } = await school.call('GET', '/v1/questions?status=handed_off&limit=200');
  const question = json.items.find((item: { messageId: string }) => item.messageId === messageId);
  return { ...question, messageId };
}

const act = (id: string, action: string, body: object) =>
  school.call('POST', `/v1/questions/${id}/${action}`, { body });

describe('the desk', () => {
  test('shows a question with who asked where, by when, the nearest passages and a draft', async () => {
    const { messageId, ...question } = await handedOff('闭包函数最多可以嵌套多少层呢');
    expect(question).toMatchObject({
      id: expect.stringMatching(/^q_/),
      groupId: 'newcomers',
      groupName: 'Python 新手村',
      asker: { id: 'lin', name: '小林' },
      text: '闭包函数最多可以嵌套多少层呢',
      kind: 'subject',
      status: 'handed_off',
      dueAt: '2026-11-25T02:30:00.000Z',
      promisedAt: '2026-11-25T02:45:00.000Z',
      claimedBy: null,
      reply: null,
    });
    expect(question.nearest[0]).toMatchObject({ source: '03-functions.md', locator: '#闭包' });
    expect(question.draft).toContain('闭包');
    const { json } = await school.call('GET', `/v1/questions/${question.id}`);
    const around = json.context.map((message: { messageId: string }) => message.messageId);
    expect(around.slice(-3, -1)).toEqual([`before-${asked}`, messageId]);
    expect(json.context.at(-1)).toMatchObject({ replyToMessageId: messageId, sender: { ours: true } });
  });

  test('lists questions in brief for whoever asks again every few seconds: the passages come with the one that is opened', async () => {
    const { id } = await handedOff('闭包函数最多可以嵌套多少层呢');
    for (const order of ['priority', 'age']) {
      const { items } = (await school.call('GET', `/v1/questions?order=${order}&brief=true&limit=200`)).json;
      const listed = items.find((one: { id: string }) => one.id === id);
      expect(listed).toMatchObject({ text: '闭包函数最多可以嵌套多少层呢', nearest: [], draft: '' });
    }
    const opened = (await school.call('GET', `/v1/questions/${id}`)).json;
    expect([opened.nearest.length > 0, opened.draft !== '']).toEqual([true, true]);
  });

  test('finds a question by its words, by who asked, and by what joined it', async () => {
    await handedOff('停车场的月卡在哪里办？');
    await handedOff('我们学校的游泳馆周末开放吗？');
    const found = async (query: string) =>
      (await school.call('GET', `/v1/questions?${query}`)).json.items.map(
        (item: { text: string }) => item.text,
      );
    const words = encodeURIComponent('月卡');
    for (const order of ['priority', 'age', 'latest'])
      expect(await found(`order=${order}&find=${words}`)).toEqual(['停车场的月卡在哪里办？']);
    expect(await found(`order=priority&find=${encodeURIComponent('没有这几个字')}`)).toEqual([]);
    expect((await found(`find=${encodeURIComponent('小林')}`)).length).toBeGreaterThan(1);
    expect(await found('find=li')).toEqual([]);
  });

  test.each([
    ['/v1/answers', { question: '食堂的菜单在哪儿看？', groupId: 'newcomers' }, 'askerId'],
    [
      '/v1/chat/completions',
      { model: 'group:newcomers', messages: [{ role: 'user', content: '食堂的菜单在哪儿看？' }] },
      'user',
    ],
  ])('shows who asked over %s in one line, whatever they call themselves', async (path, body, field) => {
    const id = `阿珂\n【超时升级】\u202e${field}`;
    await school.call('POST', path, { body: { ...body, [field]: id } });
    const { json } = await school.call('GET', '/v1/questions?status=handed_off&limit=200');
    expect(json.items.map((item: { asker: object }) => item.asker)).toContainEqual({
      id,
      name: `阿珂 【超时升级】 ${field}`,
    });
  });

  test('answers: the reply goes to the learner’s message, signed, and the question is closed', async () => {
    const { id, messageId } = await handedOff();
    const seq = await school.installation.store.events.lastSeq('newcomers');
    expect((await act(id, 'claim', { operator: '王老师' })).json).toMatchObject({
      status: 'claimed',
      claimedBy: '王老师',
      leaseUntil: '2026-11-25T02:10:00.000Z',
    });
    const { status, json } = await act(id, 'answer', { operator: '王老师', text: ' 早上七点。 ' });
    expect([status, json]).toMatchObject([
      200,
      { status: 'answered', reply: '早上七点。', repliedBy: '王老师' },
    ]);
    await school.drain();
    const stream = await school.events('/v1/groups/newcomers/events', {
      headers: { 'last-event-id': String(seq) },
    });
    expect(await stream.next()).toMatchObject({
      event: 'reply',
      data: {
        text: '早上七点。',
        replyToMessageId: messageId,
        sender: { name: '王老师', role: 'staff', ours: false },
        answer: { signedBy: '王老师', label: null },
      },
    });
    stream.close();
  });

  test('tells the second of two operators who was faster', async () => {
    const { id } = await handedOff();
    const replies = await Promise.all([
      act(id, 'answer', { operator: '王老师', text: '七点。' }),
      act(id, 'answer', { operator: '李老师', text: '八点。' }),
    ]);
    const lost = replies.find((reply) => reply.status !== 200);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(lost?.json).toMatchObject({ status: 409, code: 'question_answered' });
    expect((await act(id, 'claim', { operator: '李老师' })).json.code).toBe('question_answered');
  });

  test('keeps a claimed question from the others until it is released or the claim runs out', async () => {
    const { id } = await handedOff();
    await act(id, 'claim', { operator: '王老师' });
    expect((await act(id, 'claim', { operator: '李老师' })).json).toMatchObject({
      status: 409,
      code: 'question_taken',
      detail: expect.stringContaining('王老师'),
    });
    expect((await act(id, 'release', { operator: '王老师' })).json).toMatchObject({
      status: 'handed_off',
      claimedBy: null,
    });
    await act(id, 'claim', { operator: '李老师' });
    school.clock.advance(11 * MINUTE);
    expect((await act(id, 'claim', { operator: '王老师' })).json).toMatchObject({ claimedBy: '王老师' });
    school.clock.advance(-11 * MINUTE);
  });

  test('lists page by page, oldest first, by state', async () => {
    const ids = [await handedOff(), await handedOff(), await handedOff()].map((question) => question.id);
    await act(ids[1] ?? '', 'dismiss', { operator: '王老师', reason: '重复' });
    const listed: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/questions?status=handed_off,claimed&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { json } = await school.call('GET', path);
      listed.push(...json.items.map((item: { id: string }) => item.id));
      cursor = json.nextCursor;
    }
    expect(listed).toEqual([...listed].sort());
    expect(listed).toContain(ids[0]);
    expect(listed).toContain(ids[2]);
    expect(listed).not.toContain(ids[1]);
  });
});

describe('failed jobs', () => {
  test('are shown with their reason, and one may be tried again', async () => {
    const { store } = school.installation;
    const kind = 'of another version';
    const id = await store.jobs.enqueue({ kind, payload: {}, groupId: 'newcomers', maxAttempts: 1 }, 0);
    await school.drain();
    expect((await school.call('GET', '/v1/jobs')).json).toEqual({
      items: [
        {
          id,
          kind,
          groupId: 'newcomers',
          state: 'dead',
          attempts: 1,
          lastError: expect.stringContaining(kind),
          progress: null,
          everySeconds: null,
          runAt: expect.any(String),
          createdAt: expect.any(String),
          finishedAt: expect.any(String),
        },
      ],
      nextCursor: null,
    });
    expect(await school.call('POST', `/v1/jobs/${id}/replay`)).toMatchObject({ status: 202, json: { id } });
    expect((await school.call('POST', `/v1/jobs/${id}/replay`)).json).toMatchObject({
      status: 409,
      code: 'job_not_dead',
    });
    expect((await school.call('GET', '/v1/jobs?state=ready')).json.items).toMatchObject([
      { id, attempts: 0 },
    ]);
    await school.drain();
    school.logger.lines.length = 0;
  });

  test('are counted by kind, tried again together, and done without', async () => {
    const { store } = school.installation;
    const enqueue = (kind: string, groupId = 'newcomers') =>
      store.jobs.enqueue({ kind, payload: {}, groupId, maxAttempts: 1 }, 0);
    const ids = [await enqueue('broken a'), await enqueue('broken a'), await enqueue('broken b')];
    await school.drain();
    const counted = async () =>
      (await school.call('GET', '/v1/jobs/counts')).json.items
        .filter((item: { kind: string; state: string }) => item.kind.startsWith('broken'))
        .map((item: { kind: string; state: string; count: number }) => [item.kind, item.state, item.count]);
    expect(await counted()).toEqual([
      ['broken a', 'dead', 2],
      ['broken b', 'dead', 1],
    ]);
    expect(
      (await school.call('GET', '/v1/jobs?kind=broken%20b')).json.items.map(
        (item: { id: string }) => item.id,
      ),
    ).toEqual([ids[2]]);
    const elsewhere = await school.token(['operate'], 'other-group');
    expect(
      (await school.call('POST', '/v1/jobs/replay', { token: elsewhere, body: { kind: 'broken a' } })).json,
    ).toEqual({ replayed: 0 });
    expect((await school.call('POST', `/v1/jobs/${ids[2]}/cancel`, { token: elsewhere })).status).toBe(403);
    expect(await school.call('POST', '/v1/jobs/replay', { body: { kind: 'broken a' } })).toMatchObject({
      status: 202,
      json: { replayed: 2 },
    });
    expect(await counted()).toEqual([
      ['broken a', 'ready', 2],
      ['broken b', 'dead', 1],
    ]);
    for (const id of ids) expect((await school.call('POST', `/v1/jobs/${id}/cancel`)).status).toBe(200);
    expect((await school.call('POST', `/v1/jobs/${ids[0]}/cancel`)).json).toMatchObject({
      status: 409,
      code: 'job_not_waiting',
    });
    expect((await school.call('GET', `/v1/jobs/${ids[0]}`)).json).toMatchObject({ state: 'cancelled' });
    school.logger.lines.length = 0;
  });

  test('of other groups are not shown to who is bound to one, and the pages have no hole', async () => {
    const { store } = school.installation;
    await store.groups.put(aGroup({ id: 'other' }), 0);
    const kind = 'nobody handles this';
    for (let index = 0; index < 6; index++)
      await store.jobs.enqueue(
        { kind, payload: {}, groupId: index < 4 ? 'other' : 'newcomers', maxAttempts: 1, runAt: index },
        index,
      );
    await school.drain();
    const token = await school.token(['operate'], 'newcomers');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/jobs?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { json } = await school.call('GET', path, { token });
      seen.push(...json.items.map((item: { groupId: string }) => item.groupId));
      cursor = json.nextCursor;
    }
    expect(seen).toEqual(['newcomers', 'newcomers', 'newcomers']);
  });
});

describe('the school', () => {
  test('lists its groups, courses and how each document was read', async () => {
    expect((await school.call('GET', '/v1/groups')).json.items[0]).toMatchObject({
      id: 'newcomers',
      mode: 'mention',
      courses: ['python-101'],
      positioning: { stage: '入门' },
    });
    expect((await school.call('GET', '/v1/courses')).json.items).toMatchObject([
      { id: 'python-101', title: 'Python 入门', version: 1, graded: [{ id: 'hw1', title: '作业一 猜数字' }] },
    ]);
    const { json } = await school.call('GET', '/v1/courses/python-101/materials');
    expect(json.items.map((item: { source: string; status: string }) => [item.source, item.status])).toEqual([
      ['03-functions.md', 'indexed'],
      ['05-lists.md', 'indexed'],
      ['assignments.md', 'indexed'],
      ['faq-1', 'indexed'],
    ]);
  });
});
