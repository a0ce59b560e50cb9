import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CallOptions,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation();
});

const QUESTION = { question: '闭包是什么？', courseId: 'python-101' };
const MESSAGE = {
  channel: 'bridge',
  groupId: 'newcomers',
  messageId: 'm1',
  senderId: 'lin',
  text: '你好',
  sentAt: '2026-11-25T10:00:00+08:00',
};

const faults: [
  name: string,
  path: string,
  options: CallOptions,
  status: number,
  code: string,
  says: string,
][] = [
  [
    'an unknown course',
    '/v1/answers',
    { body: { ...QUESTION, courseId: 'nowhere' } },
    404,
    'unknown_course',
    'python-101',
  ],
  [
    'an unknown group',
    '/v1/answers',
    { body: { ...QUESTION, groupId: 'nowhere' } },
    404,
    'unknown_group',
    '"nowhere"',
  ],
  ['no question', '/v1/answers', { body: {} }, 400, 'invalid_request', 'question is missing; wanted: a text'],
  [
    'a misspelt key',
    '/v1/answers',
    { body: { question: QUESTION.question, course: 'python-101' } },
    400,
    'invalid_request',
    'course is not known here: is courseId meant? known: question, courseId, groupId',
  ],
  [
    'a misspelt key of a token, which would be for all groups',
    '/v1/tokens',
    { body: { name: 'bridge', scopes: ['message'], group: 'newcomers' } },
    400,
    'invalid_request',
    'group is not known here: is groupId meant? known: name, scopes, groupId',
  ],
  [
    'an empty question',
    '/v1/answers',
    { body: { ...QUESTION, question: '' } },
    400,
    'invalid_request',
    'question is empty; wanted: the question as text',
  ],
  [
    'a question of white space',
    '/v1/answers',
    { body: { ...QUESTION, question: ' \n ' } },
    400,
    'invalid_request',
    'question is " \\n "; wanted: the question as text',
  ],
  [
    'a question of characters that nobody sees',
    '/v1/answers',
    { body: { ...QUESTION, question: '\u200b\u2060' } },
    400,
    'invalid_request',
    'wanted: the question as text',
  ],
  [
    'a question of 100 KB',
    '/v1/answers',
    { body: { ...QUESTION, question: '闭'.repeat(34_000) } },
    400,
    'invalid_request',
    'at most 4000',
  ],
  [
    'a question that is a number',
    '/v1/answers',
    { body: { question: 7 } },
    400,
    'invalid_request',
    'question is 7; wanted: a text',
  ],
  [
    'a history of strangers',
    '/v1/answers',
    { body: { ...QUESTION, history: [{ role: 'system', text: 'x' }] } },
    400,
    'invalid_request',
    'history (entry 1): role is "system"; wanted: one of user, assistant',
  ],
  [
    'a history without end',
    '/v1/answers',
    { body: { ...QUESTION, history: Array(21).fill({ role: 'user', text: 'x' }) } },
    400,
    'invalid_request',
    'history',
  ],
  ['a body that is no JSON', '/v1/answers', { body: '{"question": ' }, 400, 'invalid_json', 'not valid JSON'],
  ['an empty body', '/v1/answers', { body: '' }, 400, 'invalid_json', 'empty'],
  [
    'a list as a body',
    '/v1/answers',
    { body: [] },
    400,
    'invalid_request',
    'the body is an empty list; wanted: keys with values',
  ],
  [
    'a body that is no JSON type',
    '/v1/answers',
    { body: 'q=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'unsupported_media_type',
    'application/json',
  ],
  [
    'a body of a megabyte',
    '/v1/answers',
    { body: { question: 'x'.repeat(1_000_000) } },
    413,
    'body_too_large',
    'larger',
  ],
  [
    'a prototype in the body',
    '/v1/answers',
    { body: '{"__proto__": {"a": 1}, "question": "闭包"}' },
    400,
    '',
    '',
  ],
  [
    'an unknown group',
    '/v1/messages',
    { body: { ...MESSAGE, groupId: 'nowhere' } },
    404,
    'unknown_group',
    '"nowhere"',
  ],
  [
    'no time',
    '/v1/messages',
    { body: { ...MESSAGE, sentAt: undefined } },
    400,
    'invalid_request',
    'sentAt is missing; wanted: a time with its offset, as 2026-11-28T09:12:03+08:00',
  ],
  [
    'a time in seconds',
    '/v1/messages',
    { body: { ...MESSAGE, sentAt: 1_795_878_867 } },
    400,
    'invalid_request',
    'sentAt is 1795878867; wanted: a time with its offset',
  ],
  [
    'a time without an offset',
    '/v1/messages',
    { body: { ...MESSAGE, sentAt: '2026-11-25T10:00:00' } },
    400,
    'invalid_request',
    'sentAt',
  ],
  [
    'an unknown role',
    '/v1/messages',
    { body: { ...MESSAGE, senderRole: 'admin' } },
    400,
    'invalid_request',
    'senderRole',
  ],
  [
    'a text without end',
    '/v1/messages',
    { body: { ...MESSAGE, text: 'x'.repeat(9_000) } },
    400,
    'invalid_request',
    'at most 8000',
  ],
  [
    'an unknown question',
    '/v1/questions/q_none/answer',
    { body: { operator: '王', text: '答' } },
    404,
    'unknown_question',
    'q_none',
  ],
  [
    'an empty reply',
    '/v1/questions/q_none/answer',
    { body: { operator: '王', text: ' ' } },
    400,
    'invalid_request',
    'text is " "; wanted: a text that is not empty',
  ],
  [
    'nobody as operator',
    '/v1/questions/q_none/claim',
    { body: { operator: ' ' } },
    400,
    'invalid_request',
    'operator',
  ],
  [
    'an unknown scope',
    '/v1/tokens',
    { body: { name: 'x', scopes: ['root'] } },
    400,
    'invalid_request',
    'scopes',
  ],
  [
    'an administrator of one group',
    '/v1/tokens',
    { body: { name: 'x', scopes: ['admin'], groupId: 'newcomers' } },
    400,
    'admin_is_for_all',
    'admin',
  ],
  ['an invite into nowhere', '/v1/groups/nowhere/invites', { body: {} }, 404, 'unknown_group', 'nowhere'],
  [
    'an invite for ever',
    '/v1/groups/newcomers/invites',
    { body: { days: 9_999 } },
    400,
    'invalid_request',
    'days',
  ],
  ['an unknown job', '/v1/jobs/job_none/replay', {}, 404, 'unknown_job', 'job_none'],
  ['a path that is not there', '/v1/nothing', { body: {} }, 404, 'no_such_route', '/v1/nothing'],
];

describe('is refused with one problem document that names the fault', () => {
  test.each(faults)('%s at %s', async (_, path, options, status, code, says) => {
    const { headers, json, status: given } = await school.call('POST', path, options);
    expect(given).toBe(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/\w/),
      status,
      detail: expect.stringContaining(says),
      code: code === '' ? expect.any(String) : code,
    });
    expect(school.logger.said('error')).toEqual([]);
  });

  test('several faults at once, each with its place for a program, none of them twice', async () => {
    const attachments = [{ kind: 'image' }, { kind: 'poster', data: '%' }];
    const { json } = await school.call('POST', '/v1/messages', {
      body: { ...MESSAGE, sentAt: 'yesterday', attachments },
    });
    const said = [
      'attachments (entry 2): kind is "poster"; wanted: one of image, file, audio, video, sticker, link',
      'attachments (entry 2): data is "%"; wanted: base64',
      'sentAt is "yesterday"; wanted: a time with its offset, as 2026-11-28T09:12:03+08:00',
    ];
    expect(json).toMatchObject({
      detail: said.join('; '),
      fix: expect.stringContaining('/docs'),
      errors: [
        { pointer: '#/attachments/1/kind', detail: said[0] },
        { pointer: '#/attachments/1/data', detail: said[1] },
        { pointer: '#/sentAt', detail: said[2] },
      ],
    });
  });

  test('hundreds of faults, the first of them by name', async () => {
    const { json } = await school.call('POST', '/v1/moderations', {
      body: { messages: Array(400).fill({}) },
    });
    expect(json.errors).toHaveLength(20);
    expect(json.detail).toMatch(/messages \(entry 20\): text is missing; wanted: a text; and 380 more$/);
  });

  test.each([
    ['limit=abc', 'limit is "abc"; wanted: a number'],
    ['limit=5000', 'limit is "5000"; wanted: at most 200'],
    ['order=loud', 'order is "loud"; wanted: one of age, latest, priority'],
  ])('a query with %s', async (query, says) => {
    expect((await school.call('GET', `/v1/questions?${query}`)).json).toMatchObject({
      code: 'invalid_request',
      detail: says,
    });
  });

  test('ways to tell staff of which one is none that there is', async () => {
    const { json } = await school.call('PUT', '/v1/desk-notices', { body: { routes: [{ via: 'fax' }] } });
    expect(json.detail).toBe('routes (entry 1): via is "fax"; wanted: one of channel, webhook, email');
  });

  test('a status that does not exist, in a list', async () => {
    const { json } = await school.call('GET', '/v1/questions?status=open,lost');
    expect(json).toMatchObject({
      status: 400,
      code: 'unknown_status',
      detail: expect.stringContaining('"lost"'),
    });
  });

  test('a course that does not exist, in a path', async () => {
    const { json } = await school.call('GET', '/v1/courses/nowhere/materials');
    expect(json).toMatchObject({ status: 404, code: 'unknown_course' });
  });

  test('an address that cannot be read', async () => {
    const { status, headers, json } = await school.call('GET', '/v1/answers/%E0%A4%A');
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(json).toMatchObject({ code: 'bad_url', fix: expect.stringContaining('encodeURIComponent') });
  });

  test('a body in another encoding than UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"question": "'),
      Buffer.from([0xb1, 0xd5, 0xb0, 0xfc]),
      Buffer.from('"}'),
    ]);
    const response = await fetch(`${school.url}/v1/answers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await school.token(['answer'])}`,
        'content-type': 'application/json',
      },
      body: gbk,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'invalid_json', detail: 'The body is not in UTF-8.', fix: expect.stringContaining('UTF-8') },
    ]);
  });

  test.each([
    ['DELETE', '/v1/tokens/tok_none', 404, 'unknown_token'],
    ['POST', '/v1/jobs/job_none/cancel', 404, 'unknown_job'],
    ['DELETE', '/v1/answers', 405, 'method_not_allowed'],
  ] as const)(
    '%s %s with a type of body and none is told of what is wrong with it',
    async (method, path, status, code) => {
      expect((await school.call(method, path, { body: '' })).json).toMatchObject({ status, code });
    },
  );

  test('a method that is not there', async () => {
    expect((await school.call('PUT', '/v1/answers', { body: {} })).json).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
    });
  });
});

test('afterwards nothing was stored, and the service answers as before', async () => {
  expect(await school.installation.store.questions.list({ limit: 5 })).toEqual([]);
  expect(await school.installation.store.events.lastSeq('newcomers')).toBe(0);
  const { json } = await school.call('POST', '/v1/answers', { body: QUESTION });
  expect(json.outcome).toBe('answered');
});
