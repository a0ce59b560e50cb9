import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function correctionsPart(open: OpenStore): void {
  describe('what staff put right', () => {
    const made = {
      questionId: 'q_1',
      answerId: null,
      mark: null,
      words: null,
      groupId: null,
      operator: '王老师',
      text: '八点。',
      correctedAt: 10,
    };

    test('is found by its question, its answer and its mark, the latest first', async () => {
      const { store } = await open();
      const { corrections } = store;
      await corrections.insert({ ...made, mark: 'same_a', words: '七点。', groupId: 'newcomers' });
      await corrections.insert({ ...made, mark: 'same_a', text: '九点。', correctedAt: 20 });
      await corrections.insert({ ...made, answerId: 'ans_1' });
      expect((await corrections.ofQuestion('q_1')).map(({ correctedAt }) => correctedAt)).toEqual([
        20, 10, 10,
      ]);
      expect(await corrections.ofAnswer('ans_1')).toEqual([{ ...made, answerId: 'ans_1' }]);
      expect((await corrections.ofMark('same_a', 10)).map(({ text }) => text)).toEqual(['九点。', '八点。']);
      expect(await corrections.ofMark('same_a', 20)).toHaveLength(1);
      expect(await corrections.ofMark('same_b', 0)).toEqual([]);
    });

    test('goes with its asker, but for what others were told, and with the messages of its time', async () => {
      const { store } = await withGroup(open);
      const id = await store.learners.seen('bridge', 'lin', '小林', 1);
      await store.learners.join('newcomers', id, 'learner', 1);
      const lin = await store.learners.get(id);
      if (!lin) throw new Error('not there');
      const question = aQuestion({ askerId: 'lin' });
      await store.questions.insert(question);
      await store.corrections.insert({ ...made, questionId: question.id });
      await store.corrections.insert({ ...made, questionId: question.id, mark: 'same_a' });
      await store.eraseLearner(lin, 11);
      expect((await store.corrections.ofQuestion(question.id)).map(({ mark }) => mark)).toEqual(['same_a']);
      await store.retention.clear({ messagesBefore: 11, evidenceBefore: 0 }, 12);
      expect(await store.corrections.ofQuestion(question.id)).toEqual([]);
    });
  });
}
