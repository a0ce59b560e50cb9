import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { aResult } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

const SEND_IT = '在，直接发问题就行。';

/** A learner who has just been told to send the question. */
async function invited(text = SEND_IT) {
  const talk = await conversation();
  talk.agent.says(aResult({ outcome: 'small_talk', text, citations: [] }));
  await talk.hear({ messageId: 'm1', text: '@助教 在吗' });
  await talk.drain();
  talk.agent.says(aResult());
  talk.clock.advance(MINUTE);
  const answered = () => talk.sent.map(({ replyToMessageId }) => replyToMessageId);
  return { ...talk, answered };
}

describe('whoever was told to just send the question', () => {
  test('sends it without a mention, and is answered; what comes after it is the group’s again', async () => {
    const { hear, drain, answered, agent, message } = await invited();
    await hear({ messageId: 'm2', text: '闭包是什么？' });
    await drain();
    expect(answered()).toEqual(['m1', 'm2']);
    expect(agent.requests.at(-1)).toMatchObject({
      question: '闭包是什么？',
      history: [
        { role: 'user', text: '在吗' },
        { role: 'assistant', text: SEND_IT },
      ],
    });
    expect((await message('m2')).mentionsAssistant).toBe(true);
    await hear({ messageId: 'm3', text: '列表是什么？' });
    await drain();
    expect(answered()).toEqual(['m1', 'm2']);
  });

  test('is heard also where the platform says that nobody was mentioned', async () => {
    const { hear, drain, answered } = await invited();
    await hear({ messageId: 'm2', text: '闭包是什么？', mentionsAssistant: false });
    await drain();
    expect(answered()).toEqual(['m1', 'm2']);
  });

  test.each([
    [
      '图片我看不了。把图里的文字贴出来（比如报错、题目），没有字就说说图上是什么，我马上看。',
      'IndexError: list index out of range',
    ],
    [
      '把报错的最后几行和出错的那段代码贴成文字发给我，我来看是哪里的问题。已经转给讲师，最晚今天 10:45 前回复你。',
      'print(x[5])',
    ],
    ["I'm here — just send your question.", 'what is a closure'],
  ])('so it is after %j', async (said, text) => {
    const { hear, drain, answered } = await invited(said);
    await hear({ messageId: 'm2', text });
    await drain();
    expect(answered()).toEqual(['m1', 'm2']);
  });

  test('may show a picture instead, but a sticker says nothing', async () => {
    const { hear, drain, answered } = await invited();
    await hear({ messageId: 'm2', text: '', attachments: [{ kind: 'sticker' }] });
    await hear({ messageId: 'm3', text: '', attachments: [{ kind: 'image' }] });
    await drain();
    expect(answered()).toEqual(['m1', 'm3']);
  });

  test.each([
    ['thanks', { text: '好的谢谢' }],
    ['a word to others', { text: '大家今天作业写完了吗' }],
    ['a word to one of them', { text: '@小明 闭包是什么？' }],
    ['an answer to somebody else', { text: '这里要加括号', replyToMessageId: 'other' }],
    ['what another says', { text: '闭包是什么？', senderId: 'ake' }],
    ['what staff say', { text: '闭包是什么？', senderRole: 'staff' as const }],
  ])('but %s is not taken for it', async (_, said) => {
    const { hear, drain, answered } = await invited();
    await hear({ messageId: 'm2', ...said });
    await drain();
    expect(answered()).toEqual(['m1']);
  });

  test('has five minutes', async () => {
    const { hear, drain, answered, clock } = await invited();
    clock.advance(5 * MINUTE);
    await hear({ messageId: 'm2', text: '闭包是什么？' });
    await drain();
    expect(answered()).toEqual(['m1']);
  });
});

test('whoever was only thanked back was asked for nothing', async () => {
  const { hear, drain, answered } = await invited('不客气，还有不明白的随时问。');
  await hear({ messageId: 'm2', text: '闭包是什么？' });
  await drain();
  expect(answered()).toEqual(['m1']);
});
