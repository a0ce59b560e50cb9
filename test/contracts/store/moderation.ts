import { describe, expect, test } from 'vitest';
import type {
  Appeal,
  CaseMeasure,
  PrivateMessage,
  Violation,
} from '../../../src/domain/moderation/violation.ts';
import type { JudgedMessage, Repositories } from '../../../src/store/index.ts';
import { aMessage, aVerdict, aViolation } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

const verdict = aVerdict();
const judged = (said: Partial<JudgedMessage> = {}): JudgedMessage => ({
  groupId: 'newcomers',
  messageId: 'm1',
  revision: 1,
  messageRowId: 'msg_1',
  senderId: 'lin',
  senderRole: 'learner',
  sentAt: 100,
  text: '在吗',
  state: 'given',
  verdict,
  ...said,
});
const violation = (said: Partial<Violation> = {}): Violation => aViolation({ id: 'vio_1', ...said });
const measure = (said: Partial<CaseMeasure> = {}): CaseMeasure => ({
  id: 'mea_1',
  violationId: 'vio_1',
  kind: 'warn',
  text: '提醒',
  requiresApproval: true,
  state: 'proposed',
  reason: null,
  doneAt: null,
  updatedAt: 100,
  ...said,
});
const appeal = (said: Partial<Appeal> = {}): Appeal => ({
  id: 'apl_1',
  violationId: 'vio_1',
  groupId: 'newcomers',
  via: 'link',
  text: '弄错了',
  status: 'open',
  decidedBy: null,
  reply: null,
  dueAt: 900,
  createdAt: 200,
  decidedAt: null,
  ...said,
});
const word = (said: Partial<PrivateMessage> = {}): PrivateMessage => ({
  id: 'pm_1',
  groupId: 'newcomers',
  learnerId: 'lin',
  direction: 'to_learner',
  text: '提醒',
  about: 'reminder',
  violationId: 'vio_1',
  replyTo: null,
  sentAt: 100,
  ...said,
});

export function moderationPart(open: OpenStore): void {
  describe('verdicts', () => {
    test('are given once a revision, and stand on the timeline in message time', async () => {
      const { store } = await withGroup(open);
      expect(await store.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1)).toBe(true);
      expect(await store.verdicts.join(judged(), 2)).toBe(true);
      expect(await store.verdicts.join(judged({ text: '别的' }), 3)).toBe(false);
      const timeline = await store.verdicts.timeline('newcomers', 0, 100, 10);
      expect(timeline).toEqual([judged({ messageId: 'm2', sentAt: 50 }), judged()]);
      expect(await store.verdicts.timeline('newcomers', 60, 99, 10)).toEqual([]);
    });

    test('are joined by many at once, who are told what they find there', async () => {
      const { store } = await withGroup(open);
      const place = {
        groupId: 'newcomers',
        messageId: 'm1',
        revision: 1,
        senderId: 'lin',
        from: 40,
        until: 100,
      };
      const joined = await store.together([
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm3', sentAt: 100, senderId: 'mei' }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm4', sentAt: 39 }), 1),
      ]);
      expect(joined.map((one) => one.status === 'fulfilled' && one.value).sort()).toEqual([
        false,
        true,
        true,
        true,
      ]);
      await store.verdicts.join(judged({ messageId: 'm2', revision: 2, sentAt: 50 }), 2);
      const found = await store.together([
        (tx: Repositories) => tx.verdicts.standing(place),
        (tx: Repositories) => tx.verdicts.standing({ ...place, messageId: 'm2' }),
        (tx: Repositories) => tx.verdicts.standing({ ...place, senderId: 'mei', until: 99 }),
        (tx: Repositories) => tx.verdicts.standing({ ...place, groupId: 'elsewhere' }),
      ]);
      expect(found.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
        { isThere: false, own: 1 },
        { isThere: true, own: 1 },
        { isThere: false, own: 0 },
        { isThere: false, own: 0 },
      ]);
    });

    test('of a later revision take the place of the earlier one on the timeline', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged(), 1);
      await store.verdicts.join(judged({ revision: 2, text: '改了' }), 2);
      const timeline = await store.verdicts.timeline('newcomers', 0, 100, 10);
      expect(timeline.map(({ text }) => text)).toEqual(['改了']);
      expect((await store.verdicts.get('newcomers', 'm1', 1))?.text).toBe('在吗');
    });

    test('that are waited for are given once', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged({ state: 'waiting', verdict: null }), 1);
      expect((await store.verdicts.waiting('newcomers', 10)).map(({ messageId }) => messageId)).toEqual([
        'm1',
      ]);
      expect(await store.verdicts.give('newcomers', 'm1', 1, verdict)).toBe(true);
      expect(await store.verdicts.give('newcomers', 'm1', 1, { ...verdict, category: 'none' })).toBe(false);
      expect(await store.verdicts.waiting('newcomers', 10)).toEqual([]);
    });

    test('of a recalled message keep nothing it said', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged(), 1);
      await store.verdicts.forget('newcomers', 'm1');
      expect(JSON.stringify(await store.verdicts.get('newcomers', 'm1', 1))).not.toContain('在吗');
      expect(await store.verdicts.timeline('newcomers', 0, 100, 10)).toEqual([]);
    });
  });

  describe('violations', () => {
    test('are open once a message, and move once out of a state', async () => {
      const { store } = await withGroup(open);
      expect(await store.violations.insert(violation())).toBe(true);
      expect(await store.violations.insert(violation({ id: 'vio_2' }))).toBe(false);
      const moves = await Promise.all(
        ['王', '李'].map((decidedBy) =>
          store.violations.move('vio_1', ['open'], { status: 'confirmed', decidedBy }, 200),
        ),
      );
      expect(moves.filter(Boolean)).toHaveLength(1);
      expect(await store.violations.insert(violation({ id: 'vio_2' }))).toBe(true);
      expect((await store.violations.byMessage('newcomers', 'm1')).map(({ id }) => id)).toEqual([
        'vio_1',
        'vio_2',
      ]);
    });

    test('are listed the latest first, by status, sender, tasks and what they repeat', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      await store.violations.insert(
        violation({ id: 'vio_2', messageId: 'm2', repeats: 'vio_1', status: 'acted' }),
      );
      await store.violationMeasures.insert(measure({ violationId: 'vio_2', state: 'task' }));
      const ids = async (filter: object) =>
        (await store.violations.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await ids({})).toEqual(['vio_2', 'vio_1']);
      expect(await ids({ statuses: ['open'] })).toEqual(['vio_1']);
      expect(await ids({ heads: true })).toEqual(['vio_1']);
      expect(await ids({ withTasks: true })).toEqual(['vio_2']);
      expect(await ids({ senderId: 'nobody' })).toEqual([]);
      expect(await ids({ after: 'vio_2' })).toEqual(['vio_1']);
      expect(await store.violations.countRepeats(['vio_1'])).toEqual(new Map([['vio_1', 1]]));
    });

    test('have one measure a kind, which moves once out of a state', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      expect(await store.violationMeasures.insert(measure())).toBe(true);
      expect(await store.violationMeasures.insert(measure({ id: 'mea_2' }))).toBe(false);
      expect(await store.violationMeasures.move('mea_1', ['proposed'], { state: 'due' }, 200)).toMatchObject({
        state: 'due',
        updatedAt: 200,
      });
      expect(await store.violationMeasures.move('mea_1', ['proposed'], { state: 'due' }, 300)).toBeNull();
      expect(await store.violationMeasures.of(['vio_1'])).toHaveLength(1);
    });

    test('count as strikes until they are cleared, and again when they stand after all', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      const strike = {
        violationId: 'vio_1',
        channel: 'bridge',
        senderId: 'lin',
        category: 'spam',
        at: 100,
      } as const;
      await store.strikes.put(strike);
      await store.strikes.put(strike);
      expect(await store.strikes.of('bridge', 'lin')).toEqual([
        { violationId: 'vio_1', groupId: 'newcomers', category: 'spam', at: 100, clearedAt: null },
      ]);
      expect(await store.strikes.clear('vio_1', 200)).toBe(true);
      expect(await store.strikes.clear('vio_1', 300)).toBe(false);
      await store.strikes.put(strike);
      expect((await store.strikes.of('bridge', 'lin'))[0]?.clearedAt).toBeNull();
    });

    test('have one open appeal, decided once', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      expect(await store.appeals.insert(appeal())).toBe(true);
      expect(await store.appeals.insert(appeal({ id: 'apl_2' }))).toBe(false);
      expect(await store.appeals.openOf(['vio_1'])).toEqual(new Map([['vio_1', expect.any(Number)]]));
      const decision = { status: 'rejected', decidedBy: '李老师', reply: '看过了' } as const;
      expect(await store.appeals.decide('apl_1', decision, 300)).toMatchObject(decision);
      expect(await store.appeals.decide('apl_1', decision, 400)).toBeNull();
      expect(await store.appeals.list({ status: 'open', limit: 10 })).toEqual([]);
    });
  });

  describe('the record of moderation', () => {
    const entry = {
      violationId: 'vio_1',
      groupId: 'newcomers',
      actor: 'system',
      action: 'found',
      detail: { a: 1 },
    };

    test('is a chain without gaps, whoever writes at the same time', async () => {
      const { store } = await withGroup(open);
      await Promise.all(
        [1, 2, 3, 4].map((at) => store.transaction((tx) => tx.moderationAudit.append(entry, at))),
      );
      const entries = await store.moderationAudit.of('vio_1');
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
      expect(entries[0]?.detail).toEqual({ a: 1 });
      expect(await store.moderationAudit.verify()).toBeNull();
      expect((await store.moderationAudit.list({ limit: 2 })).map(({ seq }) => seq)).toEqual([4, 3]);
    });

    test('offers no way to change or delete a line', async () => {
      const { store } = await withGroup(open);
      expect(Object.keys(store.moderationAudit).sort()).toEqual(['append', 'list', 'of', 'verify']);
    });
  });

  describe('what concerns one learner', () => {
    test('is said once under its key, and found in order', async () => {
      const { store } = await withGroup(open);
      expect(await store.privateMessages.insert(word(), 'key')).toBe(true);
      expect(await store.privateMessages.insert(word({ id: 'pm_2' }), 'key')).toBe(false);
      await store.privateMessages.insert(
        word({ id: 'pm_3', direction: 'from_learner', about: 'appeal', sentAt: 200 }),
      );
      expect((await store.privateMessages.of('newcomers', 'lin', 10)).map(({ id }) => id)).toEqual([
        'pm_1',
        'pm_3',
      ]);
      expect(await store.privateMessages.of('newcomers', 'other', 10)).toEqual([]);
      const listed = async (filter: object) =>
        (await store.privateMessages.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await listed({})).toEqual(['pm_3', 'pm_1']);
      expect(await listed({ after: 'pm_3' })).toEqual(['pm_1']);
      expect(await listed({ limit: 1 })).toEqual(['pm_3']);
      expect(await listed({ groupId: 'elsewhere' })).toEqual([]);
      expect(await store.privateMessages.saidSince('newcomers', 'lin', 'reminder', 100)).toBe(true);
      expect(await store.privateMessages.saidSince('newcomers', 'lin', 'reminder', 101)).toBe(false);
    });

    test('is restricted part by part', async () => {
      const { store } = await withGroup(open);
      await store.restrictions.mute('newcomers', 'lin', 500, 1);
      await store.restrictions.remove('newcomers', 'lin', 2, 2);
      await store.restrictions.markMinor('newcomers', 'lin', 3);
      expect(await store.restrictions.of('newcomers', 'lin')).toEqual({
        mutedUntil: 500,
        removedAt: 2,
        guardian: 'awaited',
      });
      await store.restrictions.consent('newcomers', 'lin', 4);
      await store.restrictions.remove('newcomers', 'lin', null, 5);
      expect(await store.restrictions.of('newcomers', 'lin')).toEqual({
        mutedUntil: 500,
        removedAt: null,
        guardian: 'consented',
      });
    });
  });

  describe('of a group', () => {
    test('a category has one general warning a day', async () => {
      const { store } = await withGroup(open);
      const warning = { groupId: 'newcomers', category: 'spam', day: '2026-11-25', at: 1 };
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_1' })).toBe(true);
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_2' })).toBe(false);
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_1' })).toBe(true);
      await store.moderationModes.put('newcomers', 'observe', '王老师', 1);
      await store.moderationModes.put('newcomers', 'approve', '王老师', 2);
      expect(await store.moderationModes.get('newcomers')).toBe('approve');
      expect(await store.moderationModes.all()).toEqual(new Map([['newcomers', 'approve']]));
      await store.moderationModes.clear('newcomers');
      expect(await store.moderationModes.get('newcomers')).toBeNull();
    });

    test('a finding grows while it is open', async () => {
      const { store } = await withGroup(open);
      await store.conversationFindings.insert({
        id: 'fnd_1',
        groupId: 'newcomers',
        kind: 'quarrel',
        participants: ['a', 'b'],
        messageRowIds: ['msg_1'],
        questionId: null,
        firstAt: 10,
        lastAt: 10,
        createdAt: 10,
        closedAt: null,
      });
      await store.conversationFindings.grow('fnd_1', {
        participants: ['a', 'b', 'c'],
        messageRowIds: ['msg_1', 'msg_2'],
        lastAt: 20,
      });
      expect(await store.conversationFindings.openSince('newcomers', 20)).toMatchObject([
        { participants: ['a', 'b', 'c'], lastAt: 20 },
      ]);
      await store.conversationFindings.close('fnd_1', 30);
      expect(await store.conversationFindings.openSince('newcomers', 0)).toEqual([]);
    });

    test('a message is withheld, taken down and put back', async () => {
      const { store } = await withGroup(open);
      const message = aMessage();
      await store.messages.insert(message);
      await store.messages.withhold(message.id);
      expect(await store.messages.setRemoved(message.id, 7)).toBe(true);
      expect(await store.messages.setRemoved(message.id, 8)).toBe(false);
      expect(await store.messages.get(message.id)).toMatchObject({ withheld: true, removedAt: 7 });
      expect(await store.messages.setRemoved(message.id, null)).toBe(true);
      expect((await store.messages.get(message.id))?.removedAt ?? null).toBeNull();
      const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
      expect((await store.messages.between('newcomers', all, 10)).map(({ id }) => id)).toEqual([message.id]);
    });
  });

  describe('what waits for a person', () => {
    test('is due by its time, and strikes once a stage, whoever looks', async () => {
      const { store } = await withGroup(open);
      const clock = { kind: 'case', id: 'vio_1', stage: 'case_warning', at: 100 } as const;
      await store.moderationClocks.start(clock);
      await store.moderationClocks.start({ kind: 'appeal', id: 'vio_1', stage: 'appeal_overdue', at: 50 });
      expect(await store.moderationClocks.due(49, 10)).toEqual([]);
      expect((await store.moderationClocks.due(100, 10)).map(({ kind }) => kind)).toEqual(['appeal', 'case']);
      expect(await store.moderationClocks.due(100, 1)).toHaveLength(1);
      const next = { stage: 'case_overdue', at: 200 } as const;
      const struck = await Promise.all([1, 2].map(() => store.moderationClocks.strike(clock, next)));
      expect(struck.filter(Boolean)).toHaveLength(1);
      const ended = await Promise.all(
        [1, 2].map(() => store.moderationClocks.strike({ ...clock, ...next }, null)),
      );
      expect(ended.filter(Boolean)).toHaveLength(1);
      expect((await store.moderationClocks.due(999, 10)).map(({ kind }) => kind)).toEqual(['appeal']);
    });
  });

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
