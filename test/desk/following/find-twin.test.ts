import { expect, test } from 'vitest';
import { findTwin } from '../../../src/desk/following/find-twin.ts';
import type { Question } from '../../../src/domain/conversation/question.ts';
import { aGroup, aQuestion } from '../../support/samples.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

const AT = 1_000;

/** Which of the questions that wait the new one is found to repeat. Words that end in a number are alike by so much. */
async function twinOf(said: Partial<Question>, ...waiting: Partial<Question>[]): Promise<string | null> {
  const { store } = await temporaryStore();
  await store.groups.put(aGroup(), AT);
  const question = aQuestion({ id: 'q_new', text: '食堂几点开门', createdAt: AT, ...said });
  for (const one of [...waiting.map((more) => aQuestion({ createdAt: AT - 1, ...more })), question])
    await store.questions.insert(one);
  const compare = async (_: unknown, __: string, others: string[]) =>
    others.map((text) => ({ same: text.startsWith('食堂'), like: Number(/\d+$/.exec(text)?.[0] ?? 0) }));
  return await findTwin({ store, compare }, question);
}

test('a question is the same as the most alike of those that wait', async () => {
  const waiting = [5, 9, 7].map((like, at) => ({ id: `q_${at}`, text: `食堂 ${like}` }));
  expect(await twinOf({}, ...waiting, { id: 'q_other', text: '证书 99' })).toBe('q_1');
});

test('a question is the same as an older one, never as itself or one that came after it', async () => {
  expect(await twinOf({}, { id: 'q_later', text: '食堂 1', createdAt: AT + 1 })).toBeNull();
  // Of one moment the identifiers say which was first, so that two do not join each other.
  expect(await twinOf({}, { id: 'q_zzz', text: '食堂 1', createdAt: AT })).toBeNull();
  expect(await twinOf({}, { id: 'q_aaa', text: '食堂 1', createdAt: AT })).toBe('q_aaa');
});

test.each(['complaint', 'quarrel', 'alert'] as const)(
  'a matter of its own (%s) joins none, and none joins it',
  async (kind) => {
    expect(await twinOf({ kind }, { text: '食堂 1' })).toBeNull();
    expect(await twinOf({}, { text: '食堂 1', kind })).toBeNull();
  },
);

test('one whose asker came back stands on its own feet', async () => {
  expect(await twinOf({ reopened: 1 }, { text: '食堂 1' })).toBeNull();
});
