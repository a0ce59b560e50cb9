import { describe, expect, test } from 'vitest';
import { type Answer, NO_USAGE } from '../../../src/domain/conversation/answer.ts';
import { aGroup, aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

const anAnswer: Answer = {
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
};
const given = {
  answer: anAnswer,
  courseId: null,
  askerId: 'a',
  question: '闭包是什么',
  questionId: null,
  sameAs: null,
};

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
      await store.answers.insert({ ...given, groupId: 'newcomers', createdAt: 60 });
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

    test('are of their group and of their time: from the first moment on, without the last', async () => {
      const { store } = await withGroup(open);
      await store.groups.put(aGroup({ id: 'jobs' }), 0);
      const period = { from: 100, to: 200, groupId: 'newcomers' };
      const places = [
        { at: 99, groupId: 'newcomers' },
        { at: 100, groupId: 'newcomers' },
        { at: 199, groupId: 'newcomers' },
        { at: 200, groupId: 'newcomers' },
        { at: 150, groupId: 'jobs' },
      ];
      for (const [index, { at, groupId }] of places.entries()) {
        await store.messages.insert(aMessage({ groupId, senderId: `who_${index}`, sentAt: at }));
        await store.questions.insert(
          aQuestion({
            messageRowId: null,
            groupId,
            createdAt: at,
            answeredAt: at + index,
            answeredBy: 'peer',
          }),
        );
        const id = `ans_${index}`;
        const answer = { ...anAnswer, id };
        await store.answers.insert({ ...given, answer, groupId, createdAt: at });
        await store.feedback.insert({ answerId: id, verdict: 'helpful', comment: null, givenBy: 'a' }, 300);
      }
      await store.messages.insert(
        aMessage({ senderId: 'assistant', ours: true, senderRole: 'bot', sentAt: 110 }),
      );
      await store.messages.insert(aMessage({ senderId: 'wang', senderRole: 'staff', sentAt: 110 }));
      await store.messages.insert(aMessage({ senderId: 'who_9', sentAt: 110, recalledAt: 120 }));
      expect(await store.figures.questions(period)).toMatchObject({
        asked: 2,
        answeredBy: { assistant: 0, peer: 2, staff: 0 },
        answerMs: { p50: 2, p90: 2 },
      });
      expect(await store.figures.questions({ from: 100, to: 200 })).toMatchObject({ asked: 3 });
      expect(await store.figures.answers(period)).toMatchObject({
        outcomes: { answered: 2 },
        feedback: { helpful: 2 },
      });
      expect(await store.figures.answers({ from: 100, to: 200 })).toMatchObject({
        outcomes: { answered: 3 },
        feedback: { helpful: 3 },
      });
      expect(await store.figures.talk(period)).toEqual({ messages: 4, ours: 1, speakers: 2 });
      expect(await store.figures.talk({ from: 100, to: 200 })).toEqual({ messages: 5, ours: 1, speakers: 3 });
    });
  });
}
