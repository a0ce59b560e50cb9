import { describe, expect, test } from 'vitest';
import { keptDataAsked } from '../../src/agent/question/asked/kept-data-asked.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const keptDays = { messages: 190, evidence: 365 };
const asked = async (question: string, said = {}, found = {}) =>
  await agentOn({ passages: [aPassage()], confidence: 0.3, keptDays, ...found }).ask(question, {
    group: aGroup(),
    ...said,
  });

describe('asked what becomes of what is said in the group', () => {
  test.each(['你们会保存我的聊天记录吗', '群里的消息会保存多久', '我发的消息会被保存吗', '谁能看到我的提问'])(
    '%j is told for how long it is kept, and how to object',
    async (question) => {
      const { outcome, text, handOff } = await asked(question);
      expect({ outcome, handOff }).toEqual({ outcome: 'answered', handOff: null });
      expect(text).toBe(
        '群里的消息和提问，我这里保存 190 天，供大家查看、回答问题和维护秩序，到期就删；处理违规时留的证据最多保存 365 天。想查看、更正或删除自己的数据，回一句“找班主任”，我请老师来办。',
      );
    },
  );

  test('in English it is told in English', async () => {
    const { text } = await asked('how long are messages kept?');
    expect(text).toContain('kept for 190 days');
    expect(text).toContain('say “talk to the class teacher”');
  });

  test.each([
    '怎么删除我的个人信息',
    '能把我的聊天记录删掉吗',
    '我不想让你们保存我的消息',
    'please delete my data',
  ])('%j goes to a person, who can do it', async (question) => {
    expect(await asked(question)).toMatchObject({
      outcome: 'abstained',
      handOff: { kind: 'logistics', reason: 'asked_for_person' },
    });
  });

  test('what the school itself says of it is said, where it does', async () => {
    const faq = aPassage({ question: '群里的消息会保存多久？', text: '保存到结课后一个月。' });
    const { text } = await asked('群消息保存多久', {}, { passages: [faq], confidence: 0.95 });
    expect(text).toContain('保存到结课后一个月');
  });

  test('is of a group: whoever asks over REST without one is told nothing of it', async () => {
    expect((await asked('你们会保存我的聊天记录吗', { group: null })).text).not.toContain('190');
  });
});

test.each([
  '怎么删除列表里的数据',
  '数据保存多久会过期',
  '怎么把我的数据存到文件里',
  '聊天机器人怎么保存聊天记录',
  '怎么保护用户隐私',
  '课程回放保存多久',
  'how do I store my data in a file',
  'how long is data kept in a cache',
])('how data are kept is a matter of lessons: %j', (question) => {
  expect(keptDataAsked(question)).toBeNull();
});
