import { expect, test } from 'vitest';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

/**
 * Every route as the service itself describes it, asked with a token of one group for what is another's: nothing that
 * was written there comes back, and nothing there is changed.
 */
const MARK = '乙群机密';
const school = await temporaryInstallation({
  groups: [aGroup(), aGroup({ id: 'jobs', name: MARK, courseIds: ['python-101', 'sql-101'] })],
});
const { call } = school;

const LISTS = [
  'questions',
  'violations',
  'learners',
  'appeals',
  'discussion-prompts',
  'promotions',
  'jobs?state=ready',
];
/** Of the routes that name a group or a course in what is sent: the other group's. */
const SENT: Record<string, object> = {
  '/v1/answers': { question: '好？', groupId: 'jobs' },
  '/v1/chat/completions': { model: 'group:jobs', messages: [{ role: 'user', content: '好？' }] },
  '/v1/moderations': { messages: [{ text: '好', groupId: 'jobs' }] },
};
/** Of what is not theirs to know these say that there is none; an appeal is read by its signed link alone. */
const NOT_TOLD = /^\/v1\/(?:learners|models|appeals)\//;
const OTHERS = '?groupId=jobs&courseId=python-101';
const QUERIES = ['', OTHERS, '?courseId=python-101', '?courseId=sql-101', '?cursor=0', '?limit=200'];

const seen = async (path: string) => (await call('GET', `/v1/${path}`)).json;
const everything = async () => JSON.stringify(await Promise.all([...LISTS, 'groups', 'courses'].map(seen)));

interface Route {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: { 'application/json'?: { example?: object } } };
}

/** What the interface itself gives as an example of what to send, of the other group. */
function sentTo(path: string, { requestBody }: Route): object {
  const example = SENT[path] ?? requestBody?.content['application/json']?.example ?? {};
  return JSON.parse(
    JSON.stringify(example).replaceAll('python-newcomers', 'jobs').replaceAll('python-101', 'sql-101'),
  );
}

/** Whether a request is for something of the other group, and not for whatever the token may see. */
const isForOther = (path: string, query: string, { parameters = [] }: Route, body: object): boolean =>
  path.includes('{') ||
  JSON.stringify(body).includes('jobs') ||
  (query === OTHERS && parameters.some((one) => one.in === 'query' && one.name === 'groupId'));

/** What a route's query does not know is refused before anybody is asked for: nothing is told by that. */
const knows = ({ parameters = [] }: Route, query: string): boolean =>
  [...new URLSearchParams(query).keys()].every((key) =>
    parameters.some(({ name, in: place }) => place === 'query' && name === key),
  );

const isRefused = (path: string, { status, json }: Awaited<ReturnType<typeof call>>): boolean =>
  status === 403 ||
  (status === 404 && NOT_TOLD.test(path)) ||
  (status === 400 && json.code === 'course_not_in_group');

/** A group with one of everything in it; the identifiers by the part of the address that they belong to. */
async function lifeInAnotherGroup(): Promise<Record<string, string[]>> {
  await call('POST', '/v1/courses', { body: { id: 'sql-101', title: MARK } });
  const kept = await call('POST', '/v1/courses/sql-101/verified-answers', {
    body: { question: MARK, answer: MARK, verifiedBy: '王老师' },
  });
  const { join, post, page } = pageVisitor(school, await inviteTo(school, 'jobs'));
  const cookie = await join(MARK);
  await post(cookie, `@助教 ${MARK}里明天会下雨吗？`);
  await post(cookie, `加我微信 abc12345 领取全套${MARK}课程，只要三折！`);
  await school.drain();
  const asked = await call('POST', '/v1/answers', { body: { question: '闭包是什么？', groupId: 'jobs' } });
  const [violation] = (await seen('violations')).items;
  await call('POST', `/v1/violations/${violation.id}/approve`, { body: { operator: '王老师' } });
  await school.drain();
  const told = (await page('GET', '/private-messages', cookie)).json.items;
  const appeal = { text: `${MARK}：我要申诉`, replyTo: told.at(-1).id };
  await page('POST', '/private-messages', cookie, { clientId: 'c_00000001', ...appeal });
  await page('POST', '/private-messages', cookie, { clientId: 'c_00000002', text: MARK });
  await call('POST', '/v1/discussion-prompts', { body: { groupId: 'jobs' } });
  const promotion = { groupId: 'jobs', operator: '王老师', text: MARK, at: '2026-11-26T12:00:00+08:00' };
  await call('POST', '/v1/promotions', { body: promotion });
  const ids = Object.fromEntries(
    await Promise.all(
      LISTS.map(async (path): Promise<[string, string[]]> => {
        const { items } = await seen(path);
        return [path.split('?')[0] ?? '', items.slice(0, 3).map((item: { id: string }) => item.id)];
      }),
    ),
  );
  return { ...ids, answers: [asked.json.id], 'verified-answers': [kept.json.id], groups: ['jobs'] };
}

test('a token of one group reads nothing of another, and changes nothing there', {
  timeout: 60_000,
}, async () => {
  const ids = await lifeInAnotherGroup();
  const before = await everything();
  expect(before).toContain(MARK);
  expect(Object.entries(ids).flatMap(([of, found]) => (found.length === 0 ? of : []))).toEqual([]);
  const token = await school.token(['answer', 'message', 'moderate', 'operate'], 'newcomers');
  const { json: api } = await call('GET', '/openapi.json');
  const told: string[] = [];
  const admitted: string[] = [];
  let sent = 0;
  for (const [path, routes] of Object.entries<Record<string, Route>>(api.paths)) {
    const targets = ids[path.split('/')[2] ?? ''] ?? ['sql-101'];
    for (const [method, route] of Object.entries(routes))
      for (const id of path.includes('{') ? targets : ['']) {
        const at = path
          .replace('{id}', id)
          .replace('{learnerId}', ids['learners']?.[0] ?? '')
          .replace('{appealId}', ids['appeals']?.[0] ?? '')
          .replace('{kind}', 'warn');
        for (const query of method === 'get' ? QUERIES : ['']) {
          const body = ['get', 'delete'].includes(method) ? {} : sentTo(path, route);
          const given = method === 'get' ? {} : { body };
          const reply = await call(method.toUpperCase(), at + query, { token, ...given });
          sent++;
          if (reply.text.includes(MARK)) told.push(`${method} ${at}${query}`);
          const isUnread =
            !knows(route, query) && reply.status === 400 && reply.json.code === 'invalid_request';
          if (isForOther(path, query, route, body) && !isUnread && !isRefused(path, reply))
            admitted.push(`${method} ${at}${query}: ${reply.status} ${reply.text}`);
        }
      }
  }
  expect(told).toEqual([]);
  expect(admitted).toEqual([]);
  expect(await everything()).toBe(before);
  expect(sent).toBeGreaterThan(200);
});
