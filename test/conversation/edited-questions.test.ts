import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { anAbstention, aResult } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

const SECOND = 1_000;
const LIST = '列表是可以改的有序序列。';
const TUPLE = '元组建好以后不能改。';

/** A group in which what lists and tuples are is known, and nothing else. */
async function group(mode: 'mention' | 'copilot' = 'mention') {
  const there = await conversation({ group: { mode } });
  there.agent.says(async ({ question }) => {
    if (/列表|list/i.test(question)) return aResult({ text: LIST, candidate: LIST });
    if (question.includes('元组')) return aResult({ text: TUPLE, candidate: TUPLE });
    return anAbstention();
  });
  const sentAt = there.clock.now();
  let edits = 0;
  const say = (text: string) => there.hear({ messageId: 'm1', text, sentAt });
  const edit = async (text: string, after = MINUTE) => {
    there.clock.advance(after);
    await there.hear({ messageId: 'm1', text, sentAt, editedAt: there.clock.now() + edits++ });
  };
  /** Until nobody edits any more. */
  const settle = async () => {
    await there.drain();
    there.clock.advance(10 * SECOND);
    await there.drain();
  };
  const question = async () => there.store.questions.byMessage((await there.message('m1')).id);
  return { ...there, say, edit, settle, question, texts: () => there.sent.map(({ text }) => text) };
}

describe('a question that was edited after it had been answered', () => {
  test('is answered as it reads now, in a reply that says so, and that answer is the question’s', async () => {
    const { say, edit, settle, texts, sent, question } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await edit('@助教 元组是什么？');
    await settle();
    expect(texts()).toEqual([LIST, `问题改过了，按现在的说法重新回答：\n${TUPLE}`]);
    expect(sent.map(({ replyToMessageId }) => replyToMessageId)).toEqual(['m1', 'm1']);
    expect(await question()).toMatchObject({
      text: '元组是什么？',
      status: 'answered',
      answeredBy: 'assistant',
      answerId: sent[1]?.answer.answerId,
    });
  });

  test.each([
    ['a mark or a blank', '@助教  列表是什么'],
    ['a typo', '@助教 列表是什麼？'],
    ['a courtesy', '@助教 列表是什么？谢谢老师'],
  ])('but for %s gets no second answer', async (_, text) => {
    const { say, edit, settle, texts } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await edit(text);
    await settle();
    expect(texts()).toEqual([LIST]);
  });

  test('several times in a row is answered once, in its last words; the same edit again brings nothing', async () => {
    const { say, edit, settle, texts, hear, clock } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await edit('@助教 元');
    await edit('@助教 元组是什么？', SECOND);
    await hear({ messageId: 'm1', text: '@助教 元组是什么？', editedAt: clock.now() + 1 });
    await settle();
    await settle();
    expect(texts()).toHaveLength(2);
  });

  test('long after it was asked gets none', async () => {
    const { say, edit, settle, texts } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await edit('@助教 元组是什么？', 11 * MINUTE);
    await settle();
    expect(texts()).toEqual([LIST]);
  });

  test('and cannot be answered any more goes to a person, with a time', async () => {
    const { say, edit, settle, sent, question } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await edit('@助教 食堂几点开门？');
    await settle();
    expect(sent[1]?.answer).toMatchObject({ outcome: 'abstained', dueAt: expect.any(Number) });
    expect(await question()).toMatchObject({ text: '食堂几点开门？', status: 'handed_off', told: true });
  });

  test('and was answered by a person meanwhile is left to them', async () => {
    const { say, edit, settle, texts, hear } = await group();
    await say('@助教 列表是什么？');
    await settle();
    await hear({
      messageId: 's1',
      senderId: 'wang',
      senderRole: 'staff',
      text: '我来说',
      replyToMessageId: 'm1',
    });
    await edit('@助教 元组是什么？');
    await settle();
    expect(texts()).toEqual([LIST]);
  });
});

describe('a question that waits for a person', () => {
  test('is answered once its new words have an answer, and nobody need take it any more', async () => {
    const { say, edit, settle, texts, question } = await group();
    await say('@助教 裂表是什么？');
    await settle();
    expect(await question()).toMatchObject({ status: 'handed_off' });
    await edit('@助教 列表是什么？');
    await settle();
    expect(texts().at(-1)).toContain(LIST);
    expect(await question()).toMatchObject({ status: 'answered', answeredBy: 'assistant' });
  });

  test('stays with the operator who has taken it', async () => {
    const { say, edit, settle, texts, question, desk } = await group();
    await say('@助教 裂表是什么？');
    await settle();
    await desk.claim((await question())?.id ?? '', '王老师');
    await edit('@助教 列表是什么？');
    await settle();
    expect(texts()).toHaveLength(1);
    expect(await question()).toMatchObject({ status: 'claimed', text: '列表是什么？' });
  });

  test('has a draft to its new words where the assistant only drafts', async () => {
    const { say, edit, settle, texts, question } = await group('copilot');
    await say('@助教 列表是什么？');
    await settle();
    expect(await question()).toMatchObject({ status: 'handed_off', draft: LIST });
    await edit('@助教 元组是什么？');
    await settle();
    expect(await question()).toMatchObject({ status: 'handed_off', text: '元组是什么？', draft: TUPLE });
    expect(texts()).toEqual([]);
  });
});

test('a question edited while its answer was being written is answered in its last words', async () => {
  const { say, edit, settle, texts, agent, drain } = await group();
  let write = () => {};
  agent.says(async ({ question }) => {
    if (question.includes('元组')) return aResult({ text: TUPLE });
    await new Promise<void>((resolve) => {
      write = resolve;
    });
    return aResult({ text: LIST });
  });
  await say('@助教 列表是什么？');
  const answering = drain();
  await expect.poll(() => agent.requests.length).toBe(1);
  await edit('@助教 元组是什么？');
  write();
  await answering;
  await settle();
  await settle();
  expect(texts()).toEqual([LIST, `问题改过了，按现在的说法重新回答：\n${TUPLE}`]);
});
