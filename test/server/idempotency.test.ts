import { beforeAll, describe, expect, test } from 'vitest';
import { aResult } from '../support/samples.ts';
import { scriptedAgent } from '../support/scripted-agent.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

const agent = scriptedAgent();
let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({ agent });
});

const ask = (key: string, question = '闭包是什么？', more: object = {}) =>
  school.call('POST', '/v1/answers', {
    body: { question, courseId: 'python-101' },
    headers: { 'idempotency-key': key },
    ...more,
  });

describe('the same request twice under one Idempotency-Key', () => {
  test('does the work once and gets the same reply', async () => {
    agent.requests.length = 0;
    const first = await ask('once');
    const second = await ask('once');
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(agent.requests).toHaveLength(1);
    expect((await ask('another')).json.id).not.toBe(first.json.id);
  });

  test('is not the same where it is of something else, whatever it says', async () => {
    const judge = (id: string) =>
      school.call('POST', `/v1/answers/${id}/feedback`, {
        body: { verdict: 'helpful' },
        headers: { 'idempotency-key': 'judged' },
      });
    const [one, other] = [(await ask('judged-1')).json.id, (await ask('judged-2')).json.id];
    expect((await judge(one)).status).toBe(201);
    expect((await judge(other)).json).toMatchObject({ status: 400, code: 'idempotency_key_reused' });
  });

  test('is nothing to what only reads: it tells what is there now', async () => {
    const groups = () => school.call('GET', '/v1/groups', { headers: { 'idempotency-key': 'read' } });
    for (const _ of [1, 2]) expect((await groups()).headers.get('idempotent-replay')).toBeNull();
    expect(
      (
        await school.call('PUT', '/v1/assistant-switch', {
          body: { off: false, operator: '王老师' },
          headers: { 'idempotency-key': 'read' },
        })
      ).status,
    ).toBe(200);
  });

  test('at the same time is told to wait, or gets the same', async () => {
    agent.requests.length = 0;
    let finish = () => {};
    agent.says(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return aResult();
    });
    const first = ask('at once');
    while (agent.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const early = await ask('at once');
    expect(early.json).toMatchObject({ status: 409, code: 'idempotency_in_progress' });
    expect(early.headers.get('retry-after')).toBe('1');
    finish();
    agent.says({});
    const { text } = await first;
    expect((await ask('at once')).text).toBe(text);
    expect(agent.requests).toHaveLength(1);
  });

  test('is a real try where the first one’s client went away before it was answered', async () => {
    agent.requests.length = 0;
    const stopped = agent.writesUntilStopped();
    const leaving = new AbortController();
    const left = fetch(`${school.url}/v1/answers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ADMIN_TOKEN}`,
        'content-type': 'application/json',
        'idempotency-key': 'left',
      },
      body: JSON.stringify({ question: '闭包是什么？', courseId: 'python-101' }),
      signal: leaving.signal,
    });
    await expect.poll(() => agent.requests.length).toBe(1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await expect.poll(stopped).toBe(true);
    agent.says({});
    await expect.poll(async () => (await ask('left')).status).toBe(200);
    expect(agent.requests).toHaveLength(2);
  });

  test('is refused where the request is another', async () => {
    await ask('mine');
    expect((await ask('mine', '装饰器是什么？')).json).toMatchObject({
      status: 400,
      code: 'idempotency_key_reused',
    });
  });

  test('is two requests where two programs sent it', async () => {
    const [one, two] = [await school.token(['answer']), await school.token(['answer'])];
    const first = await ask('shared', '闭包是什么？', { token: one });
    const second = await ask('shared', '闭包是什么？', { token: two });
    expect(second.json.id).not.toBe(first.json.id);
  });

  test('is a real try after a failure of ours', async () => {
    agent.says(() => Promise.reject(new Error('a fault of ours')));
    expect((await ask('again')).status).toBe(500);
    agent.says({});
    expect(await ask('again')).toMatchObject({ status: 200, json: { outcome: 'answered' } });
  });

  test('gets the same refusal, in the same form', async () => {
    const refused = () =>
      school.call('POST', '/v1/answers', {
        body: { question: '闭包', courseId: 'nowhere' },
        headers: { 'idempotency-key': 'refused' },
      });
    const [first, second] = [await refused(), await refused()];
    expect([second.status, second.text]).toEqual([404, first.text]);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  });

  test('that was streamed is streamed again', async () => {
    const stream = async () => {
      const client = await school.events('/v1/answers', {
        body: { question: '闭包是什么？', courseId: 'python-101', stream: true },
        headers: { 'idempotency-key': 'streamed' },
      });
      return (await client.rest()).at(-1)?.event;
    };
    expect([await stream(), await stream()]).toEqual(['done', 'done']);
  });

  test.each([
    ['/v1/answers', { question: '闭包是什么？', courseId: 'python-101', stream: true }],
    [
      '/v1/chat/completions',
      {
        model: 'course:python-101',
        messages: [{ role: 'user', content: '闭包是什么？' }],
        stream: true,
      },
    ],
  ])('streamed at %s does the work once, and is the same to the letter', async (path, body) => {
    agent.says({});
    agent.requests.length = 0;
    const stream = () => school.call('POST', path, { body, headers: { 'idempotency-key': `of ${path}` } });
    const [first, second] = [await stream(), await stream()];
    expect(first.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(second.text.replace(': hello\n\n', '')).toBe(first.text.replace(': hello\n\n', ''));
    expect(second.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(agent.requests).toHaveLength(1);
  });

  test('is a real try where the stream broke off on our side', async () => {
    agent.says(() => Promise.reject(new Error('a fault of ours')));
    const stream = async () => {
      const client = await school.events('/v1/answers', {
        body: { question: '闭包是什么？', courseId: 'python-101', stream: true },
        headers: { 'idempotency-key': 'broken off' },
      });
      return (await client.rest()).at(-1)?.event;
    };
    expect(await stream()).toBe('error');
    agent.says({});
    await expect.poll(stream).toBe('done');
  });

  test('gets the same where nothing is said but that it was done', async () => {
    const { json } = await school.call('POST', '/v1/groups/newcomers/invites', { body: {} });
    const revoke = () =>
      school.call('POST', '/v1/groups/newcomers/invites/revoke', {
        body: { url: json.url },
        headers: { 'idempotency-key': 'taken back' },
      });
    const [first, second] = [await revoke(), await revoke()];
    expect([first.status, first.text, first.headers.get('idempotent-replay')]).toEqual([204, '', null]);
    expect([second.status, second.text, second.headers.get('idempotent-replay')]).toEqual([204, '', 'true']);
    expect(second.headers.get('content-type')).toBeNull();
  });
});

test.each([
  [
    'a message',
    '/v1/messages',
    {
      channel: 'b',
      groupId: 'newcomers',
      messageId: 'm1',
      senderId: 'lin',
      text: 'x',
      sentAt: '2026-11-25T10:00:00Z',
    },
  ],
  ['a token', '/v1/tokens', { name: 'n', scopes: ['answer'] }],
  ['an invite', '/v1/groups/newcomers/invites', {}],
])('is honoured for %s as well', async (_, path, body) => {
  const send = () => school.call('POST', path, { body, headers: { 'idempotency-key': `for ${path}` } });
  const [first, second] = [await send(), await send()];
  expect(first.status).toBeLessThan(300);
  expect([second.status, second.text]).toEqual([first.status, first.text]);
});

describe('what is kept for a repeat', () => {
  const headers = { 'idempotency-key': 'kept' };
  const make = () => school.call('POST', '/v1/tokens', { body: { name: 'n', scopes: ['answer'] }, headers });

  test('is read by whoever sent the request, and by nobody who reads the store', async () => {
    const { text, json } = await make();
    const row = await school.installation.store.idempotency.get('admin', 'kept');
    expect(row?.status).toBe(201);
    expect(row?.response).not.toContain(json.token);
    expect(Buffer.from(row?.response ?? '', 'base64').toString('latin1')).not.toContain(json.token);
    expect((await make()).text).toBe(text);
  });

  test('is said to be sealed where the token that sent it has changed', async () => {
    await make();
    const { store } = school.installation;
    const row = await store.idempotency.get('admin', 'kept');
    const changed = Buffer.from(row?.response ?? '', 'base64');
    changed.writeUInt8(changed.readUInt8(0) ^ 1, 0); // a byte set to a value would now and then be the same byte
    const other = changed.toString('base64');
    for (const unreadable of [other, '{"id":"tok_1","token":"zj_of_an_earlier_version"}']) {
      await store.idempotency.finish('admin', 'kept', 201, unreadable);
      const { json, text } = await make();
      expect(json).toMatchObject({
        status: 409,
        code: 'idempotency_reply_sealed',
        fix: expect.stringContaining('new key'),
      });
      expect(text).not.toContain('zj_of');
    }
  });
});

test.each(['', 'k'.repeat(201)])('a key of no use is refused: %j', async (key) => {
  const { json } = await ask(key);
  expect(json).toMatchObject({ status: 400, code: 'bad_idempotency_key' });
});

test.each([
  [{}, 200],
  [{ 'idempotency-key': 'deep' }, 400],
])('a body nested without end is no fault of ours: %j', async (headers, status) => {
  const context = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const messages = '[{"role":"user","content":"闭包是什么？"}]';
  const body = `{"model":"course:python-101","messages":${messages},"context":${context}}`;
  const reply = await school.call('POST', '/v1/chat/completions', {
    body,
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect(reply.status).toBe(status);
});
