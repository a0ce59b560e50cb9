import { describe, expect, test } from 'vitest';
import { NO_USAGE } from '../../../src/domain/conversation/answer.ts';
import { aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function figuresPart(open: OpenStore): void {
  describe('figures of a period', () => {
    test('put every question in one place, and keep apart who answered and how it was settled', async () => {
      const { store } = await withGroup(open);
      const asked = [
        { answeredBy: 'assistant', status: 'resolved', resolution: 'confirmed', answeredAt: 1_100 },
        {
          answeredBy: 'assistant',
          status: 'resolved',
          resolution: 'assumed',
          answeredAt: 1_300,
          reopened: 1,
        },
        { answeredBy: 'peer', status: 'answered', answeredAt: 1_200 },
        { answeredBy: 'staff', status: 'answered', answeredAt: 5_000, dueAt: 4_000 },
        { status: 'handed_off', dueAt: 9_000 },
        { status: 'open', addressed: false },
        { status: 'dismissed' },
      ] as const;
      for (const said of asked)
        await store.questions.insert(
          aQuestion({ messageRowId: null, createdAt: 1_000, dueAt: null, ...said }),
        );
      await store.questions.insert(aQuestion({ messageRowId: null, createdAt: 99_000 }));
      const figures = await store.figures.questions({ from: 1_000, to: 10_000 });
      expect(figures).toMatchObject({
        asked: 7,
        confirmed: 1,
        assumed: 1,
        answeredBy: { assistant: 2, peer: 1, staff: 1 },
        unanswered: 2,
        dismissed: 1,
        handedOff: 2,
        missed: 2,
        reopened: 1,
        answerMs: { p50: 300, p90: 4_000 },
      });
      const { answeredBy, unanswered, dismissed } = figures;
      expect(answeredBy.assistant + answeredBy.peer + answeredBy.staff + unanswered + dismissed).toBe(7);
    });

    test('of nothing are zeros', async () => {
      const { store } = await open();
      expect(await store.figures.questions({ from: 0, to: 1 })).toMatchObject({
        asked: 0,
        missed: 0,
        answerMs: { p50: null, p90: null },
      });
      expect(await store.figures.answers({ from: 0, to: 1, groupId: 'x' })).toEqual({
        outcomes: {},
        modes: {},
        feedback: { helpful: 0, not_helpful: 0, wrong: 0 },
      });
      expect(await store.figures.talk({ from: 0, to: 1 })).toEqual({ messages: 0, ours: 0, speakers: 0 });
    });

    test('count what was said, by how many, and what learners thought of the answers', async () => {
      const { store } = await withGroup(open);
      for (const [index, senderId] of ['a', 'b', 'a'].entries())
        await store.messages.insert(
          aMessage({ id: `msg_${index}`, messageId: `m${index}`, senderId, sentAt: 50 }),
        );
      await store.answers.insert({
        answer: {
          id: 'ans_1',
          outcome: 'answered',
          text: '闭包是内层函数。',
          mode: 'extractive',
          label: null,
          confidence: 0.9,
          citations: [],
          handoff: null,
          usage: NO_USAGE,
          timings: { retrieveMs: 1, generateMs: 0, totalMs: 1 },
        },
        groupId: 'newcomers',
        courseId: null,
        askerId: 'a',
        question: '闭包是什么',
        questionId: null,
        sameAs: null,
        createdAt: 60,
      });
      await store.feedback.insert({ answerId: 'ans_1', verdict: 'wrong', comment: null, givenBy: 'a' }, 70);
      expect(await store.feedback.anyRejected(['ans_0', 'ans_1'])).toBe(true);
      expect(await store.feedback.anyRejected(['ans_0'])).toBe(false);
      expect(await store.feedback.anyRejected([])).toBe(false);
      const period = { from: 0, to: 100, groupId: 'newcomers' };
      expect(await store.figures.talk(period)).toEqual({ messages: 3, ours: 0, speakers: 2 });
      expect(await store.figures.answers(period)).toEqual({
        outcomes: { answered: 1 },
        modes: { extractive: 1 },
        feedback: { helpful: 0, not_helpful: 0, wrong: 1 },
      });
      expect(await store.figures.talk({ ...period, groupId: 'other' })).toMatchObject({ messages: 0 });
    });
  });
}
