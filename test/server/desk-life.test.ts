import { beforeAll, describe, expect, test } from 'vitest';
import { createClocks } from '../../src/desk/index.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({
    groups: [aGroup({ channel: 'bridge' }), aGroup({ id: 'jobs', channel: 'bridge' })],
  });
});

let said = 0;
async function hear(text: string, from = 'lin', groupId = 'newcomers') {
  const messageId = `said-${++said}`;
  const sentAt = new Date(school.clock.now()).toISOString();
  const body = { channel: 'bridge', groupId, senderId: from, senderName: from, sentAt, messageId, text };
  expect((await school.call('POST', '/v1/messages', { body })).status).toBe(202);
  await school.drain();
  return messageId;
}
const get = async (path: string, token?: string) => await school.call('GET', path, token ? { token } : {});
const post = async (path: string, body: object) => await school.call('POST', path, { body });
const put = async (path: string, body: object, token?: string) =>
  await school.call('PUT', path, { body, ...(token ? { token } : {}) });

async function questionOf(messageId: string) {
  const { json } = await get('/v1/questions?limit=200');
  return json.items.find((item: { messageId: string }) => item.messageId === messageId);
}

describe('the life of a question, over the interface', () => {
  test('shows who answered, how it was settled, and what happened to it', async () => {
    const asked = await hear('@助教 闭包是什么？');
    expect(await questionOf(asked)).toMatchObject({
      status: 'answered',
      answeredBy: 'assistant',
      resolution: null,
      clock: { stage: 'settle' },
      priority: null,
    });
    await hear('懂了，谢谢');
    const question = await questionOf(asked);
    expect(question).toMatchObject({ status: 'resolved', resolution: 'confirmed' });
    const { json } = await get(`/v1/questions/${question.id}`);
    expect(json.history.map((event: { kind: string }) => event.kind)).toEqual(['answered', 'resolved']);
  });

  test('a verdict on the answer settles it or brings it to a person', async () => {
    const { json: answer } = await post('/v1/answers', { question: '闭包是什么？', groupId: 'newcomers' });
    expect((await post(`/v1/answers/${answer.id}/feedback`, { verdict: 'helpful' })).status).toBe(201);
    const asked = await hear('@助教 装饰器是什么？', 'wu');
    const message = await school.installation.store.messages.find('bridge', 'newcomers', asked);
    const given = `ans_${message?.id.slice('msg_'.length)}`;
    await post(`/v1/answers/${given}/feedback`, { verdict: 'wrong', comment: '少了 functools.wraps ' });
    const reopened = await questionOf(asked);
    expect(reopened).toMatchObject({ status: 'handed_off', reason: 'wrong', reopened: 1 });
    // What they wrote with it is read by whoever answers now.
    const { json: detail } = await get(`/v1/questions/${reopened.id}`);
    expect(detail.history.at(-1)).toMatchObject({
      kind: 'reopened',
      detail: { reason: 'wrong', said: '少了 functools.wraps' },
    });
  });

  test('the line is in order of urgency, with its reasons', async () => {
    const first = await hear('@助教 食堂几点开门？', 'zhou');
    const { learners } = school.installation.store;
    const helper = await learners.seen('bridge', 'core', 'core', 0);
    await learners.join('newcomers', helper, 'learner', 0);
    await learners.setCore(helper, 'newcomers', true);
    const second = await hear('@助教 操场几点开门？', 'core');
    school.clock.advance(5 * MINUTE);
    const { json } = await get('/v1/questions?order=priority&duplicates=hide&status=handed_off');
    const ids = json.items.map((item: { messageId: string }) => item.messageId);
    expect(ids.indexOf(second)).toBeLessThan(ids.indexOf(first));
    const core = json.items[ids.indexOf(second)];
    expect(core.priority.reasons.map((one: { reason: string }) => one.reason)).toContain('core_learner');
    expect(core.priority.score).toBeGreaterThan(json.items[ids.indexOf(first)].priority.score);
    const paid = await hear('@助教 这门课的发票怎么开？', 'zhou');
    const filtered = await get('/v1/questions?owner=money&status=handed_off');
    expect(filtered.json.items.map((item: { messageId: string }) => item.messageId)).toEqual([paid]);
    expect((await get('/v1/questions?kind=nonsense')).status).toBe(400);
    // As many as were asked for, though what stands before them is in another state.
    const foremost = (await get('/v1/questions?order=priority&limit=1')).json.items[0];
    await post(`/v1/questions/${foremost.id}/claim`, { operator: '王老师' });
    const next = await get('/v1/questions?order=priority&status=handed_off&limit=1');
    expect(next.json.items).toMatchObject([{ status: 'handed_off' }]);
    await post(`/v1/questions/${foremost.id}/release`, { operator: '王老师' });
  });

  test('the second operator is told who holds it and until when', async () => {
    const { id } = await questionOf(await hear('@助教 图书馆几点开门？', 'xu'));
    await post(`/v1/questions/${id}/claim`, { operator: '王老师' });
    const { status, json } = await post(`/v1/questions/${id}/answer`, { operator: '李老师', text: '八点' });
    expect(status).toBe(409);
    expect(json).toMatchObject({
      code: 'question_taken',
      holder: '王老师',
      until: new Date(school.clock.now() + 10 * MINUTE).toISOString(),
    });
  });

  test('everybody who asked the same has one place in the line and gets the reply', async () => {
    const first = await hear('@助教 停车场收费吗？', 'a1');
    const second = await hear('@助教 停车场收费吗', 'a2');
    const { store, knowledge, logger } = school.installation;
    const parts = { store, clock: school.clock, logger, compare: knowledge.compareQuestions };
    await createClocks(parts).tick();
    const { id } = await questionOf(first);
    expect(await questionOf(second)).toMatchObject({ duplicateOf: id });
    const { json } = await get(`/v1/questions/${id}`);
    expect(json).toMatchObject({ duplicates: 1, askedBy: [{ askerName: 'a2', text: '停车场收费吗' }] });
    await post(`/v1/questions/${id}/answer`, { operator: '王老师', text: '不收费。' });
    await school.drain();
    expect(await questionOf(second)).toMatchObject({ status: 'answered', reply: '不收费。' });
  });

  test('an answer is kept with one click, helps with the next, and becomes a line of a test set, masked', async () => {
    const asked = await hear('@助教 宿舍几点熄灯？我邮箱 lin@example.com', 'b1');
    const { id } = await questionOf(asked);
    expect((await post(`/v1/questions/${id}/keep`, { operator: '王老师' })).status).toBe(409);
    await post(`/v1/questions/${id}/answer`, {
      operator: '王老师',
      text: '十一点熄灯，有事打 13887654321。',
    });
    const { json: past } = await get(`/v1/questions/${id}/help`);
    expect(past.nearest.length).toBeGreaterThan(0);
    const kept = await post(`/v1/questions/${id}/keep`, { operator: '王老师', courseId: 'python-101' });
    expect([kept.status, kept.json.answer]).toEqual([201, '十一点熄灯，有事打 [手机号]。']);
    const lines = await get('/v1/questions/test-set?courseId=python-101');
    expect(lines.headers.get('content-type')).toContain('x-ndjson');
    const line = lines.text
      .split('\n')
      .filter((one) => one !== '')
      .map((one) => JSON.parse(one))
      .find((one) => one.id === id);
    expect(line).toMatchObject({
      question: '宿舍几点熄灯？我邮箱 [邮箱]',
      courseId: 'python-101',
      expect: { outcome: 'answered', reference: '十一点熄灯，有事打 [手机号]。' },
    });
    const again = await post('/v1/answers', { question: '宿舍几点熄灯？', courseId: 'python-101' });
    expect(again.json.mode).toBe('verified');
  });

  test('what the course leaves unanswered is listed by topic, with examples and the nearest passage', async () => {
    for (const [from, text] of [
      ['g1', '@助教 毕业论文格式有什么要求？'],
      ['g2', '@助教 毕业论文的格式要求是什么'],
      ['g3', '@助教 体检要带什么材料？'],
    ] as const)
      await hear(text, from, 'jobs');
    const { json } = await get('/v1/coverage-gaps?groupId=jobs');
    const gap = json.items.find((item: { topic: string }) => item.topic.includes('论文'));
    expect(gap).toMatchObject({ count: 2, askers: 2, waiting: 2, courseId: 'python-101' });
    expect(gap.nearest).toMatchObject({ courseId: 'python-101', source: expect.any(String) });
    expect(json.items.find((item: { topic: string }) => item.topic.includes('体检'))).toMatchObject({
      count: 1,
    });
  });
});

describe('a wrong answer of the assistant', () => {
  test('is put right by staff: a signed reply to the same message, the question’s answer from then on', async () => {
    const asked = await hear('@助教 闭包是什么？', 'e1');
    await hear('懂了，谢谢', 'e1');
    const { id } = await questionOf(asked);
    expect(await questionOf(asked)).toMatchObject({ status: 'resolved', answeredBy: 'assistant' });
    const seq = await school.installation.store.events.lastSeq('newcomers');
    const { status, json } = await post(`/v1/questions/${id}/correct`, {
      operator: '王老师',
      text: ' 闭包会记住外层函数的变量。 ',
    });
    expect([status, json]).toMatchObject([
      200,
      { status: 'answered', answeredBy: 'staff', reply: '闭包会记住外层函数的变量。', resolution: null },
    ]);
    await school.drain();
    const stream = await school.events('/v1/groups/newcomers/events', {
      headers: { 'last-event-id': String(seq) },
    });
    // Somebody else was given the same answer before: both are told, and neither waits for the other.
    const told = [await stream.next(), await stream.next()];
    const toThem = told.find(
      ({ data }) => (data as { replyToMessageId?: string }).replyToMessageId === asked,
    );
    expect(toThem).toMatchObject({
      event: 'reply',
      data: {
        text: '更正一下，助教前面的回答有误：闭包会记住外层函数的变量。',
        replyToMessageId: asked,
        sender: { name: '王老师', role: 'staff' },
        answer: { signedBy: '王老师', label: null, citations: [] },
      },
    });
    stream.close();
    const { json: whole } = await get(`/v1/questions/${id}`);
    expect(whole.history.at(-1)).toMatchObject({ kind: 'corrected', actor: '王老师' });
    const second = await post(`/v1/questions/${id}/correct`, { operator: '李老师', text: '见第三课。' });
    expect(second.json).toMatchObject({ status: 409, code: 'question_answered', holder: '王老师' });
    const figures = await get('/v1/metrics?groupId=newcomers');
    expect(figures.json.answers.feedback.wrong).toBeGreaterThan(0);
  });

  test('kept with one click, is given instead to whoever asks next, and not the older kept answer', async () => {
    await post('/v1/courses/python-101/verified-answers', {
      question: '元组是什么？',
      answer: '元组可以修改。',
      verifiedBy: '赵老师',
    });
    const asked = await hear('@助教 元组是什么？', 'e2');
    const { id } = await questionOf(asked);
    school.clock.advance(MINUTE);
    const corrected = await post(`/v1/questions/${id}/correct`, {
      operator: '王老师',
      text: '元组不能修改。',
    });
    expect(corrected.status).toBe(200);
    // What had been kept was wrong: nobody is given it any more.
    const between = await post('/v1/answers', { question: '元组是什么？', courseId: 'python-101' });
    expect(between.json.text).not.toContain('赵老师');
    expect((await post(`/v1/questions/${id}/keep`, { operator: '王老师' })).status).toBe(201);
    const { json } = await post('/v1/answers', { question: '元组是什么？', courseId: 'python-101' });
    expect(json).toMatchObject({ mode: 'verified', text: '元组不能修改。（王老师）' });
  });

  test('of a person, or of nobody yet, is not corrected here', async () => {
    const { id } = await questionOf(await hear('@助教 健身房几点开门？', 'e3'));
    expect(await post(`/v1/questions/${id}/correct`, { operator: '王老师', text: '七点' })).toMatchObject({
      status: 409,
      json: { code: 'nothing_to_correct' },
    });
  });
});

describe('what is kept', () => {
  test('twice for the same question is given as it was kept last', async () => {
    const keep = (answer: string) =>
      post('/v1/courses/python-101/verified-answers', {
        question: '食堂周末开吗？',
        answer,
        verifiedBy: '王老师',
      });
    await keep('周末不开。');
    school.clock.advance(MINUTE);
    await keep('从这周起周末也开。');
    const { json } = await post('/v1/answers', { question: '食堂周末开吗？', courseId: 'python-101' });
    expect(json.text).toBe('从这周起周末也开。（王老师）');
  });
});

describe('the switches', () => {
  test('silence one group, or all, and say who threw them', async () => {
    const off = await put('/v1/groups/jobs/assistant-switch', {
      off: true,
      operator: '王老师',
      reason: '答错了',
    });
    expect(off.json).toMatchObject({ groupId: 'jobs', off: true, changedBy: '王老师' });
    const asked = await hear('@助教 闭包是什么？', 'c1', 'jobs');
    expect(await questionOf(asked)).toMatchObject({ status: 'handed_off', reason: 'assistant_off' });
    expect((await post('/v1/answers', { question: '闭包是什么？', groupId: 'jobs' })).json).toMatchObject({
      status: 503,
      code: 'assistant_off',
    });
    expect((await post('/v1/answers', { question: '闭包是什么？' })).status).toBe(200);
    await put('/v1/assistant-switch', { off: true, operator: '王老师' });
    expect((await post('/v1/answers', { question: '闭包是什么？' })).status).toBe(503);
    expect((await get('/v1/assistant-switches')).json.items).toMatchObject([
      { groupId: null, off: true },
      { groupId: 'jobs', off: true, reason: '答错了' },
    ]);
    await put('/v1/assistant-switch', { off: false, operator: '王老师' });
    await put('/v1/groups/jobs/assistant-switch', { off: false, operator: '王老师' });
    expect((await post('/v1/answers', { question: '闭包是什么？', groupId: 'jobs' })).status).toBe(200);
  });

  test('of others are not a bound token’s to throw', async () => {
    const token = await school.token(['operate'], 'jobs');
    const change = { off: true, operator: 'x' };
    expect((await put('/v1/assistant-switch', change, token)).status).toBe(403);
    expect((await put('/v1/groups/newcomers/assistant-switch', change, token)).status).toBe(403);
    expect((await put('/v1/groups/nowhere/assistant-switch', change)).status).toBe(404);
  });
});

describe('the ways of telling staff', () => {
  test('are set for the school or a group, by an administrator', async () => {
    const routes = [
      { via: 'channel', groupId: 'jobs', for: ['subject', 'lead'] },
      { via: 'webhook', url: 'https://desk.school.example/hook', stages: ['breach', 'escalation'] },
      { via: 'email', to: ['desk@school.example'] },
    ];
    expect((await put('/v1/desk-notices', { routes })).json).toEqual({ routes });
    expect((await get('/v1/desk-notices')).json).toEqual({ routes });
    expect((await get('/v1/groups/jobs/desk-notices')).json).toEqual({ routes: [] });
    expect((await put('/v1/groups/jobs/desk-notices', { routes: [routes[2]] })).status).toBe(200);
    const operator = await school.token(['operate']);
    expect((await get('/v1/desk-notices', operator)).status).toBe(403);
  });

  test.each([
    [{ via: 'webhook', url: 'file:///etc/passwd' }],
    [{ via: 'webhook', url: 'nowhere' }],
    [{ via: 'email', to: ['not an address'] }],
    [{ via: 'pigeon' }],
    [{ via: 'channel', groupId: 'jobs', for: ['nobody'] }],
    [{ via: 'channel', groupId: 'no-such-room' }],
  ])('are refused where they make no sense: %j', async (route) => {
    expect((await put('/v1/desk-notices', { routes: [route] })).status).toBe(400);
  });

  test.each([
    'http://desk.school.example/hook',
    'http://10.0.0.5/hook',
    'http://localhost.school.example/hook',
    'http://127.0.0.1.school.example/hook',
  ])('do not take what learners wrote out in the clear: %s', async (url) => {
    for (const path of ['/v1/desk-notices', '/v1/groups/jobs/desk-notices'])
      expect((await put(path, { routes: [{ via: 'webhook', url }] })).json).toMatchObject({
        status: 400,
        code: 'webhook_not_https',
        detail: expect.stringContaining(url),
      });
  });

  test.each(['https://bot:hunter2@desk.school.example/hook', 'http://bot@localhost:9000/hook'])(
    'take no password in an address, where it would be said aloud: %s',
    async (url) => {
      const { json } = await put('/v1/groups/jobs/desk-notices', { routes: [{ via: 'webhook', url }] });
      expect(json).toMatchObject({ status: 400, code: 'webhook_with_password' });
      expect(JSON.stringify(json)).not.toMatch(/hunter2|bot@/);
    },
  );

  test.each(['http://localhost:9000/hook', 'http://127.0.0.1:9000/hook', 'http://[::1]:9000/hook'])(
    'may be tried out on the same machine: %s',
    async (url) => {
      const routes = [{ via: 'webhook', url }];
      expect((await put('/v1/groups/jobs/desk-notices', { routes })).json).toEqual({ routes });
    },
  );
});
