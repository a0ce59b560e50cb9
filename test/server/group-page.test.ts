import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAccess } from '../../src/app.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { type PageVisitor, schoolWithPage } from './page-visitor.ts';

let school: TemporaryInstallation;
let invite: string;
let { page, join, post } = {} as PageVisitor;
beforeAll(async () => {
  let visitor: PageVisitor;
  ({ school, invite, visitor } = await schoolWithPage());
  ({ page, join, post } = visitor);
});

describe('an invite', () => {
  test('shows the group it leads to, and lets a learner in under a nickname', async () => {
    expect((await page('GET', `/invites/${encodeURIComponent(invite)}`)).json).toEqual({
      group: { id: 'newcomers', name: 'Python 新手村', language: 'zh', keptDays: 190 },
    });
    const { json, headers } = await page('POST', '/join', undefined, { invite, nickname: ' 小林 ' });
    expect(json).toMatchObject({
      group: { id: 'newcomers', members: 1, assistantNames: ['助教', 'TA'] },
      learner: { id: expect.stringMatching(/^lrn_/), name: '小林' },
      model: { name: null, filing: null },
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/page/);
  });

  test.each([
    ['forged', async () => `${invite.slice(0, -3)}abc`, 'bad_invite'],
    ['made of a session', async () => (await join('小林')).replace(/^[^=]+=/, ''), 'bad_invite'],
    ['nonsense', async () => 'nonsense', 'bad_invite'],
    [
      'expired',
      async () => {
        const { invites } = await openAccess(school.installation);
        return invites.invite('newcomers', -1).token;
      },
      'invite_expired',
    ],
    [
      'for a group that is gone',
      async () => (await openAccess(school.installation)).invites.invite('gone').token,
      'bad_invite',
    ],
  ])('that is %s lets nobody in and says why', async (_, make, code) => {
    const bad = encodeURIComponent(decodeURIComponent(await make()));
    expect((await page('GET', `/invites/${bad}`)).json).toMatchObject({ status: 404, code });
    const joined = await page('POST', '/join', undefined, {
      invite: decodeURIComponent(bad),
      nickname: '小林',
    });
    expect(joined.json).toMatchObject({ status: 404, code });
    expect(joined.headers.get('set-cookie')).toBeNull();
  });

  test('of the demo group opens by itself on this machine, and not for who comes through a proxy', async () => {
    const open = await page('GET', '/session');
    expect(open.json).toMatchObject({
      status: 401,
      code: 'no_session',
      opens: { group: { id: 'newcomers' } },
    });
    await join('路人', {});
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']) {
      const headers = { [name]: '203.0.113.7' };
      const session = await school.call('GET', '/page/v1/session', { token: null, headers });
      expect(session.json.opens, name).toBeNull();
    }
    const refused = await school.call('POST', '/page/v1/join', {
      token: null,
      headers: forwarded,
      body: { nickname: '路人' },
    });
    expect(refused.json).toMatchObject({ status: 403, code: 'invite_needed' });
    // As nginx asks for somebody else, unless it is told to say so.
    const { hostname, port } = new URL(school.url);
    const socket = connect(Number(port), hostname).end(
      'GET /page/v1/session HTTP/1.0\r\nhost: localhost\r\n\r\n',
    );
    expect(await text(socket)).toContain('"opens":null');
  });

  test('of the demo group opens to no page from elsewhere whose name was led to this machine', async () => {
    const { hostname, port } = new URL(school.url);
    const opens = async (host: string): Promise<boolean> => {
      const head = `GET /page/v1/session HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
      const said = await text(connect(Number(port), hostname).end(head));
      expect(said).toContain('no_session');
      return !said.includes('"opens":null');
    };
    for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST'])
      expect(await opens(own), own).toBe(true);
    for (const strange of [
      `rebound.example:${port}`,
      '127.0.0.1.rebound.example',
      'localhost.example',
      '1.2.3.4',
    ])
      expect(await opens(strange), strange).toBe(false);
  });

  test('is counted by learner, not by the proxy in front: a class may join in one minute', async () => {
    const from = (address: string) =>
      school.call('POST', '/page/v1/join', {
        token: null,
        headers: { 'x-forwarded-for': address },
        body: { invite: decodeURIComponent(invite), nickname: '同学' },
      });
    for (let index = 1; index <= 30; index++) expect((await from(`203.0.113.${index}`)).status).toBe(200);
    let last = await from('198.51.100.1');
    for (let index = 0; index < 30 && last.status === 200; index++) last = await from('198.51.100.1');
    expect(last.json).toMatchObject({ status: 429, code: 'too_many_requests' });
  });

  test('gives a cookie for HTTPS alone where learners come over HTTPS', async () => {
    const joined = async (where: TemporaryInstallation) => {
      const { headers } = await where.call('POST', '/page/v1/join', {
        token: null,
        body: { nickname: '小林' },
      });
      return headers.get('set-cookie') ?? '';
    };
    expect(await joined(school)).not.toContain('Secure');
    const behindProxy = await temporaryInstallation({
      groups: [aGroup({ demo: true })],
      environment: { ZHUJIAO_PUBLIC_URL: 'https://learn.school.example' },
    });
    expect(await joined(behindProxy)).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
  });

  test.each(['', '   ', 'x'.repeat(25), '@助教', '小\u0000林', '小\u202E林', '一\n二'])(
    'takes no nickname such as %j',
    async (nickname) => {
      const { json } = await page('POST', '/join', undefined, { invite, nickname });
      expect(json).toMatchObject({ status: 400, code: 'invalid_request' });
    },
  );
});

describe('a message from the page', () => {
  test('is the cookie’s learner’s, whatever the browser says', async () => {
    const cookie = await join('阿珂');
    const { json: session } = await page('GET', '/session', cookie);
    const sent = await post(cookie, '大家好', {
      senderId: 'lrn_other',
      learnerId: 'lrn_other',
      learnerName: '王老师',
      senderRole: 'staff',
      groupId: 'jobs',
      channel: 'wecom',
    });
    expect(sent).toMatchObject({ status: 202, json: { accepted: true, duplicate: false } });
    const stored = await school.installation.store.messages.find('web', 'newcomers', sent.json.messageId);
    expect(stored).toMatchObject({
      senderId: session.learner.id,
      senderName: '阿珂',
      senderRole: 'learner',
      groupId: 'newcomers',
    });
  });

  test('sent twice by a page that lost the reply is one message', async () => {
    const cookie = await join('阿珂');
    const clientId = 'c_the-same-one';
    expect((await post(cookie, '一次', { clientId })).json).toMatchObject({ duplicate: false });
    expect((await post(cookie, '一次', { clientId })).json).toMatchObject({
      duplicate: true,
      messageId: clientId,
    });
  });

  test('reaches the others, with the answer and its citations, and a citation opens its lesson', async () => {
    const [lin, ake] = [await join('小林'), await join('阿珂')];
    const { json: before } = await page('GET', '/messages', ake);
    const stream = await school.events(`/page/v1/events?after=${before.lastEventId}`, {
      token: null,
      cookie: ake,
    });
    const { json } = await post(lin, '@助教 闭包是什么？');
    expect((await stream.next()).data).toMatchObject({ messageId: json.messageId, sender: { name: '小林' } });
    await school.drain();
    const reply = await stream.next((event) => event.event === 'reply');
    stream.close();
    const [citation] = reply.data.answer.citations;
    const { json: opened } = await page('GET', `/passages/${citation.passageId}`, ake);
    expect(opened).toMatchObject({
      passage: { id: citation.passageId, locator: '#闭包' },
      course: { id: 'python-101' },
      lesson: { source: '03-functions.md', title: '第 3 课 函数' },
    });
    expect(opened.lesson.passages.length).toBeGreaterThan(1);
    const judge = (verdict: string) =>
      page('POST', `/answers/${reply.data.answer.answerId}/feedback`, ake, { verdict });
    const verdicts = async () => (await school.call('GET', '/v1/metrics')).json.answers.feedback;
    const { helpful, wrong } = await verdicts();
    for (const verdict of ['wrong', 'wrong', 'helpful']) expect((await judge(verdict)).status).toBe(201);
    // However often somebody says it, it is one learner's opinion.
    expect(await verdicts()).toMatchObject({ helpful: helpful + 1, wrong });
  });

  test.each([
    ['nothing', { text: ' ' }, 'text'],
    ['a book', { text: '书'.repeat(4_001) }, 'at most 4000'],
    ['the identifier of a reply to come', { clientId: 'reply:msg_1' }, 'clientId'],
  ])('that is %s is refused', async (_, body, says) => {
    const cookie = await join('小林');
    const { json } = await post(cookie, '你好', body);
    expect(json).toMatchObject({
      status: 400,
      code: 'invalid_request',
      detail: expect.stringContaining(says),
    });
  });
});
