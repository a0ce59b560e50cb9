import { describe, expect, test } from 'vitest';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

/**
 * Lists as the contract has them: `{items, nextCursor}`, each with `limit` and `cursor`, by whatever it is in order.
 */
const school = await temporaryInstallation({
  groups: [aGroup({ demo: true }), aGroup({ id: 'jobs' }), aGroup({ id: 'project' })],
});
const get = async (path: string) => (await school.call('GET', path)).json;

for (const name of ['bridge', 'voice', 'desk'])
  await school.token(['answer'], name === 'desk' ? 'jobs' : undefined);
for (const id of ['rust', 'go']) await school.call('POST', '/v1/courses', { body: { id, title: id } });
for (const question of ['什么时候补课？', '能不能退费？', '结业证书有英文版吗？'])
  await school.call('POST', '/v1/courses/python-101/verified-answers', {
    body: { question, answer: '请看群公告。', verifiedBy: '王老师' },
  });
for (const [at, text] of ['食堂几点开门？', '宿舍有空调吗？', '操场晚上开灯吗？'].entries())
  await school.call('POST', '/v1/answers', {
    body: { question: text, courseId: 'python-101', askerId: `lin-${at}` },
  });
for (const groupId of ['newcomers', 'jobs', 'project'])
  await school.call('PUT', `/v1/groups/${groupId}/assistant-switch`, {
    body: { off: true, operator: '王老师' },
  });

const LISTS = [
  '/v1/groups',
  '/v1/courses',
  '/v1/tokens',
  '/v1/assistant-switches',
  '/v1/courses/python-101/materials',
  '/v1/courses/python-101/verified-answers',
  '/v1/coverage-gaps',
  '/v1/questions',
  '/v1/questions?order=latest',
  '/v1/questions?order=priority',
];

const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe('a list', () => {
  test.each(LISTS)('%s is the same in pages of one as whole', async (path) => {
    const whole = await get(withQuery(path, 'limit=200'));
    expect(whole.items.length).toBeGreaterThan(2);
    expect(whole.nextCursor).toBeNull();
    const walked: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null && walked.length <= whole.items.length) {
      const page = await get(withQuery(path, `limit=1&cursor=${encodeURIComponent(cursor)}`));
      expect(page.items.length).toBeLessThanOrEqual(1);
      walked.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(whole.items);
  });

  test.each([
    '/v1/topic-pauses',
    '/v1/private-messages',
    '/v1/appeals',
    '/v1/violations',
    '/v1/violations?order=due',
    '/v1/moderation/audit',
    '/v1/moderation/audit?cursor=',
    '/v1/discussion-prompts',
    '/v1/learners',
    '/v1/jobs',
    '/v1/jobs/counts',
    '/v1/groups/newcomers/helpers',
    '/v1/groups/newcomers/learners/lin/private-messages',
    '/v1/courses/python-101/materials/uploads',
  ])('%s has that form where it is empty', async (path) => {
    expect(await get(withQuery(path, 'limit=200'))).toEqual({ items: [], nextCursor: null });
  });

  test('without a limit is whole, where it is a short one', async () => {
    expect((await get('/v1/groups')).items).toHaveLength(3);
  });

  test('begins again where what the cursor names was taken off it', async () => {
    const path = '/v1/questions?order=priority&limit=1';
    const { items, nextCursor } = await get(path);
    await school.call('POST', `/v1/questions/${items[0].id}/dismiss`, {
      body: { operator: '王老师', reason: '说过了' },
    });
    const next = await get(`${path}&cursor=${nextCursor}`);
    expect(next.items.map(({ id }: { id: string }) => id)).not.toContain(items[0].id);
    expect(next.items).toHaveLength(1);
  });

  test.each(['/v1/moderation/audit?before=1', '/v1/moderation/audit?cursor=1'])(
    '%s goes on from a number',
    async (path) => {
      expect(await get(path)).toEqual({ items: [], nextCursor: null });
    },
  );
});

test('one group is what its place in the list is, and no other is shown to a token of one', async () => {
  const { items } = await get('/v1/groups');
  expect(await get('/v1/groups/jobs')).toEqual(items.find(({ id }: { id: string }) => id === 'jobs'));
  expect(await get('/v1/groups/nowhere')).toMatchObject({ status: 404, code: 'unknown_group' });
  const token = await school.token(['operate'], 'jobs');
  const reply = await school.call('GET', '/v1/groups/newcomers', { token });
  expect([reply.status, reply.json.code]).toEqual([403, 'other_group']);
});

describe('a query that its route does not know', () => {
  test.each([
    ['GET', '/v1/questions?state=open', 'known: cursor, limit, language, status, groupId'],
    ['GET', '/v1/questions?group=jobs', 'group is not known here: is groupId meant?'],
    ['GET', '/v1/groups?page=2', 'page is not known here; known: cursor, limit'],
    ['GET', '/v1/groups/jobs?verbose=1', 'verbose is not known here; known: none'],
    ['GET', '/v1/groups/newcomers/events?since=3', 'since is not known here; known: after'],
    ['POST', '/v1/jobs/replay?kind=answer', 'kind is not known here; known: none'],
    ['POST', '/v1/answers?courseId=python-101', 'courseId is not known here; known: none'],
  ])('is refused by name: %s %s', async (method, path, says) => {
    const body = path.startsWith('/v1/answers') ? { question: '闭包' } : {};
    const { status, json } = await school.call(method, path, method === 'POST' ? { body } : {});
    expect([status, json.code]).toEqual([400, 'invalid_request']);
    expect(json.detail).toContain(says);
  });

  test.each([
    ['POST', '/v1/chat/completions?api-version=2024-10-21'],
    ['GET', '/v1/models?api-version=2024-10-21'],
    ['POST', '/v1/messages?from=bridge'],
    ['POST', '/v1/groups/newcomers/members?from=bridge'],
    ['POST', '/v1/moderations?from=bridge'],
    ['GET', '/healthz?from=probe'],
  ])('is passed over where clients add what they like: %s %s', async (method, path) => {
    const { json, status } = await school.call(method, path, method === 'POST' ? { body: {} } : {});
    expect(`${status} ${JSON.stringify(json)}`).not.toContain('is not known here');
  });
});
