import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openAccess } from '../../src/app.ts';
import { DAY } from '../support/movable-clock.ts';
import type { TemporaryInstallation } from '../support/temporary-installation.ts';
import { type PageVisitor, schoolWithPage } from './page-visitor.ts';

let school: TemporaryInstallation;
let invite: string;
let { page, join, post } = {} as PageVisitor;
beforeAll(async () => {
  let visitor: PageVisitor;
  ({ school, invite, visitor } = await schoolWithPage());
  ({ page, join, post } = visitor);
});

describe('without a session', () => {
  test.each([
    ['none', () => undefined],
    ['one that is forged', () => 'zhujiao_group=abc.def'],
    ['an invite in its place', () => `zhujiao_group=${invite}`],
  ])('(%s) nothing is read and nothing is said', async (_, cookieOf) => {
    const cookie = cookieOf();
    const attempts = [
      page('GET', '/messages', cookie),
      page('GET', '/events', cookie),
      page('GET', '/passages/pas_1', cookie),
      post(cookie, '你好'),
      page('POST', '/answers/ans_1/feedback', cookie, { verdict: 'helpful' }),
    ];
    for (const { json } of await Promise.all(attempts))
      expect(json).toMatchObject({ status: 401, code: 'no_session' });
  });

  test('one that is a year old is none, and neither is a member’s who is no member any more', async () => {
    const cookie = await join('小林');
    const { json } = await page('GET', '/session', cookie);
    school.clock.advance(365 * DAY);
    expect((await page('GET', '/session', cookie)).status).toBe(401);
    school.clock.advance(-365 * DAY);
    const { invites } = await openAccess(school.installation);
    const elsewhere = invites.session({ groupId: 'jobs', learnerId: json.learner.id }).value;
    expect((await page('GET', '/messages', `zhujiao_group=${elsewhere}`)).status).toBe(401);
  });

  test('leaving takes the cookie back', async () => {
    const { headers, status } = await page('POST', '/leave', await join('要走的人'));
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/zhujiao_group=;/);
  });

  test('a copy of the cookie opens nothing once its learner has left, and no one else’s is touched', async () => {
    const [copied, another] = [await join('有人抄了饼干'), await join('另一个人')];
    expect((await page('GET', '/private-messages', copied)).status).toBe(200);
    await page('POST', '/leave', copied);
    await page('POST', '/leave', copied);
    expect((await page('GET', '/private-messages', copied)).json).toMatchObject({ code: 'no_session' });
    expect((await post(copied, '我还在')).status).toBe(401);
    expect((await page('GET', '/private-messages', another)).status).toBe(200);
  });
});

describe('pages that are open at once', () => {
  test('are bounded for each learner, and a closed one makes room', async () => {
    const cookie = await join('开了很多页');
    const open = (who: string) => school.events('/page/v1/events?after=0', { token: null, cookie: who });
    const streams = await Promise.all(Array.from({ length: 12 }, () => open(cookie)));
    const refused = await page('GET', '/events?after=0', cookie);
    expect(refused.json).toMatchObject({ status: 429, code: 'too_many_pages' });
    const other = await open(await join('别人'));
    expect(other.response.status).toBe(200);
    streams[0]?.close();
    await vi.waitFor(async () => {
      expect((await open(cookie)).response.status).toBe(200);
    });
  });
});

test('a page that is open hears nothing more once its learner is no member any more', async () => {
  const cookie = await join('要被忘记的人');
  const speaker = await join('还在群里的人');
  const stream = await school.events('/page/v1/events', { token: null, cookie });
  await post(speaker, '他还在');
  expect((await stream.next()).data).toMatchObject({ text: '他还在' });
  const { store } = school.installation;
  const learner = await store.learners.get((await page('GET', '/session', cookie)).json.learner.id);
  if (learner) await store.eraseLearner(learner, school.clock.now());
  school.clock.advance(6_000);
  await post(speaker, '他走了');
  expect(JSON.stringify(await stream.rest())).not.toContain('他走了');
});

test('cookies that are not ours are counted by where they come from', async () => {
  const tries = [];
  for (let index = 0; index < 12; index++)
    tries.push(
      await page('POST', '/private-messages', `zhujiao_group=made-up-${index}`, {
        clientId: 'c_00000000',
        text: '你好',
      }),
    );
  expect(tries.map(({ status }) => status)).toContain(429);
});

describe('another group', () => {
  test('is out of reach: its messages, its course’s passages and its answers', async () => {
    const { invites } = await openAccess(school.installation);
    const jobs = await join('求职者', { invite: invites.invite('jobs').token });
    const lin = await join('小林');
    await post(lin, '@助教 元组是什么？');
    await school.drain();
    const { json: own } = await page('GET', '/messages?limit=200', lin);
    const answer = own.items.at(-1).answer;
    const { json: theirs } = await page('GET', '/messages?limit=200', jobs);
    expect(theirs).toMatchObject({ items: [], lastEventId: 0 });
    expect((await page('GET', `/passages/${answer.citations[0].passageId}`, jobs)).json).toMatchObject({
      status: 404,
      code: 'unknown_passage',
    });
    expect(
      (await page('POST', `/answers/${answer.answerId}/feedback`, jobs, { verdict: 'wrong' })).json,
    ).toMatchObject({
      status: 404,
      code: 'unknown_answer',
    });
  });

  test('earlier messages come page by page, without a hole', async () => {
    const { invites } = await openAccess(school.installation);
    const jobs = await join('求职者', { invite: invites.invite('jobs').token });
    for (let index = 0; index < 7; index++) await post(jobs, `第 ${index} 条`);
    const texts: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { json } = await page(
        'GET',
        `/messages?limit=3${cursor === '' ? '' : `&before=${cursor}`}`,
        jobs,
      );
      texts.unshift(...json.items.map((item: { text: string }) => item.text));
      cursor = json.nextCursor;
    }
    expect([...texts].sort()).toEqual(Array.from({ length: 7 }, (_, index) => `第 ${index} 条`));
  });
});

test('who posts without end is asked to wait', async () => {
  const cookie = await join('话痨');
  let last = await post(cookie, '0');
  for (let index = 1; index < 70 && last.status !== 429; index++) last = await post(cookie, String(index));
  expect(last.json).toMatchObject({
    status: 429,
    code: 'too_many_requests',
    detail: expect.stringContaining('wait'),
  });
  expect((await post(await join('别人'), '你好')).status).toBe(202);
  // The same signature, written otherwise, is no cookie of ours.
  for (const otherwise of [`${cookie}=`, `${cookie}==`, `${cookie}!`])
    expect((await post(otherwise, '你好')).json).toMatchObject({ status: 401, code: 'no_session' });
});
