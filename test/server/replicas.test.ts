import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let one: TemporaryInstallation;
let other: TemporaryInstallation;

beforeAll(async () => {
  const environment = { DATABASE_URL: await temporaryDatabase() };
  one = await temporaryInstallation({ environment });
  other = await temporaryInstallation({ environment });
}, 120_000);

const say = (to: TemporaryInstallation, messageId: string, text: string) =>
  to.call('POST', '/v1/messages', {
    body: {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId,
      senderId: 'lin',
      text,
      sentAt: '2026-11-25T09:00:00+08:00',
    },
  });

describe('two replicas that share a PostgreSQL and nothing else', () => {
  test('show a browser on one what was said and answered on the other', async () => {
    const stream = await one.events('/v1/groups/newcomers/events?after=0');
    await say(other, 'm1', '@助教 闭包是什么？');
    await other.drain();
    const message = await stream.next(({ event }) => event === 'message');
    expect(message.data).toMatchObject({ messageId: 'm1' });
    const reply = await stream.next(({ event }) => event === 'reply');
    expect(reply.data).toMatchObject({ replyToMessageId: 'm1', answer: { outcome: 'answered' } });
  });

  test('take the same message once', async () => {
    const said = await Promise.all([one, other, one, other].map((to) => say(to, 'm2', '大家好')));
    expect(said.map((reply) => reply.status)).toEqual([202, 202, 202, 202]);
    expect(said.filter((reply) => !reply.json.duplicate)).toHaveLength(1);
  });

  test('know each other’s tokens', async () => {
    const token = await one.token(['answer']);
    const body = { question: '闭包是什么？', courseId: 'python-101' };
    const answered = await other.call('POST', '/v1/answers', { token, body });
    expect([answered.status, answered.json.outcome]).toEqual([200, 'answered']);
  });

  test('build their index from the store: one that never saw the material answers from it', async () => {
    const { json } = await other.call('POST', '/v1/answers', {
      body: { question: '装饰器是什么？', courseId: 'python-101' },
    });
    expect(json.citations[0]).toMatchObject({ source: '03-functions.md' });
  });
});
