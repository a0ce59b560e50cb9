import { beforeAll, describe, expect, test } from 'vitest';
import type { Channel, ChannelCapabilities, Delivery } from '../../src/domain/conversation/channel.ts';
import type { Store } from '../../src/store/index.ts';
import { type ScriptedAgent, scriptedAgent } from '../support/scripted-agent.ts';

/** A message as somebody on the platform sends it. */
export interface PlatformMessage {
  /** The platform's own id: the same again is the same message. */
  id: string;
  text: string;
  /** Who sends it; everybody else is somebody else. */
  sender: string;
  senderIsBot?: boolean;
  replyTo?: string;
}

/** What the group's members see. */
export interface SeenMessage {
  messageId: string;
  text: string;
  replyToMessageId: string | null;
  byTheAssistant: boolean;
}

/** A channel with everything behind it, on a group of its own. */
export interface ChannelUnderTest {
  store: Store;
  groupId: string;
  /** The platform brings a message and waits for its acknowledgement. */
  deliver(message: PlatformMessage): Promise<{ duplicate: boolean }>;
  seen(): Promise<SeenMessage[]>;
  /** Runs the jobs that are due. */
  drain(): Promise<void>;
}

export interface ChannelContract {
  /** The channel alone, as it stands behind the port. */
  create(): Channel;
  open(agent: ScriptedAgent): Promise<ChannelUnderTest>;
  /** An identifier of the platform's own kind for its `number`-th message. */
  messageId(number: number): string;
  /** Can the platform bring other bots' messages, and our own back? */
  bringsBots: boolean;
}

const MEASURES: [keyof ChannelCapabilities, (channel: Channel) => Promise<Delivery>][] = [
  ['privateMessage', (channel) => channel.privateMessage({ groupId: 'g', learnerId: 'l' }, '提醒', 'key')],
  ['delete', (channel) => channel.delete({ groupId: 'g', messageId: 'm' })],
  ['mute', (channel) => channel.mute({ groupId: 'g', learnerId: 'l' }, 60_000)],
  ['remove', (channel) => channel.remove({ groupId: 'g', learnerId: 'l' })],
];

/** What every channel promises, whatever platform is behind it. */
export function channelContract(name: string, contract: ChannelContract): void {
  describe(`a channel: ${name}`, () => {
    const agent = scriptedAgent();
    let under: ChannelUnderTest;
    beforeAll(async () => {
      under = await contract.open(agent);
    });
    let messages = 0;
    const newId = () => contract.messageId(++messages);
    const stored = async (id: string) => {
      const { name: channel } = contract.create();
      const found = await under.store.messages.find(channel, under.groupId, id);
      if (!found) throw new Error(`${id} is not stored`);
      return found;
    };

    test('brings a message in whole, and acknowledges it once it is stored', async () => {
      const [first, second] = [newId(), newId()];
      await under.deliver({ id: first, sender: '小林', text: '第一行\n第二行 🙂 `code`' });
      const message = await stored(first);
      expect(message).toMatchObject({
        groupId: under.groupId,
        messageId: first,
        senderName: '小林',
        senderRole: 'learner',
        ours: false,
        text: '第一行\n第二行 🙂 `code`',
        revision: 1,
        editedAt: null,
        recalledAt: null,
      });
      expect(message.senderId).not.toBe('');
      expect(message.sentAt).toBeGreaterThan(Date.parse('2026-01-01'));
      await under.deliver({ id: second, sender: '小林', text: '回一条', replyTo: first });
      expect(await stored(second)).toMatchObject({
        senderId: message.senderId,
        replyToMessageId: first,
        quoted: { text: message.text },
      });
    });

    test('tells people apart', async () => {
      const [first, second] = [newId(), newId()];
      await under.deliver({ id: first, sender: '小林', text: '一' });
      await under.deliver({ id: second, sender: '阿珂', text: '二' });
      expect((await stored(first)).senderId).not.toBe((await stored(second)).senderId);
    });

    test('brings the same message in once, however often the platform sends it', async () => {
      agent.requests.length = 0;
      const message = { id: newId(), sender: '小林', text: '@助教 闭包是什么？' };
      const results = await Promise.all([under.deliver(message), under.deliver(message)]);
      results.push(await under.deliver(message));
      expect(results.filter((result) => !result.duplicate)).toHaveLength(1);
      await under.drain();
      expect(agent.requests).toHaveLength(1);
      expect((await under.seen()).filter((one) => one.messageId === message.id)).toHaveLength(1);
    });

    test('finds that the assistant is addressed, and takes the mention out of the question', async () => {
      agent.requests.length = 0;
      await under.deliver({ id: newId(), sender: '小林', text: '@助教 闭包是什么？' });
      await under.deliver({ id: newId(), sender: '小林', text: '请问＠助教　元组呢？' });
      await under.deliver({ id: newId(), sender: '小林', text: '@阿珂 闭包是什么？' });
      await under.deliver({ id: newId(), sender: '小林', text: '闭包是什么？' });
      await under.drain();
      expect(agent.requests.map((request) => request.question).sort()).toEqual(
        ['闭包是什么？', '请问 元组呢？'].sort(),
      );
    });

    test('brings a reply to the group exactly once, bound to the message it answers', async () => {
      agent.says({ text: '只说一次 [1]。' });
      const id = newId();
      await under.deliver({ id, sender: '小林', text: '@助教 闭包是什么？' });
      await under.drain();
      const message = await stored(id);
      const payload = { messageRowId: message.id, overheard: false };
      await under.store.jobs.enqueue({ kind: 'answer', payload, groupId: under.groupId }, 0);
      await under.drain();
      const replies = (await under.seen()).filter((one) => one.replyToMessageId === id);
      expect(replies).toMatchObject([{ text: '只说一次 [1]。', byTheAssistant: true }]);
    });

    if (contract.bringsBots)
      test('stores what bots say, its own words among them, and leaves it alone', async () => {
        agent.requests.length = 0;
        const [bot, echo] = [newId(), newId()];
        await under.deliver({ id: bot, sender: '天气机器人', senderIsBot: true, text: '@助教 闭包是什么？' });
        await under.deliver({ id: echo, sender: '助教', senderIsBot: true, text: '@助教 只说一次。' });
        await under.drain();
        expect(agent.requests).toEqual([]);
        expect(await stored(bot)).toMatchObject({ senderRole: 'bot', ours: false });
        expect(await stored(echo)).toMatchObject({ senderRole: 'bot' });
      });

    test('says of each measure that it was carried out or cannot be, and throws at none', async () => {
      const channel = contract.create();
      for (const [capability, carryOut] of MEASURES) {
        const delivery = await carryOut(channel);
        if (channel.capabilities[capability]) expect(['sent', 'failed']).toContain(delivery.status);
        else expect(delivery).toEqual({ status: 'unsupported', capability });
      }
    });

    test('starts and stops more than once without harm', async () => {
      const channel = contract.create();
      const intake = async () => ({ accepted: true, duplicate: false });
      await channel.start(intake);
      await channel.stop();
      await channel.stop();
      await channel.start(intake);
      await channel.stop();
    });
  });
}
