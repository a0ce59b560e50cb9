import { expect, test } from 'vitest';
import { temporaryInstallation } from '../support/temporary-installation.ts';

const school = await temporaryInstallation();
const post = async (path: string, body: unknown) => await school.call('POST', path, { body });
const asked = (await post('/v1/answers', { question: '食堂几点开门？', courseId: 'python-101' })).json;
const question = `/v1/questions/${asked.handoff.questionId}`;

/** What clients with types send for a field that is not there: Python's None, Java's null. */
test.each<[path: string, body: object, status: number]>([
  [
    '/v1/moderations',
    { messages: [{ id: null, text: '你好', groupId: null, senderId: null, senderRole: null, sentAt: null }] },
    200,
  ],
  [`/v1/answers/${asked.id}/feedback`, { verdict: 'helpful', comment: null }, 201],
  ['/v1/tokens', { name: 'bridge', scopes: ['message'], groupId: null }, 201],
  ['/v1/discussion-prompts', { groupId: 'newcomers', week: null }, 200],
  ['/v1/groups/newcomers/invites', { days: null }, 201],
  ['/v1/jobs/replay', { kind: null }, 202],
  [
    '/v1/moderation/dry-runs',
    { groupId: 'newcomers', rules: null, from: null, until: null, limit: null },
    200,
  ],
  [
    '/v1/courses/python-101/verified-answers',
    {
      question: '何时开课？',
      answer: '周一。',
      verifiedBy: '王老师',
      questionId: null,
      sources: null,
      expiresAt: null,
    },
    201,
  ],
  [`${question}/answer`, { operator: '王老师', text: '七点。', solved: null, keep: null }, 200],
  [`${question}/correct`, { operator: '王老师', text: '八点。', answeredAt: null }, 409],
  [`${question}/keep`, { operator: '王老师', question: null, answer: null, courseId: null }, 201],
  [
    '/v1/chat/completions',
    {
      model: 'course:python-101',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: '闭包是什么？' },
            { type: 'text', text: null },
          ],
          name: null,
        },
      ],
      style: null,
      stream: null,
      stream_options: { include_usage: null },
    },
    200,
  ],
  [
    '/v1/courses/python-101/chat/completions',
    { model: null, messages: [{ role: 'user', content: '闭包是什么？' }] },
    200,
  ],
])('null at %s is a field that was left out', async (path, body, status) => {
  const reply = await post(path, body);
  expect([reply.status, reply.json.code]).toEqual([status, status === 409 ? 'question_answered' : undefined]);
});

test.each(['/v1/groups/newcomers/invites', '/v1/jobs/replay'])(
  'a body of fields that may all be left out may be left out itself: %s',
  async (path) => {
    for (const headers of [{}, { 'content-type': 'application/json' }])
      expect((await school.call('POST', path, { headers })).status).toBeLessThan(300);
    expect((await school.call('POST', '/v1/tokens', { body: '' })).json).toMatchObject({
      status: 400,
      code: 'invalid_json',
    });
  },
);

test('an OpenAI client that names no model is told which there are', async () => {
  const { status, json } = await post('/v1/chat/completions', {
    model: null,
    messages: [{ role: 'user', content: '闭包是什么？' }],
  });
  expect([status, json.error.code, json.error.param]).toEqual([400, 'model_missing', 'model']);
});

test.each(['+', '%2B', ' '])('the offset of a time in a query may begin with %j', async (plus) => {
  const { json } = await school.call('GET', `/v1/metrics?from=2026-11-20T00:00:00${plus}08:00`);
  expect(json).toMatchObject({ from: '2026-11-19T16:00:00.000Z' });
});
