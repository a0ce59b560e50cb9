import { expect, test } from 'vitest';
import { correctionOf, writeCorrection } from '../../../src/desk/answers/correction-records.ts';
import { type Answer, NO_USAGE } from '../../../src/domain/conversation/answer.ts';
import { aQuestion } from '../../support/samples.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

const answered = (id: string, text: string): Answer => ({
  id,
  outcome: 'answered',
  text,
  mode: 'verified',
  label: null,
  confidence: 1,
  citations: [],
  handoff: null,
  usage: NO_USAGE,
  timings: { retrieveMs: 0, generateMs: 0, totalMs: 0 },
});

test('a correction is read by who was given what it puts right, not by who was given other words under its mark', async () => {
  const { store } = await temporaryStore();
  const given = (id: string, text: string) => ({
    answer: answered(id, text),
    groupId: null,
    courseId: null,
    askerId: null,
    question: '能迟交吗',
    questionId: null,
    sameAs: 'kept',
    createdAt: 1,
  });
  const wrong = given('ans-a', '可以迟交十天。');
  const right = given('ans-b', '可以迟交七天。');
  const question = aQuestion({ id: 'que-a', answerId: 'ans-a', answeredBy: 'assistant' });
  await store.transaction(async (tx) => {
    await writeCorrection(
      tx,
      [question],
      { record: wrong, kept: [], marks: ['kept'] },
      { operator: '王老师', text: '是七天。', within: null },
      2,
    );
  });
  expect(await correctionOf(store, wrong)).toMatchObject({ text: '是七天。' });
  expect(await correctionOf(store, right)).toBeNull();
});
