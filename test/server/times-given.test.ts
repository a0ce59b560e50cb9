import { beforeAll, expect, test } from 'vitest';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation();
});

const said = (more: object) => ({
  channel: 'web',
  groupId: 'newcomers',
  messageId: 'm1',
  senderId: 'lin',
  text: '大家好',
  sentAt: '2026-11-25T09:00:00+08:00',
  ...more,
});

/** As ISO 8601 has them; in UTC of a year with five digits, before the first, and before there are cursors. */
const BEYOND = ['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00', '1969-12-31T23:59:59Z'];

test.each(BEYOND)(
  'a time that no document could give back (%s) is refused wherever one is given',
  async (at) => {
    const query = encodeURIComponent(at);
    const kept = { question: '证书？', answer: '两周内。', verifiedBy: '王老师', expiresAt: at };
    const judged = { messages: [{ id: 'x', text: '好', groupId: 'newcomers', senderId: 'lin', sentAt: at }] };
    for (const reply of await Promise.all([
      school.call('POST', '/v1/messages', { body: said({ sentAt: at }) }),
      school.call('POST', '/v1/messages', { body: said({ editedAt: at, text: '你们好' }) }),
      school.call('POST', '/v1/moderations', { body: judged }),
      school.call('POST', '/v1/courses/python-101/verified-answers', { body: kept }),
      school.call('GET', `/v1/metrics?to=${query}`),
      school.call('GET', `/v1/learners/lrn_1/export?from=${query}`),
    ]))
      expect(reply.json).toMatchObject({ status: 400, code: 'invalid_request' });

    const cookie = await pageVisitor(school, await inviteTo(school, 'newcomers')).join('小林');
    expect((await school.call('GET', '/page/v1/messages', { token: null, cookie })).status).toBe(200);
    expect((await school.call('GET', '/v1/courses/python-101/verified-answers')).status).toBe(200);
  },
);

test('a message from years ahead counts as said when it came, and is not the latest for ever', async () => {
  await school.call('POST', '/v1/messages', {
    body: said({ messageId: 'ahead', text: '来自未来', sentAt: '2099-01-01T00:00:00Z' }),
  });
  school.clock.advance(1_000);
  const { join, page, post } = pageVisitor(school, await inviteTo(school, 'newcomers'));
  const cookie = await join('小满');
  await post(cookie, '现在');
  const { json } = await page('GET', '/messages', cookie);
  expect(json.items.map(({ text }: { text: string }) => text)).toEqual(['来自未来', '现在']);
});
