import { describe, expect, test } from 'vitest';
import { NO_USAGE } from '../../../src/domain/conversation/answer.ts';
import { aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

/** An answer of the assistant's as it is kept. */
const answerRecord = (id: string) => ({
  answer: {
    id,
    outcome: 'answered' as const,
    text: '闭包 [1]。',
    mode: 'extractive' as const,
    label: null,
    confidence: 0.8,
    citations: [],
    handoff: null,
    usage: NO_USAGE,
    timings: { retrieveMs: 1, generateMs: 0, totalMs: 1 },
  },
  groupId: null,
  courseId: 'python-101',
  askerId: 'lin',
  question: '闭包是什么？',
  questionId: null,
  sameAs: 'same_x',
  createdAt: 5,
});

export function questionsPart(open: OpenStore): void {
  describe('questions', () => {
    test('come back as they were stored, also by their message', async () => {
      const { store } = await withGroup(open);
      const message = aMessage();
      await store.messages.insert(message);
      const question = aQuestion({
        messageRowId: message.id,
        nearest: [
          {
            passageId: 'pas_1',
            courseId: 'python-101',
            source: 'a.md',
            title: 'A',
            locator: '#a',
            text: '文',
            score: 1,
          },
        ],
        draft: '草稿',
      });
      expect(await store.questions.insert(question)).toBe(true);
      expect(await store.questions.get(question.id)).toEqual(question);
      expect(await store.questions.byMessage(message.id)).toEqual(question);
      expect(await store.questions.byMessage('other')).toBeNull();
    });

    test('that are not closed are counted by status, and how many are overdue', async () => {
      const { store } = await open();
      for (const [status, dueAt] of [
        ['handed_off', 100],
        ['handed_off', 300],
        ['handed_off', null],
        ['open', 100],
        ['answered', 100],
      ] as const)
        await store.questions.insert(aQuestion({ messageRowId: null, status, dueAt }));
      expect(await store.questions.openCounts(200)).toEqual([
        { status: 'handed_off', count: 3, overdue: 1 },
        { status: 'open', count: 1, overdue: 1 },
      ]);
    });

    test('are one a message, while those without a message are many', async () => {
      const { store } = await open();
      expect(await store.questions.insert(aQuestion({ messageRowId: 'msg_1' }))).toBe(true);
      expect(await store.questions.insert(aQuestion({ messageRowId: 'msg_1' }))).toBe(false);
      expect(await store.questions.insert(aQuestion())).toBe(true);
      expect(await store.questions.insert(aQuestion())).toBe(true);
    });

    test('move only from where they are said to be', async () => {
      const { store } = await open();
      const question = aQuestion();
      await store.questions.insert(question);
      const claimed = await store.questions.move(
        question.id,
        ['handed_off'],
        { status: 'claimed', claimedBy: '王老师', leaseUntil: 99 },
        5,
      );
      expect(claimed).toMatchObject({
        status: 'claimed',
        claimedBy: '王老师',
        leaseUntil: 99,
        updatedAt: 5,
        text: question.text,
      });
      expect(await store.questions.move(question.id, ['handed_off'], { status: 'dismissed' }, 6)).toBeNull();
      expect((await store.questions.get(question.id))?.status).toBe('claimed');
    });

    test('that two people move at once are moved by one', async () => {
      const { store } = await open();
      const question = aQuestion();
      await store.questions.insert(question);
      const moves = await Promise.all(
        ['王老师', '李老师', '周老师'].map((name) =>
          store.questions.move(question.id, ['handed_off'], { status: 'answered', repliedBy: name }, 5),
        ),
      );
      const won = moves.filter((move) => move !== null);
      expect(won).toHaveLength(1);
      expect((await store.questions.get(question.id))?.repliedBy).toBe(won[0]?.repliedBy);
    });

    test('are listed by state and group, oldest first, in pages without a hole', async () => {
      const { store } = await open();
      const questions = Array.from({ length: 5 }, (_, index) =>
        aQuestion({ id: `q_${index}`, status: index === 2 ? 'answered' : 'handed_off' }),
      );
      for (const question of [...questions, aQuestion({ id: 'q_9', groupId: 'jobs' })])
        await store.questions.insert(question);
      const ids = async (filter: Parameters<typeof store.questions.list>[0]) =>
        (await store.questions.list(filter)).map((question) => question.id);
      expect(await ids({ groupId: 'newcomers', statuses: ['handed_off'], limit: 2 })).toEqual(['q_0', 'q_1']);
      expect(await ids({ groupId: 'newcomers', statuses: ['handed_off'], limit: 2, after: 'q_1' })).toEqual([
        'q_3',
        'q_4',
      ]);
      expect(await ids({ limit: 10 })).toEqual(['q_0', 'q_1', 'q_2', 'q_3', 'q_4', 'q_9']);
    });
  });

  describe('answers and feedback', () => {
    test('answers that are the same one are found by their mark where a question of a group has them, the latest first, not those of long ago', async () => {
      const { store } = await open();
      const give = async (
        n: number,
        sameAs: string | null,
        { groupId = 'g1', hasQuestion = true }: { groupId?: string | null; hasQuestion?: boolean } = {},
      ) => {
        await store.answers.insert({
          ...answerRecord(`ans_${n}`),
          groupId,
          sameAs,
          createdAt: n,
        });
        if (hasQuestion) await store.questions.insert(aQuestion({ groupId, answerId: `ans_${n}` }));
      };
      await give(1, 'same_a');
      await give(5, 'same_a');
      await give(6, 'ver_1');
      await give(7, null);
      await give(8, 'same_b');
      const found = async (...given: Parameters<typeof store.answers.sameAs>) =>
        (await store.answers.sameAs(...given)).map(({ answer }) => answer.id);
      await give(9, 'same_a', { groupId: 'g2' });
      // Asked over REST, or put right already.
      await give(10, 'same_a', { groupId: null });
      await give(11, 'same_a', { hasQuestion: false });
      const all = { since: 2, within: null, limit: 10 };
      expect(await found(['same_a', 'ver_1'], all)).toEqual(['ans_9', 'ans_6', 'ans_5']);
      expect(await found(['same_a'], { ...all, limit: 1 })).toEqual(['ans_9']);
      expect(await found(['same_a'], { ...all, within: 'g1', limit: 1 })).toEqual(['ans_5']);
      expect(await found([], all)).toEqual([]);
    });

    test('an answer comes back whole, and takes feedback', async () => {
      const { store } = await open();
      const record = answerRecord('ans_1');
      await store.answers.insert(record);
      expect(await store.answers.get('ans_1')).toEqual(record);
      expect(await store.answers.get('ans_2')).toBeNull();
      const feedback = { answerId: 'ans_1', verdict: 'helpful' as const, comment: null, givenBy: 'lin' };
      expect(await store.feedback.insert(feedback, 6)).toMatch(/^fb_/);
      await expect(store.feedback.insert({ ...feedback, answerId: 'ans_2' }, 6)).rejects.toThrow();
    });

    test('counts once what a learner thinks of an answer, as they think last', async () => {
      const { store } = await withGroup(open);
      for (const id of ['ans_1', 'ans_2']) await store.answers.insert(answerRecord(id));
      const given = (answerId: string, verdict: 'helpful' | 'wrong', givenBy: string, at: number) =>
        store.feedback.put({ answerId, verdict, comment: null, givenBy }, at);
      for (let at = 10; at < 15; at++) await given('ans_1', 'wrong', 'lin', at);
      await given('ans_1', 'helpful', 'lin', 15);
      await given('ans_1', 'helpful', 'ake', 16);
      await given('ans_2', 'wrong', 'lin', 17);
      const { feedback } = await store.figures.answers({ from: 0, to: 100 });
      expect(feedback).toEqual({ helpful: 2, not_helpful: 0, wrong: 1 });
      expect(await store.feedback.anyRejected(['ans_1'])).toBe(false);
    });
  });
}
