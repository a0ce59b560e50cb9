import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domain/conversation/question.ts';
import type { Store } from '../../../src/store/index.ts';
import { aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

const ids = (questions: Pick<Question, 'id'>[]): string[] => questions.map(({ id }) => id);

async function insert(store: Store, questions: (Partial<Question> & { id: string })[]): Promise<void> {
  for (const question of questions) await store.questions.insert(aQuestion(question));
}

/** What the desk, the clocks and the rules of a group ask of the questions. */
export function questionQueriesPart(open: OpenStore): void {
  describe('questions, as they are asked for', () => {
    test('between two times, without what was taken back, taken down or withheld', async () => {
      const { store } = await withGroup(open);
      const said = ['said', 'recalled', 'removed', 'withheld'].map((id) =>
        aMessage({ id, recalledAt: id === 'recalled' ? 5 : null }),
      );
      for (const message of said) await store.messages.insert(message);
      await store.messages.setRemoved('removed', 6);
      await store.messages.withhold('withheld');
      await insert(store, [
        ...said.map(({ id }) => ({ id: `q_${id}`, messageRowId: id, createdAt: 100 })),
        { id: 'q_rest', createdAt: 150 },
        { id: 'q_early', createdAt: 99 },
        { id: 'q_late', createdAt: 200 },
        { id: 'q_elsewhere', groupId: 'jobs', createdAt: 120 },
      ]);
      expect(ids(await store.questions.askedBetween('newcomers', 100, 200, 10))).toEqual([
        'q_said',
        'q_rest',
      ]);
      expect(ids(await store.questions.askedBetween('newcomers', 100, 200, 1))).toEqual(['q_said']);
    });

    test('that wait: the earliest due first, those without a time last, closed ones and duplicates not', async () => {
      const { store } = await open();
      await insert(store, [
        { id: 'q_none', dueAt: null },
        { id: 'q_b', dueAt: 20, kind: 'complaint', owner: 'money' },
        { id: 'q_a', dueAt: 20, status: 'open' },
        { id: 'q_first', dueAt: 10, groupId: 'jobs', status: 'claimed' },
        { id: 'q_closed', dueAt: 1, status: 'answered', closedAt: 5 },
        { id: 'q_joined', dueAt: 2, duplicateOf: 'q_a' },
      ]);
      const waiting = async (filter: object) => ids(await store.questions.waiting({ limit: 10, ...filter }));
      expect(await waiting({})).toEqual(['q_first', 'q_a', 'q_b', 'q_none']);
      expect(await waiting({ limit: 2 })).toEqual(['q_first', 'q_a']);
      expect(await waiting({ groupId: 'newcomers' })).toEqual(['q_a', 'q_b', 'q_none']);
      expect(await waiting({ kind: 'complaint' })).toEqual(['q_b']);
      expect(await waiting({ owner: 'money' })).toEqual(['q_b']);
    });

    test('that were answered are listed the latest first where that is asked, page by page', async () => {
      const { store } = await withGroup(open);
      await insert(store, [
        { id: 'q_1', createdAt: 1, status: 'answered' },
        { id: 'q_2', createdAt: 2, status: 'answered' },
        { id: 'q_3', createdAt: 3, status: 'answered' },
        { id: 'q_4', createdAt: 4, status: 'handed_off' },
      ]);
      const latest = { statuses: ['answered' as const], latestFirst: true, limit: 2 };
      expect(ids(await store.questions.list(latest))).toEqual(['q_3', 'q_2']);
      expect(ids(await store.questions.list({ ...latest, after: 'q_2' }))).toEqual(['q_1']);
    });

    test('that are alive in a group, newest first: one asker’s, and those that wait', async () => {
      const { store } = await withGroup(open);
      await insert(store, [
        { id: 'q_old', createdAt: 10 },
        { id: 'q_waits', createdAt: 20, status: 'open' },
        {
          id: 'q_answered',
          createdAt: 30,
          status: 'answered',
          messageRowId: 'asked',
          answeredBy: 'peer',
          answerMessageRowId: 'answer',
          answeredAt: 35,
        },
        { id: 'q_resolved', createdAt: 40, status: 'resolved' },
        { id: 'q_dismissed', createdAt: 41, status: 'dismissed' },
        { id: 'q_elsewhere', createdAt: 50, groupId: 'jobs' },
      ]);
      const own = { groupId: 'newcomers', askerId: aQuestion().askerId, since: 20, limit: 10 };
      const live = await store.questions.ownSince(own);
      expect(ids(live)).toEqual(['q_resolved', 'q_answered', 'q_waits']);
      expect(live[1]).toMatchObject({ messageRowId: 'asked', answerMessageRowId: 'answer', answeredAt: 35 });
      expect(live[2]).toMatchObject({ answerMessageRowId: null, answeredAt: null });
      expect(ids(await store.questions.ownSince({ ...own, since: 0, limit: 1 }))).toEqual(['q_resolved']);
      expect(await store.questions.ownSince({ ...own, askerId: 'somebody else' })).toEqual([]);
      expect(ids(await store.questions.waitingSince('newcomers', 20, 10))).toEqual(['q_waits']);
      expect(ids(await store.questions.waitingSince('newcomers', 0, 1))).toEqual(['q_waits']);
    });

    test('by what they joined, and how many joined', async () => {
      const { store } = await open();
      await insert(store, [
        { id: 'q_root' },
        { id: 'q_2', duplicateOf: 'q_root' },
        { id: 'q_1', duplicateOf: 'q_root' },
        { id: 'q_3', duplicateOf: 'q_other' },
      ]);
      expect(ids(await store.questions.duplicatesOf('q_root'))).toEqual(['q_1', 'q_2']);
      expect(await store.questions.duplicateCounts(['q_root', 'q_other', 'q_1'])).toEqual(
        new Map([
          ['q_root', 2],
          ['q_other', 1],
        ]),
      );
      expect(await store.questions.duplicateCounts([])).toEqual(new Map());
    });

    test('that are an alert and wait, of one asker in one place', async () => {
      const { store } = await open();
      const alert = { kind: 'alert', reason: 'alert_crisis', askerId: 'yu', status: 'handed_off' } as const;
      await insert(store, [
        { ...alert, id: 'q_closed', status: 'dismissed', createdAt: 1 },
        { ...alert, id: 'q_other', askerId: 'lin', createdAt: 2 },
        { ...alert, id: 'q_kind', reason: 'alert_minor', createdAt: 3 },
        { ...alert, id: 'q_rest', groupId: null, createdAt: 4 },
        { ...alert, id: 'q_taken', status: 'claimed', createdAt: 5 },
        { ...alert, id: 'q_later', createdAt: 6 },
      ]);
      const asked = { askerId: 'yu', reason: 'alert_crisis' };
      expect((await store.questions.waitingAlert({ ...asked, groupId: 'newcomers' }))?.id).toBe('q_taken');
      expect((await store.questions.waitingAlert({ ...asked, groupId: null }))?.id).toBe('q_rest');
      expect(await store.questions.waitingAlert({ ...asked, groupId: 'jobs' })).toBeNull();
    });

    test('by the answer they got, and by the message that gave it', async () => {
      const { store } = await open();
      await insert(store, [
        { id: 'q_2', answerId: 'ans_1', answerMessageRowId: 'msg_1' },
        { id: 'q_1', answerId: 'ans_1', answerMessageRowId: 'msg_2' },
        { id: 'q_3', answerMessageRowId: 'msg_1' },
        { id: 'q_4', answerId: 'ans_4', reopened: 1 },
      ]);
      // Whoever came back with the question did not find its answer right.
      expect(await store.feedback.anyRejected(['ans_1'])).toBe(false);
      expect(await store.feedback.anyRejected(['ans_1', 'ans_4'])).toBe(true);
      expect((await store.questions.byAnswer('ans_1'))?.id).toBe('q_1');
      expect(await store.questions.byAnswer('ans_2')).toBeNull();
      expect(ids(await store.questions.answeredWith('msg_1')).sort()).toEqual(['q_2', 'q_3']);
    });

    test('whose clock is due, the longest waiting first; each stage is taken by one', async () => {
      const { store } = await open();
      await insert(store, [
        { id: 'q_now', clockStage: 'warning', clockAt: 100 },
        { id: 'q_before', clockStage: 'breach', clockAt: 50 },
        { id: 'q_later', clockStage: 'warning', clockAt: 101 },
        { id: 'q_none' },
      ]);
      expect(await store.questions.withClockDue(100, 10)).toEqual(['q_before', 'q_now']);
      expect(await store.questions.withClockDue(100, 1)).toEqual(['q_before']);
      const due = { id: 'q_now', clockStage: 'warning', clockAt: 100 } as const;
      const change = { clockStage: 'breach', clockAt: 200 } as const;
      const advances = await Promise.all([1, 2, 3].map((now) => store.questions.advance(due, change, now)));
      const won = advances.filter((advanced) => advanced !== null);
      expect(won).toHaveLength(1);
      expect(won[0]).toMatchObject({ id: 'q_now', ...change });
      expect(await store.questions.advance(due, { clockStage: null, clockAt: null }, 9)).toBeNull();
      expect(await store.questions.withClockDue(100, 10)).toEqual(['q_before']);
    });

    test('that the material did not answer, newest first, by group, course and reason', async () => {
      const { store } = await open();
      await insert(store, [
        { id: 'q_1', createdAt: 10, reason: 'not_in_material' },
        { id: 'q_2', createdAt: 20, reason: 'unsure' },
        { id: 'q_3', createdAt: 30, reason: 'not_in_material', groupId: 'jobs', courseId: 'sql' },
        { id: 'q_4', createdAt: 40, reason: 'complaint' },
        { id: 'q_0', createdAt: 9, reason: 'not_in_material' },
      ]);
      const unanswered = async (filter: object) =>
        ids(
          await store.questions.unanswered({
            since: 10,
            reasons: ['not_in_material', 'unsure'],
            limit: 10,
            ...filter,
          }),
        );
      expect(await unanswered({})).toEqual(['q_3', 'q_2', 'q_1']);
      expect(await unanswered({ limit: 1 })).toEqual(['q_3']);
      expect(await unanswered({ groupId: 'newcomers' })).toEqual(['q_2', 'q_1']);
      expect(await unanswered({ courseId: 'sql' })).toEqual(['q_3']);
      expect(await unanswered({ reasons: ['unsure'] })).toEqual(['q_2']);
    });

    test('that staff answered in a course, or in one group of it, newest first', async () => {
      const { store } = await open();
      const byStaff = { answeredBy: 'staff', reply: '周五发', repliedBy: '王老师' } as const;
      await insert(store, [
        { id: 'q_1', createdAt: 10, ...byStaff },
        { id: 'q_2', createdAt: 20, ...byStaff },
        { id: 'q_3', createdAt: 30, answeredBy: 'peer' },
        { id: 'q_4', createdAt: 40, answeredBy: 'staff' },
        { id: 'q_5', createdAt: 50, courseId: 'sql', ...byStaff },
        { id: 'q_6', createdAt: 5, groupId: 'jobs', ...byStaff },
      ]);
      expect(ids(await store.questions.answeredByStaff('python-101', 10))).toEqual(['q_2', 'q_1', 'q_6']);
      expect(ids(await store.questions.answeredByStaff('python-101', 1))).toEqual(['q_2']);
      expect(ids(await store.questions.answeredByStaff('python-101', 1, 'jobs'))).toEqual(['q_6']);
    });
  });
}
