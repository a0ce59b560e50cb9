import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domain/conversation/question.ts';
import { ALL_GROUPS } from '../../../src/store/index.ts';
import { aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function deskPart(open: OpenStore): void {
  describe('silences', () => {
    const thread = { groupId: 'newcomers', questionId: 'q_1', kind: 'quarrel' };

    test('are one a question, and one that is opened again is in force again with what it had', async () => {
      const { store } = await withGroup(open);
      await store.silences.open({ ...thread, messageIds: ['m1'], participants: ['lin'] }, 10);
      const first = await store.silences.ofQuestion('q_1');
      expect(first).toMatchObject({ ...thread, messageIds: ['m1'], participants: ['lin'], since: 10 });
      expect(first).toMatchObject({ lastAt: 10, liftedAt: null, excused: false });
      await store.silences.lift('q_1', 20);
      expect(await store.silences.active('newcomers')).toEqual([]);
      await store.silences.open({ ...thread, kind: 'complaint', messageIds: ['m9'], participants: [] }, 30);
      expect(await store.silences.active('newcomers')).toEqual([
        { ...first, kind: 'complaint', lastAt: 30, liftedAt: null },
      ]);
    });

    test('that two processes open at once are one', async () => {
      const { store } = await withGroup(open);
      await Promise.all(
        [1, 2, 3].map((now) => store.silences.open({ ...thread, messageIds: [], participants: [] }, now)),
      );
      expect(await store.silences.active('newcomers')).toHaveLength(1);
    });

    test('grow with their thread, and stay in their group', async () => {
      const { store } = await withGroup(open);
      await store.silences.open({ ...thread, messageIds: ['m1'], participants: ['lin'] }, 10);
      await store.silences.open({ ...thread, questionId: 'q_2', messageIds: [], participants: [] }, 11);
      const [silence] = await store.silences.active('newcomers');
      const grown = { messageIds: ['m1', 'm2'], participants: ['lin', 'wang'] };
      await store.silences.extend(silence?.id ?? '', grown, 40);
      expect(await store.silences.ofQuestion('q_1')).toMatchObject({ ...grown, since: 10, lastAt: 40 });
      expect(await store.silences.ofQuestion('q_2')).toMatchObject({ messageIds: [], lastAt: 11 });
      expect(await store.silences.active('jobs')).toEqual([]);
      expect(await store.silences.ofQuestion('q_3')).toBeNull();
    });

    test('are excused by one of all who try, once', async () => {
      const { store } = await withGroup(open);
      await store.silences.open({ ...thread, messageIds: [], participants: [] }, 10);
      const { id } = (await store.silences.ofQuestion('q_1')) ?? { id: '' };
      const tries = await Promise.all([1, 2, 3].map(() => store.silences.excuse(id)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await store.silences.excuse(id)).toBe(false);
      expect(await store.silences.ofQuestion('q_1')).toMatchObject({ excused: true });
    });

    test('that are restored hold from then on, and excuse once more', async () => {
      const { store } = await withGroup(open);
      await store.silences.open({ ...thread, messageIds: ['m1'], participants: ['lin'] }, 10);
      const { id } = (await store.silences.ofQuestion('q_1')) ?? { id: '' };
      await store.silences.excuse(id);
      await store.silences.lift('q_1', 20);
      await store.silences.restore('q_1', 30);
      await store.silences.restore('q_2', 30);
      expect(await store.silences.active('newcomers')).toMatchObject([
        { ...thread, messageIds: ['m1'], participants: ['lin'], since: 30, lastAt: 30, excused: false },
      ]);
    });

    test('are lifted when they are, not again later', async () => {
      const { store } = await withGroup(open);
      await store.silences.open({ ...thread, messageIds: [], participants: [] }, 10);
      await store.silences.lift('q_1', 20);
      await store.silences.lift('q_1', 30);
      expect(await store.silences.ofQuestion('q_1')).toMatchObject({ liftedAt: 20 });
    });
  });

  describe('the switches of the assistant', () => {
    const off = { off: true, changedBy: '王老师', reason: '家长会', changedAt: 10 };

    test('are on where nobody touched them, and off in one group or everywhere', async () => {
      const { store } = await open();
      expect(await store.assistantSwitches.list()).toEqual([]);
      await store.assistantSwitches.set({ scope: 'newcomers', ...off });
      const states = async () =>
        Promise.all(['newcomers', 'jobs', null].map((group) => store.assistantSwitches.isOff(group)));
      expect(await states()).toEqual([true, false, false]);
      await store.assistantSwitches.set({ scope: ALL_GROUPS, ...off });
      expect(await states()).toEqual([true, true, true]);
      await store.assistantSwitches.set({ scope: ALL_GROUPS, ...off, off: false });
      expect(await states()).toEqual([true, false, false]);
    });

    test('say who changed them last, and why', async () => {
      const { store } = await open();
      await store.assistantSwitches.set({ scope: 'newcomers', ...off });
      const again = { scope: 'newcomers', off: false, changedBy: '李老师', reason: '', changedAt: 20 };
      await store.assistantSwitches.set(again);
      await store.assistantSwitches.set({ scope: ALL_GROUPS, ...off });
      expect(await store.assistantSwitches.list()).toEqual([{ scope: ALL_GROUPS, ...off }, again]);
    });
  });

  describe('unprompted messages', () => {
    test('are said once under their key, whoever tries at the same moment', async () => {
      const { store } = await withGroup(open);
      const said = { groupId: 'newcomers', kind: 'topic', key: 'prompt:prm_1' };
      expect(await store.unpromptedMessages.has(said.key)).toBe(false);
      const tries = await Promise.all([1, 2, 3].map((now) => store.unpromptedMessages.record(said, now)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await store.unpromptedMessages.has(said.key)).toBe(true);
      expect(await store.unpromptedMessages.since('newcomers', 0)).toHaveLength(1);
    });

    test('count from a moment on, by group, oldest first; what could not be sent does not', async () => {
      const { store } = await withGroup(open);
      for (const [key, groupId, at] of [
        ['c', 'newcomers', 30],
        ['a', 'newcomers', 10],
        ['b', 'newcomers', 20],
        ['d', 'jobs', 25],
      ] as const)
        await store.unpromptedMessages.record({ groupId, kind: 'notice', key }, at);
      expect(await store.unpromptedMessages.since('newcomers', 20)).toEqual([20, 30]);
      await store.unpromptedMessages.forget('b');
      expect(await store.unpromptedMessages.since('newcomers', 0)).toEqual([10, 30]);
      expect(
        await store.unpromptedMessages.record({ groupId: 'newcomers', kind: 'notice', key: 'b' }, 40),
      ).toBe(true);
    });
  });

  describe('who helps in a group', () => {
    test('is who answered others as they confirmed, most help first, and whoever is a core learner', async () => {
      const { store } = await withGroup(open);
      const ids = new Map<string, string>();
      for (const name of ['阿珂', '周周', '小吴', '小林']) {
        const id = await store.learners.seen('bridge', name, name, 1);
        await store.learners.join('newcomers', id, 'learner', 1);
        ids.set(name, id);
      }
      const answeredBy = async (name: string, said: Partial<Question> = {}) => {
        const answer = aMessage({ senderId: name, senderName: name });
        await store.messages.insert(answer);
        const help = {
          status: 'resolved',
          answeredBy: 'peer',
          resolution: 'confirmed',
          answeredAt: 100,
        } as const;
        await store.questions.insert(
          aQuestion({ askerId: '小林', answerMessageRowId: answer.id, ...help, ...said }),
        );
      };
      await answeredBy('阿珂');
      await answeredBy('周周');
      await store.learners.setCore(ids.get('小吴') ?? '', 'newcomers', true);
      await answeredBy('周周');
      await answeredBy('小林');
      await answeredBy('阿珂', { resolution: 'assumed' });
      await answeredBy('阿珂', { answeredBy: 'staff' });
      await answeredBy('阿珂', { answeredAt: 99 });
      await answeredBy('阿珂', { groupId: 'jobs' });
      const helpers = async () => await store.learners.helpers('newcomers', 100, 10);
      expect(await helpers()).toEqual([
        { id: ids.get('周周'), name: '周周', helped: 2, core: false },
        { id: ids.get('阿珂'), name: '阿珂', helped: 1, core: false },
        { id: ids.get('小吴'), name: '小吴', helped: 0, core: true },
      ]);
      await store.learners.setCore(ids.get('周周') ?? '', null, true);
      expect((await helpers()).filter(({ core }) => core).map(({ name }) => name)).toEqual(['周周', '小吴']);
      expect(await store.learners.helpers('newcomers', 100, 1)).toHaveLength(2);
      expect(await store.learners.helpers('nowhere', 0, 10)).toEqual([]);
    });
  });

  describe('a question’s history', () => {
    test('is told in order, with who did what, up to a limit', async () => {
      const { store } = await open();
      const question = aQuestion();
      await store.questions.insert(question);
      const { id } = question;
      await store.questionEvents.append({ questionId: id, kind: 'opened', actor: null }, 10);
      await store.questionEvents.append(
        { questionId: id, kind: 'claimed', actor: '王老师', detail: { leaseUntil: 99 } },
        20,
      );
      // Of the same moment: in the order they were written.
      await store.questionEvents.append({ questionId: id, kind: 'released', actor: '王老师' }, 20);
      await store.questionEvents.append({ questionId: 'q_other', kind: 'opened', actor: null }, 15);
      const history = await store.questionEvents.list(id, 10);
      expect(history.map(({ kind, actor, detail, createdAt }) => [kind, actor, detail, createdAt])).toEqual([
        ['opened', null, {}, 10],
        ['claimed', '王老师', { leaseUntil: 99 }, 20],
        ['released', '王老师', {}, 20],
      ]);
      expect(history.every((event) => event.questionId === id && event.id.startsWith('qev_'))).toBe(true);
      expect((await store.questionEvents.list(id, 2)).map(({ kind }) => kind)).toEqual(['opened', 'claimed']);
    });
  });
}
