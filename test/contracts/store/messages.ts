import { describe, expect, test } from 'vitest';
import { aGroup, aMessage } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function messagesPart(open: OpenStore): void {
  describe('messages', () => {
    test('come back as they were stored', async () => {
      const { store } = await withGroup(open);
      const message = aMessage({
        replyToMessageId: 'm0',
        quoted: { messageId: 'm0', senderName: '阿珂', text: '看这里' },
        attachments: [{ kind: 'image', name: 'a.png', url: 'https://example.org/a.png' }],
        answer: {
          answerId: 'ans_1',
          outcome: 'answered',
          label: 'AI生成',
          signedBy: null,
          citations: [],
          dueAt: 5,
        },
        text: '表情 🙂 与\n换行',
      });
      expect(await store.messages.insert(message)).toBe(true);
      expect(await store.messages.get(message.id)).toEqual(message);
      expect(await store.messages.find('bridge', 'newcomers', message.messageId)).toEqual(message);
    });

    test('are one for the same channel, group and platform id, and the first stays', async () => {
      const { store } = await withGroup(open);
      await store.groups.put(aGroup({ id: 'jobs' }), 0);
      const first = aMessage({ messageId: 'same', text: '第一次' });
      expect(await store.messages.insert(first)).toBe(true);
      expect(await store.messages.insert(aMessage({ messageId: 'same', text: '第二次' }))).toBe(false);
      expect((await store.messages.find('bridge', 'newcomers', 'same'))?.text).toBe('第一次');
      expect(await store.messages.insert(aMessage({ messageId: 'same', groupId: 'jobs' }))).toBe(true);
      expect(await store.messages.insert(aMessage({ messageId: 'same', channel: 'wecom' }))).toBe(true);
    });

    test('keep what they were before an edit', async () => {
      const { store } = await withGroup(open);
      const message = aMessage({ text: '旧', body: '旧', mentionsAssistant: false });
      await store.messages.insert(message);
      await store.messages.revise(message, { text: '新', body: '新', editedAt: 9, mentionsAssistant: true });
      expect(await store.messages.get(message.id)).toEqual({
        ...message,
        text: '新',
        body: '新',
        editedAt: 9,
        mentionsAssistant: true,
        revision: 2,
      });
    });

    test('are recalled once, at the first time', async () => {
      const { store } = await withGroup(open);
      const message = aMessage();
      await store.messages.insert(message);
      await store.messages.recall(message.id, 5);
      await store.messages.recall(message.id, 9);
      expect((await store.messages.get(message.id))?.recalledAt).toBe(5);
    });

    test('are found under the key they were sent under, and a key sends once', async () => {
      const { store } = await withGroup(open);
      const sent = aMessage({ ours: true });
      expect(await store.messages.sentUnder('reply:1')).toBeNull();
      expect(await store.messages.insert(sent, 'reply:1')).toBe(true);
      expect(await store.messages.insert(aMessage({ ours: true }), 'reply:1')).toBe(false);
      expect((await store.messages.sentUnder('reply:1'))?.id).toBe(sent.id);
    });

    test('of a group are listed oldest first, the latest of them', async () => {
      const { store } = await withGroup(open);
      await store.groups.put(aGroup({ id: 'jobs' }), 0);
      for (const [index, at] of [30, 10, 20, 40].entries()) {
        await store.messages.insert(aMessage({ messageId: `t${at}`, sentAt: at, receivedAt: index }));
      }
      await store.messages.insert(aMessage({ groupId: 'jobs', sentAt: 35 }));
      const ids = async (limit: number, until?: number) =>
        (await store.messages.recent('newcomers', limit, { until })).map((message) => message.messageId);
      expect(await ids(2)).toEqual(['t30', 't40']);
      expect(await ids(10)).toEqual(['t10', 't20', 't30', 't40']);
      expect(await ids(2, 30)).toEqual(['t20', 't30']);
    });

    test('of one moment are paged through without a hole and without one twice', async () => {
      const { store } = await withGroup(open);
      for (let index = 0; index < 7; index++) await store.messages.insert(aMessage({ sentAt: 10 }));
      const seen: string[] = [];
      let before: { sentAt: number; id: string } | undefined;
      for (;;) {
        const page = await store.messages.recent('newcomers', 3, { before });
        seen.unshift(...page.map((message) => message.id));
        before = page[0];
        if (page.length < 3) break;
      }
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toEqual((await store.messages.recent('newcomers', 10)).map((message) => message.id));
    });

    test('quote nothing of a message any more that was taken back', async () => {
      const { store } = await withGroup(open);
      const quoted = { messageId: 'asked', text: '秘密' };
      const answer = aMessage({ replyToMessageId: 'asked', quoted });
      const elsewhere = aMessage({ replyToMessageId: 'asked', quoted, channel: 'wecom' });
      const quotesNothing = aMessage({ replyToMessageId: 'asked', quoted: null });
      for (const message of [answer, elsewhere, quotesNothing]) await store.messages.insert(message);
      expect(await store.messages.unquote('bridge', 'newcomers', 'asked')).toEqual([answer.id]);
      expect((await store.messages.get(answer.id))?.quoted).toBeNull();
      expect((await store.messages.get(elsewhere.id))?.quoted).toEqual(quoted);
    });

    test('that answer a message are found by it', async () => {
      const { store } = await withGroup(open);
      const later = aMessage({ replyToMessageId: 'asked', sentAt: 20 });
      const sooner = aMessage({ replyToMessageId: 'asked', sentAt: 10 });
      for (const message of [later, sooner, aMessage({ replyToMessageId: 'other' })])
        await store.messages.insert(message);
      const replies = await store.messages.repliesTo('newcomers', 'asked');
      expect(replies.map((reply) => reply.id)).toEqual([sooner.id, later.id]);
    });
  });
}
