import { describe, expect, test } from 'vitest';
import { appeal, judged, violation } from './moderation-rows.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function moderationRetentionPart(open: OpenStore): void {
  describe('what moderation keeps past its time', () => {
    const times = { messagesBefore: 1_000, evidenceBefore: 500 };

    async function aYear(store: Awaited<ReturnType<typeof withGroup>>['store'], at: number, tail: string) {
      const id = `vio_${tail}`;
      await store.verdicts.join(judged({ messageId: tail, sentAt: at }), at);
      await store.verdicts.join(judged({ messageId: tail, sentAt: at, revision: 2 }), at);
      await store.violations.insert(
        violation({ id, messageId: tail, sentAt: at, createdAt: at, senderName: '' }),
      );
      await store.appeals.insert(appeal({ id: `apl_${tail}`, violationId: id, createdAt: at }));
      const strike = { violationId: id, channel: 'bridge', senderId: 'lin', category: 'spam', at } as const;
      await store.strikes.put(strike);
      await store.moderationModes.takeWarning({
        groupId: 'newcomers',
        category: 'spam',
        day: tail,
        violationId: id,
        at,
      });
      await store.conversationFindings.insert({
        id: `fnd_${tail}`,
        groupId: 'newcomers',
        kind: 'quarrel',
        participants: ['lin'],
        messageRowIds: ['msg_1'],
        questionId: null,
        firstAt: at,
        lastAt: at,
        createdAt: at,
        closedAt: null,
      });
      await store.transaction((tx) =>
        tx.moderationAudit.append(
          { violationId: id, groupId: 'newcomers', actor: 'system', action: 'found', detail: {} },
          at,
        ),
      );
    }

    test('goes: the timeline first, then who a case is about; the figure and the record stay', async () => {
      const { store } = await withGroup(open);
      await aYear(store, 100, 'old');
      await aYear(store, 700, 'older-than-talk');
      await aYear(store, 1_500, 'young');
      await store.retention.clear(times, 2_000);

      const timeline = await store.verdicts.timeline('newcomers', 0, 5_000, 10);
      expect(timeline.map(({ messageId }) => messageId)).toEqual(['young']);
      expect(await store.verdicts.get('newcomers', 'old', 1)).toBeNull();
      expect((await store.conversationFindings.openSince('newcomers', 0)).map(({ id }) => id)).toEqual([
        'fnd_young',
      ]);
      // A warning that is gone may be given again; one that is kept may not.
      const again = { groupId: 'newcomers', category: 'spam', violationId: 'vio_else', at: 2_000 };
      expect(await store.moderationModes.takeWarning({ ...again, day: 'old' })).toBe(true);
      expect(await store.moderationModes.takeWarning({ ...again, day: 'young' })).toBe(false);

      expect(await store.violations.get('vio_old')).toMatchObject({
        senderId: '',
        text: '',
        textHash: '',
        category: 'spam',
        verdict: { evidence: [] },
      });
      expect(await store.violations.get('vio_older-than-talk')).toMatchObject({
        senderId: 'lin',
        text: '在吗',
      });
      const [words] = await store.appeals.of('vio_old');
      expect(words).toMatchObject({ text: '', reply: null, status: 'open' });
      expect((await store.appeals.of('vio_young'))[0]).toMatchObject({ text: '弄错了' });
      expect((await store.strikes.of('bridge', 'lin')).map(({ at }) => at)).toEqual([700, 1_500]);
      expect((await store.moderationAudit.list({ limit: 10 })).length).toBe(3);
      expect(await store.moderationAudit.verify()).toBeNull();
    });

    test('is a restriction only where none of it is in force', async () => {
      const { store } = await withGroup(open);
      await store.restrictions.mute('newcomers', 'was-muted', 300, 100);
      await store.restrictions.mute('newcomers', 'still-muted', 5_000, 100);
      await store.restrictions.remove('newcomers', 'removed', 100, 100);
      await store.restrictions.markMinor('newcomers', 'child', 100);
      await store.retention.clear(times, 2_000);
      expect(await store.restrictions.of('newcomers', 'was-muted')).toMatchObject({ mutedUntil: null });
      expect(await store.restrictions.of('newcomers', 'still-muted')).toMatchObject({ mutedUntil: 5_000 });
      expect(await store.restrictions.of('newcomers', 'removed')).toMatchObject({ removedAt: 100 });
      expect(await store.restrictions.of('newcomers', 'child')).toMatchObject({ guardian: 'awaited' });
    });
  });
}
