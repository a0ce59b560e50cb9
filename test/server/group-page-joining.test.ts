import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, type PageVisitor, pageVisitor } from './page-visitor.ts';

let school: TemporaryInstallation;
let invite: string;
let { page, join, post } = {} as PageVisitor;
beforeAll(async () => {
  school = await temporaryInstallation();
  invite = await inviteTo(school, 'newcomers');
  ({ page, join, post } = pageVisitor(school, invite));
});

test.each(['cross-site', 'same-site'])(
  'a page of another site (%s) neither joins nor leaves for somebody',
  async (site) => {
    const send = (path: string, from: string, body?: object) =>
      school.call('POST', `/page/v1${path}`, { token: null, headers: { 'sec-fetch-site': from }, body });
    for (const reply of [
      await send('/leave', site),
      await send('/join', site, { nickname: '小林', invite }),
    ]) {
      expect(reply.json).toMatchObject({ status: 403, code: 'other_site' });
      expect(reply.headers.get('set-cookie')).toBeNull();
    }
    expect((await send('/leave', 'same-origin')).status).toBe(204);
  },
);

describe('joining', () => {
  const joinAs = (nickname: string, cookie?: string) => page('POST', '/join', cookie, { nickname, invite });
  const learnerOf = async (cookie: string) => (await page('GET', '/session', cookie)).json.learner.id;

  test.each(['助教', 'ta', 'ＴＡ', '助 教'])(
    'as %j, as the assistant is called, is refused',
    async (name) => {
      expect((await joinAs(name)).json).toMatchObject({ status: 400, code: 'name_of_assistant' });
      expect((await joinAs(`${name}的粉丝`)).status).toBe(200);
    },
  );

  test.each(['\u3164', '\u2800 \u2800'])('under a name that nobody sees (%j) is refused', async (name) => {
    expect((await joinAs(name)).json).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  test('once more makes somebody new of whoever shares a browser', async () => {
    const first = await join('第一个人');
    const second = await joinAs('第二个人', first);
    expect(second.json.learner.id).not.toBe(await learnerOf(first));
    expect(await learnerOf(first)).not.toBe('');
  });

  test('once more does not let in again who was removed, nor speak who may not', async () => {
    const { restrictions } = school.installation.store;
    const [removed, muted] = [await join('被移出的人'), await join('被禁言的人')];
    const now = school.clock.now();
    await restrictions.remove('newcomers', await learnerOf(removed), now, now);
    expect((await joinAs('又来了', removed)).json).toMatchObject({ status: 401, code: 'removed' });
    // Nor does the cookie that they have show them the group any more.
    for (const path of ['/messages', '/private-messages', '/events'])
      expect((await page('GET', path, removed)).json, path).toMatchObject({ code: 'no_session' });
    expect((await post(removed, '我还在吗')).json).toMatchObject({ status: 401, code: 'no_session' });
    await restrictions.mute('newcomers', await learnerOf(muted), now + DAY, now);
    const again = await joinAs('换个名字', muted);
    const cookie = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(again.json.learner).toEqual({ id: await learnerOf(muted), name: '换个名字' });
    expect((await post(cookie, '我能说话了吗')).json).toMatchObject({ status: 403, code: 'muted' });
  });

  test('once a mute is over speaks again, and shares a browser like everybody else', async () => {
    const muted = await join('快解禁的人');
    const { restrictions } = school.installation.store;
    const now = school.clock.now();
    await restrictions.mute('newcomers', await learnerOf(muted), now, now - DAY);
    expect((await post(muted, '我回来了')).status).toBe(202);
    expect((await joinAs('同桌', muted)).json.learner.id).not.toBe(await learnerOf(muted));
  });
});

test('after leaving, who was muted comes back as who they are, and anybody else as somebody new', async () => {
  const own = await temporaryInstallation();
  const { page, join, post } = pageVisitor(own, await inviteTo(own, 'newcomers'));
  const joinAs = async (nickname: string, cookie: string) =>
    page('POST', '/join', cookie, { nickname, invite: await inviteTo(own, 'newcomers') });
  const learnerOf = async (cookie: string) => (await page('GET', '/session', cookie)).json.learner.id;
  const { restrictions } = own.installation.store;
  const [muted, free] = [await join('禁言后退群'), await join('只是退群')];
  const [mutedId, freeId] = [await learnerOf(muted), await learnerOf(free)];
  const until = own.clock.now() + DAY;
  await restrictions.mute('newcomers', mutedId, until, own.clock.now());
  const kept = (await page('POST', '/leave', muted)).headers.get('set-cookie') ?? '';
  expect(kept).toMatch(/^zhujiao_group=[^;]+; Max-Age=86400;/);
  const cookie = kept.split(';')[0] ?? '';
  // Gone is gone: the group is not shown to them.
  expect((await page('GET', '/session', cookie)).json).toMatchObject({ code: 'no_session' });
  const gone = (await page('POST', '/leave', free)).headers.get('set-cookie') ?? '';
  expect(gone).toMatch(/^zhujiao_group=;/);
  own.clock.advance(1_000);
  expect((await joinAs('新人', free)).json.learner.id).not.toBe(freeId);

  const again = await joinAs('换个名字再来', cookie);
  expect(again.json.learner).toEqual({ id: mutedId, name: '换个名字再来' });
  const back = again.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await post(back, '这下能说了吧')).json).toMatchObject({ status: 403, code: 'muted' });
  own.clock.advance(DAY);
  expect((await post(back, '时间到了')).status).toBe(202);
});

test('an invite link begins with the address at which whoever wants it got here, where no other was set', async () => {
  const invite = (headers: Record<string, string>) =>
    school.call('POST', '/v1/groups/newcomers/invites', { body: {}, headers });
  const { json } = await invite({ 'x-forwarded-host': 'learn.school.example', 'x-forwarded-proto': 'https' });
  expect(json.url).toMatch(/^https:\/\/learn\.school\.example\/\?invite=/);
  expect((await invite({})).json.url.startsWith(`${school.url}/?invite=`)).toBe(true);
});

describe('an invite link that was taken back', () => {
  /** Of a clock that stands still: links of as many days are the same link. */
  const made = async (days: number) =>
    (await school.call('POST', '/v1/groups/newcomers/invites', { body: { days } })).json.url;
  const revoke = (url: string, groupId = 'newcomers') =>
    school.call('POST', `/v1/groups/${groupId}/invites/revoke`, { body: { url } });
  const tokenIn = (url: string) => new URL(url).searchParams.get('invite') ?? '';

  test('opens nothing, whoever joined by it stays, and other links open as before', async () => {
    const url = await made(3);
    const other = await made(4);
    const early = await join('早到', { invite: tokenIn(url) });
    expect((await revoke(url)).status).toBe(204);
    expect((await revoke(tokenIn(url))).status).toBe(204);
    for (const reply of [
      await page('GET', `/invites/${tokenIn(url)}`),
      await page('POST', '/join', undefined, { nickname: '晚到', invite: tokenIn(url) }),
    ])
      expect(reply.json).toMatchObject({ status: 404, code: 'invite_revoked' });
    expect((await page('GET', '/session', early)).status).toBe(200);
    expect((await page('GET', `/invites/${tokenIn(other)}`)).status).toBe(200);
  });

  test('is one of that group: any other text is refused', async () => {
    const url = await made(5);
    for (const link of ['https://school.example/', 'x.y', `${url}x`])
      expect((await revoke(link)).json).toMatchObject({ status: 404, code: 'bad_invite' });
    await school.installation.store.groups.put(aGroup({ id: 'others' }), 1);
    expect((await revoke(url, 'others')).json).toMatchObject({ status: 404, code: 'bad_invite' });
    expect((await page('GET', `/invites/${tokenIn(url)}`)).status).toBe(200);
  });
});
