import { expect, test } from 'vitest';
import { createBridgeChannel } from '../../src/channels/bridge/index.ts';
import { createWebChannel } from '../../src/channels/web/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { aGroup, aMessage } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { channelContract, type SeenMessage } from './channel.ts';

interface MessageDocument {
  messageId: string;
  text: string;
  replyToMessageId: string | null;
  sender: { ours: boolean };
}

const asSeen = (message: MessageDocument): SeenMessage => ({
  messageId: message.messageId,
  text: message.text,
  replyToMessageId: message.replyToMessageId,
  byTheAssistant: message.sender.ours,
});

const webParts = { store: (await temporaryStore()).store, clock: movableClock() };

channelContract('the group page', {
  create: () => createWebChannel(webParts),
  messageId: (number) => `c_contract-${number}`,
  bringsBots: false,
  async open(agent) {
    const school = await temporaryInstallation({ agent, groups: [aGroup({ demo: true })] });
    const cookies = new Map<string, string>();
    /** The page keeps a learner's cookie, as a browser does. */
    async function cookieOf(nickname: string): Promise<string> {
      const known = cookies.get(nickname);
      if (known !== undefined) return known;
      const { headers } = await school.call('POST', '/page/v1/join', { token: null, body: { nickname } });
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      cookies.set(nickname, cookie);
      return cookie;
    }
    return {
      store: school.installation.store,
      groupId: 'newcomers',
      drain: school.drain,
      async deliver({ id, text, sender, replyTo }) {
        const cookie = await cookieOf(sender);
        const body = {
          clientId: id,
          text,
          ...(replyTo === undefined ? {} : { replyToMessageId: replyTo }),
        };
        const { json, status } = await school.call('POST', '/page/v1/messages', {
          token: null,
          cookie,
          body,
        });
        expect(status).toBe(202);
        return json;
      },
      async seen() {
        const cookie = await cookieOf('旁观者');
        const { json } = await school.call('GET', '/page/v1/messages?limit=200', { token: null, cookie });
        return json.items.map(asSeen);
      },
    };
  },
});

channelContract('a bridge over REST', {
  create: () => createBridgeChannel('bridge'),
  messageId: (number) => `om_${number}`,
  bringsBots: true,
  async open(agent) {
    const school = await temporaryInstallation({ agent, groups: [aGroup({ channel: 'bridge' })] });
    return {
      store: school.installation.store,
      groupId: 'newcomers',
      drain: school.drain,
      async deliver({ id, text, sender, senderIsBot, replyTo }) {
        const body = {
          channel: 'bridge',
          groupId: 'newcomers',
          messageId: id,
          senderId: `id of ${sender}`,
          senderName: sender,
          senderRole: senderIsBot ? 'bot' : 'learner',
          text,
          sentAt: new Date(school.clock.now()).toISOString(),
          ...(replyTo === undefined ? {} : { replyToMessageId: replyTo }),
        };
        const { json, status } = await school.call('POST', '/v1/messages', { body });
        expect(status).toBe(202);
        return json;
      },
      async seen() {
        const last = await school.installation.store.events.lastSeq('newcomers');
        const stream = await school.events('/v1/groups/newcomers/events?after=0');
        while (Number(stream.received.at(-1)?.id ?? 0) < last) await stream.next();
        stream.close();
        return stream.received
          .filter((event) => event.event === 'message' || event.event === 'reply')
          .map((event) => asSeen(event.data));
      },
    };
  },
});

test('the page takes no message before it was started, nor after it was stopped', async () => {
  const channel = createWebChannel(webParts);
  const post = () =>
    channel.post({ groupId: 'g', learnerId: 'l', learnerName: '小林', text: '你好', sentAt: 0 });
  await expect(post()).rejects.toMatchObject({ code: 'channel_stopped' });
  await channel.start(async () => ({ accepted: true, duplicate: false }));
  expect(await post()).toMatchObject({ accepted: true });
  await channel.stop();
  await expect(post()).rejects.toMatchObject({ code: 'channel_stopped' });
});

test('the group page fails for good where there is no such member or message', async () => {
  const { store } = await temporaryStore();
  await store.groups.put(aGroup(), 0);
  const page = createWebChannel({ store, clock: movableClock() });
  const failed = { status: 'failed', retryable: false };
  expect(
    await page.privateMessage({ groupId: aGroup().id, learnerId: 'nobody' }, '你好', 'key'),
  ).toMatchObject(failed);
  expect(await page.delete({ groupId: aGroup().id, messageId: 'none' })).toMatchObject(failed);
});

test('what the group page did to a message, or to a learner, it takes back', async () => {
  const { store } = await temporaryStore();
  await store.groups.put(aGroup(), 0);
  const clock = movableClock();
  const message = aMessage({ channel: 'web' });
  await store.messages.insert(message);
  const page = createWebChannel({ store, clock });
  const where = { groupId: message.groupId, messageId: message.messageId };
  const whom = { groupId: message.groupId, learnerId: message.senderId };
  const stands = async () => {
    const found = await store.messages.find('web', where.groupId, where.messageId);
    const { mutedUntil, removedAt } = await store.restrictions.of(whom.groupId, whom.learnerId);
    return { taken: found?.removedAt !== undefined, mutedUntil, removedAt };
  };
  const before = await stands();
  expect(before).toEqual({ taken: false, mutedUntil: null, removedAt: null });

  await page.delete(where);
  await page.mute(whom, 60_000);
  await page.remove(whom);
  const now = clock.now();
  expect(await stands()).toEqual({ taken: true, mutedUntil: now + 60_000, removedAt: now });

  await page.restore?.(where);
  await page.unmute?.(whom);
  await page.readmit?.(whom);
  expect(await stands()).toEqual(before);
});
