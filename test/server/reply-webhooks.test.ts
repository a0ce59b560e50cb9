import { beforeAll, describe, expect, test } from 'vitest';
import { webhookReceiver } from '../support/notice-receivers.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { isOurWebhook } from '../support/webhook-receiver.ts';

const SECRET = 'a secret that only this test knows';
let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({
    groups: ['bakers', 'readers'].map((id) => aGroup({ id, channel: 'our-chat' })),
  });
});

let messages = 0;
async function says(text: string, groupId = 'bakers', more: object = {}): Promise<string> {
  const messageId = `m${++messages}`;
  const body = {
    ...{ channel: 'our-chat', groupId, messageId, senderId: 'u17', senderName: '小李', text },
    ...{ sentAt: new Date(school.clock.now()).toISOString(), ...more },
  };
  expect((await school.call('POST', '/v1/messages', { body })).status).toBe(202);
  await school.drain();
  return messageId;
}
const tell = (groupId: string, routes: object[]) =>
  school.call('PUT', `/v1/groups/${groupId}/desk-notices`, { body: { routes } });

describe('a chat system that is connected by webhook', () => {
  test('hears what the assistant says, signed, under the number that the stream of events has for it', async () => {
    const { url, got } = await webhookReceiver();
    expect((await tell('bakers', [{ via: 'webhook', url, stages: ['reply'] }])).status).toBe(200);
    const messageId = await says('@助教 闭包是什么？');
    expect(got).toHaveLength(1);
    const { headers, body } = got[0] as (typeof got)[0];
    const stream = await school.events('/v1/groups/bakers/events?after=0');
    const { id, data } = await stream.next(({ event }) => event === 'reply');
    expect(JSON.parse(body)).toEqual({
      delivery: headers['zhujiao-delivery'],
      event: 'reply',
      at: expect.stringMatching(/^2026-11-25T02:00:00/),
      id: Number(id),
      channel: 'our-chat',
      reply: { ...data, quoted: null },
    });
    expect(data).toMatchObject({ replyToMessageId: messageId, answer: { outcome: 'answered' } });
    const timestamp = Number(headers['zhujiao-timestamp']);
    const signature = String(headers['zhujiao-signature']);
    const nowMs = timestamp * 1_000;
    expect(isOurWebhook({ secret: SECRET, signature, timestamp, body, nowMs })).toBe(true);
  });

  test('hears nothing where it did not ask for replies, nor of another group', async () => {
    const whole = await webhookReceiver();
    const other = await webhookReceiver();
    await tell('bakers', [{ via: 'webhook', url: whole.url }]);
    await tell('readers', [{ via: 'webhook', url: other.url, stages: ['reply'] }]);
    await says('@助教 装饰器是什么？');
    expect([whole.got, other.got]).toEqual([[], []]);
    await says('@助教 装饰器是什么？', 'readers');
    expect(other.got).toHaveLength(1);
  });

  test('is for programs: people would be told twice', async () => {
    const { status, json } = await tell('bakers', [
      { via: 'channel', groupId: 'readers', stages: ['reply'] },
    ]);
    expect([status, json.code]).toEqual([400, 'invalid_request']);
  });
});
