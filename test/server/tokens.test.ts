import { beforeAll, describe, expect, test } from 'vitest';
import { aGroup, aQuestion } from '../support/samples.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({ groups: [aGroup(), aGroup({ id: 'jobs' })] });
});

const make = async (body: object) => (await school.call('POST', '/v1/tokens', { body })).json;
const ANSWERS = { body: { question: '闭包是什么？', courseId: 'python-101' } };

describe('without a good token', () => {
  test.each([
    ['none', null],
    ['an unknown one', 'zj_unknown'],
    ['an almost right one', `${ADMIN_TOKEN}x`],
    ['the beginning of the right one', ADMIN_TOKEN.slice(0, -1)],
  ])('%s, nothing is done', async (_, token) => {
    const { status, json, headers } = await school.call('POST', '/v1/answers', { ...ANSWERS, token });
    expect(status).toBe(401);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json.code).toBe(token === null ? 'no_token' : 'bad_token');
    expect(json.fix).toContain('zhujiao token create');
  });

  test('another scheme counts for none', async () => {
    const { json } = await school.call('GET', '/v1/tokens', {
      token: null,
      headers: { authorization: `Basic ${Buffer.from(`admin:${ADMIN_TOKEN}`).toString('base64')}` },
    });
    expect(json).toMatchObject({ status: 401, code: 'no_token' });
  });

  test('the refusal is the same whether a token never was or was revoked, and whatever is asked for', async () => {
    const { id, token } = await make({ name: 'old', scopes: ['answer'] });
    expect((await school.call('POST', '/v1/answers', { ...ANSWERS, token })).status).toBe(200);
    expect((await school.call('DELETE', `/v1/tokens/${id}`)).status).toBe(204);
    const refusals = await Promise.all([
      school.call('POST', '/v1/answers', { ...ANSWERS, token }),
      school.call('POST', '/v1/answers', { ...ANSWERS, token: 'zj_never_was' }),
      school.call('POST', '/v1/answers', { token, body: '{"not json' }),
      school.call('GET', '/v1/answers/ans_none', { token }),
      school.call('GET', '/v1/questions/q_none', { token }),
      school.call('GET', '/v1/groups/newcomers/events', { token }),
    ]);
    const [first] = refusals;
    for (const refusal of refusals) expect([refusal.status, refusal.text]).toEqual([401, first?.text]);
    expect((await school.call('DELETE', `/v1/tokens/${id}`)).json).toMatchObject({
      status: 404,
      code: 'unknown_token',
    });
  });
});

describe('a scope', () => {
  const paths = {
    answer: ['POST', '/v1/answers'],
    message: ['POST', '/v1/messages'],
    operate: ['GET', '/v1/questions'],
    admin: ['GET', '/v1/tokens'],
  } as const;

  test('opens what it is for and nothing else', async () => {
    for (const [scope] of Object.entries(paths)) {
      const { token } = await make({ name: scope, scopes: [scope] });
      for (const [needed, [method, path]] of Object.entries(paths)) {
        const { status, json } = await school.call(method, path, {
          token,
          ...(method === 'POST' ? { body: {} } : {}),
        });
        const allowed = scope === needed || scope === 'admin';
        if (allowed) expect([200, 400], `${scope} at ${path}`).toContain(status);
        else
          expect(json, `${scope} at ${path}`).toMatchObject({
            status: 403,
            code: 'missing_scope',
            detail: expect.stringContaining(`"${needed}"`),
          });
      }
    }
  });

  test('is checked before the body is looked at', async () => {
    const { token } = await make({ name: 'm', scopes: ['message'] });
    expect((await school.call('POST', '/v1/answers', { token, body: '{"not json' })).json.code).toBe(
      'missing_scope',
    );
  });
});

describe('a token bound to a group', () => {
  let bound: string;
  let theirs: string;
  let ours: string;
  beforeAll(async () => {
    bound = (await make({ name: 'bound', scopes: ['answer', 'message', 'operate'], groupId: 'newcomers' }))
      .token;
    const question = aQuestion({ groupId: 'jobs' });
    await school.installation.store.questions.insert(question);
    const own = aQuestion({ groupId: 'newcomers' });
    await school.installation.store.questions.insert(own);
    ours = own.id;
    theirs = question.id;
  });

  test.each([
    ['ask in another group', 'POST', '/v1/answers', { question: '闭包', groupId: 'jobs' }],
    [
      'hand in another group’s message',
      'POST',
      '/v1/messages',
      {
        channel: 'b',
        groupId: 'jobs',
        messageId: '1',
        senderId: 'x',
        text: 'x',
        sentAt: '2026-11-25T10:00:00Z',
      },
    ],
    ['follow another group', 'GET', '/v1/groups/jobs/events', undefined],
    ['list another group’s questions', 'GET', '/v1/questions?groupId=jobs', undefined],
    ['invite into another group', 'POST', '/v1/groups/jobs/invites', {}],
  ])('cannot %s', async (_, method, path, body) => {
    const reply = await school.call(method, path, { token: bound, ...(body ? { body } : {}) });
    expect(reply.json).toMatchObject({ status: 403, code: 'other_group' });
  });

  test('cannot read or answer another group’s question', async () => {
    const attempts = [
      school.call('GET', `/v1/questions/${theirs}`, { token: bound }),
      school.call('POST', `/v1/questions/${theirs}/answer`, {
        token: bound,
        body: { operator: '王', text: '答' },
      }),
      school.call('POST', `/v1/questions/${theirs}/dismiss`, {
        token: bound,
        body: { operator: '王', reason: '否' },
      }),
    ];
    for (const { json } of await Promise.all(attempts))
      expect(json).toMatchObject({ status: 403, code: 'other_group' });
    expect((await school.installation.store.questions.get(theirs))?.status).toBe('handed_off');
  });

  test('keeps and changes answers of its own group’s course, and of no other', async () => {
    const kept = {
      question: '窗口函数是什么？',
      answer: '在一组行上算、行数不变的函数。',
      verifiedBy: '王老师',
    };
    await school.call('POST', '/v1/courses', { body: { id: 'sql-101', title: 'SQL' } });
    const own = await school.call('POST', '/v1/courses/python-101/verified-answers', {
      token: bound,
      body: kept,
    });
    expect(own.status).toBe(201);
    const foreign = await school.call('POST', '/v1/courses/sql-101/verified-answers', { body: kept });
    const path = `/v1/verified-answers/${foreign.json.id}`;
    for (const reply of [
      await school.call('POST', '/v1/courses/sql-101/verified-answers', { token: bound, body: kept }),
      await school.call('PATCH', path, { token: bound, body: { withdrawn: true } }),
      await school.call('DELETE', path, { token: bound }),
      await school.call('POST', `/v1/questions/${ours}/keep`, {
        token: bound,
        body: { operator: '王老师', courseId: 'sql-101' },
      }),
    ])
      expect(reply.json).toMatchObject({ status: 403, code: 'other_group' });
    expect(await school.installation.store.verifiedAnswers.get(foreign.json.id)).toMatchObject({
      withdrawnAt: null,
    });
    expect(
      (await school.call('DELETE', `/v1/verified-answers/${own.json.id}`, { token: bound })).status,
    ).toBe(204);
  });

  test.each([
    ['POST', '/v1/courses', { id: 'mine-101', title: '自己的课' }],
    ['PATCH', '/v1/courses/python-101', { title: '改个名字' }],
    ['DELETE', '/v1/courses/python-101', undefined],
    ['POST', '/v1/courses/python-101/materials', {}],
    ['DELETE', '/v1/courses/python-101/materials/03-functions.md', undefined],
  ])('changes nothing of what other groups study as well (%s %s)', async (method, path, body) => {
    const before = (await school.call('GET', '/v1/courses')).text;
    const reply = await school.call(method, path, { token: bound, ...(body ? { body } : {}) });
    expect(reply.json).toMatchObject({ status: 403, code: 'other_group' });
    expect((await school.call('GET', '/v1/courses')).text).toBe(before);
  });

  test('is no administrator’s: whoever may do everything may do it everywhere', async () => {
    const body = { name: 'chief', scopes: ['admin'], groupId: 'newcomers' };
    expect((await school.call('POST', '/v1/tokens', { body })).json).toMatchObject({
      status: 400,
      code: 'admin_is_for_all',
    });
  });

  test('reads its own group’s course, its material and its kept answers, and no other’s', async () => {
    await school.call('POST', '/v1/courses', { body: { id: 'law-101', title: '法学' } });
    const parts = ['', '/materials', '/materials/uploads', '/materials/uploads/none', '/verified-answers'];
    for (const part of parts) {
      const other = await school.call('GET', `/v1/courses/law-101${part}`, { token: bound });
      expect(other.json, part).toMatchObject({ status: 403, code: 'other_group' });
      const own = await school.call('GET', `/v1/courses/python-101${part}`, { token: bound });
      expect(own.status, part).toBe(part.endsWith('none') ? 404 : 200);
    }
    const none = await school.call('GET', '/v1/courses/cooking-101', { token: bound });
    expect(none.json).toMatchObject({ status: 403, code: 'other_group' });
    const { json } = await school.call('GET', '/v1/courses', { token: bound });
    expect(json.items.map((course: { id: string }) => course.id)).toEqual(['python-101']);
    expect((await school.call('GET', '/v1/courses')).json.items.length).toBeGreaterThan(1);
  });

  test('sees its own group and its own questions only', async () => {
    const models = await school.call('GET', '/v1/models', { token: bound });
    expect(models.json.data.map(({ id }: { id: string }) => id)).toEqual([
      'course:python-101',
      'group:newcomers',
    ]);
    const groups = await school.call('GET', '/v1/groups', { token: bound });
    expect(groups.json.items.map((group: { id: string }) => group.id)).toEqual(['newcomers']);
    const questions = await school.call('GET', '/v1/questions', { token: bound });
    expect(questions.json.items.map((question: { groupId: string }) => question.groupId)).toEqual([
      'newcomers',
    ]);
    expect((await school.call('GET', '/v1/questions')).json.items).toHaveLength(2);
  });

  test('is helped with what staff answered in its own group, and shown none of another’s', async () => {
    const answered = { text: '证书寄到哪里？', status: 'answered', answeredBy: 'staff' } as const;
    const { store } = school.installation;
    for (const [groupId, reply] of [
      ['jobs', '小林，寄到你的新地址。'],
      ['newcomers', '发到你的邮箱。'],
    ] as const)
      await store.questions.insert(aQuestion({ ...answered, groupId, reply, repliedBy: '王老师' }));
    const asked = aQuestion({ groupId: 'newcomers', text: '证书会寄到哪里？' });
    await store.questions.insert(asked);
    const repliesFor = async (token?: string) => {
      const { json } = await school.call('GET', `/v1/questions/${asked.id}/help`, token ? { token } : {});
      return json.past.map((past: { answer: string }) => past.answer);
    };
    expect(await repliesFor(bound)).toEqual(['发到你的邮箱。']);
    expect(await repliesFor()).toHaveLength(2);
    const lines = await school.call('GET', '/v1/questions/test-set?courseId=python-101', { token: bound });
    expect(lines.text).not.toContain('新地址');
  });

  test.each([{ groupId: 'newcomers' }, {}])(
    'asks in its own group, also where it names none: %j',
    async (named) => {
      const body = { question: '闭包是什么？', ...named };
      const { json } = await school.call('POST', '/v1/answers', { token: bound, body });
      expect(json.outcome).toBe('answered');
      expect((await school.installation.store.answers.get(json.id))?.groupId).toBe('newcomers');
    },
  );
});

describe('the list of tokens', () => {
  test('shows what they are for and when they were used, never the token', async () => {
    const { id, token } = await make({
      name: 'bridge',
      scopes: ['message', 'message'],
      groupId: 'newcomers',
    });
    const find = async () =>
      (await school.call('GET', '/v1/tokens')).json.items.find((one: { id: string }) => one.id === id);
    expect(await find()).toEqual({
      id,
      name: 'bridge',
      scopes: ['message'],
      groupId: 'newcomers',
      createdAt: '2026-11-25T02:00:00.000Z',
      lastUsedAt: null,
      revokedAt: null,
    });
    await school.call('GET', '/v1/groups/newcomers/none', { token });
    await school.call('POST', '/v1/messages', { token, body: {} });
    expect((await find()).lastUsedAt).toBe('2026-11-25T02:00:00.000Z');
    expect((await school.call('GET', '/v1/tokens')).text).not.toContain(token);
  });
});

test('a token that is revoked hears nothing more on the streams it holds', async () => {
  const { id, token } = await make({ name: 'bridge', scopes: ['message'], groupId: 'newcomers' });
  const stream = await school.events('/v1/groups/newcomers/events', { token });
  const say = (text: string) =>
    school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId: text,
        senderId: 'lin',
        text,
        sentAt: '2026-11-25T10:00:00Z',
      },
    });
  await say('之前');
  expect((await stream.next()).data).toMatchObject({ text: '之前' });
  await school.call('DELETE', `/v1/tokens/${id}`);
  school.clock.advance(6_000);
  await say('之后');
  expect(JSON.stringify(await stream.rest())).not.toContain('之后');
});

test('when a token was last used is kept to the minute: a busy one does not write for each request', async () => {
  const { id, token } = await make({ name: 'busy', scopes: ['answer'] });
  const lastUsed = async () => {
    await school.call('GET', '/v1/answers/ans_none', { token });
    const { json } = await school.call('GET', '/v1/tokens');
    return json.items.find((one: { id: string }) => one.id === id).lastUsedAt;
  };
  const first = await lastUsed();
  expect(Date.parse(first)).toBe(school.clock.now());
  school.clock.advance(59_000);
  expect(await lastUsed()).toBe(first);
  school.clock.advance(2_000);
  expect(Date.parse(await lastUsed())).toBe(school.clock.now());
});

test('what was claimed with a token that is revoked is free at once, and the rest is not', async () => {
  const { store } = school.installation;
  const claimedWith = async (token: string, operator: string) => {
    const { id } = aQuestion({ groupId: 'newcomers' });
    await store.questions.insert(aQuestion({ id, groupId: 'newcomers', status: 'handed_off' }));
    const { json } = await school.call('POST', `/v1/questions/${id}/claim`, { token, body: { operator } });
    expect(json).toMatchObject({ status: 'claimed', claimedBy: operator });
    return id;
  };
  const leaving = await make({ name: '王老师', scopes: ['operate'] });
  const staying = await make({ name: '李老师', scopes: ['operate'] });
  const left = await claimedWith(leaving.token, '王老师');
  const kept = await claimedWith(staying.token, '李老师');
  expect((await school.call('DELETE', `/v1/tokens/${leaving.id}`)).status).toBe(204);
  const look = async (id: string) => (await school.call('GET', `/v1/questions/${id}`)).json;
  const free = await look(left);
  expect(free).toMatchObject({ status: 'handed_off', claimedBy: null });
  expect(free.history.at(-1)).toMatchObject({
    kind: 'released',
    actor: '王老师',
    detail: { because: 'token_revoked' },
  });
  expect(await look(kept)).toMatchObject({ status: 'claimed', claimedBy: '李老师' });
  const again = { token: staying.token, body: { operator: '李老师' } };
  expect((await school.call('POST', `/v1/questions/${left}/claim`, again)).status).toBe(200);
});
