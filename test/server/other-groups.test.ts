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

const LISTS = ['questions', 'violations', 'learners', 'appeals', 'discussion-prompts', 'jobs?state=ready'];
/** As most routes take them; the others refuse it, and are asked for what their path names all the same. */
const BODY = {
  ...{ operator: '王老师', reason: '好', note: '好', text: '好', key: 'key-00001', mode: null, off: true },
  ...{ core: true, accepted: true, verdict: 'wrong', groupId: 'jobs', courseId: 'sql-101', withdrawn: true },
  ...{ question: '好？', answer: '好', verifiedBy: '王老师', model: 'group:jobs', measures: [] },
  messages: [{ id: 'm1', text: '好', groupId: 'jobs', role: 'user', content: '好？' }],
};
const QUERIES = ['', '?groupId=jobs', '?courseId=python-101', '?courseId=sql-101', '?cursor=0', '?limit=200'];

const seen = async (path: string) => (await call('GET', `/v1/${path}`)).json;
const everything = async () => JSON.stringify(await Promise.all([...LISTS, 'groups', 'courses'].map(seen)));

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
  await page('POST', '/private-messages', cookie, { clientId: 'c_00000001', text: `${MARK}：我要申诉` });
  await call('POST', '/v1/discussion-prompts', { body: { groupId: 'jobs' } });
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
  expect(Object.entries(ids).flatMap(([of, found]) => (found.length === 0 ? of : []))).toEqual(['appeals']);
  const token = await school.token(['answer', 'message', 'moderate', 'operate'], 'newcomers');
  const { json: api } = await call('GET', '/openapi.json');
  const told: string[] = [];
  let sent = 0;
  for (const [path, routes] of Object.entries<object>(api.paths)) {
    const targets = ids[path.split('/')[2] ?? ''] ?? ['sql-101'];
    for (const method of Object.keys(routes))
      for (const id of path.includes('{') ? targets : ['']) {
        const at = path
          .replace('{id}', id)
          .replace('{learnerId}', ids['learners']?.[0] ?? '')
          .replace('{kind}', 'warn');
        for (const query of method === 'get' ? QUERIES : ['']) {
          const body = ['get', 'delete'].includes(method) ? {} : { body: BODY };
          const { text } = await call(method.toUpperCase(), at + query, { token, ...body });
          sent++;
          if (text.includes(MARK)) told.push(`${method} ${at}${query}`);
        }
      }
  }
  expect(told).toEqual([]);
  expect(await everything()).toBe(before);
  expect(sent).toBeGreaterThan(200);
});
