import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const CLOSURES = aPassage({
  headings: ['闭包'],
  text: '闭包是一个记住了外层函数变量的内层函数。闭包可以在多次调用之间保存状态。没有提到的变量不会被记住。',
});

const outcomeOf = async (reply: string) =>
  await agentOn(
    { passages: [CLOSURES] },
    scriptedChat(() => [reply]),
  ).ask('闭包最多能记住多少个变量？');

describe('a model that says in its own words that the passages do not answer', () => {
  test.each([
    'NO_ANSWER',
    '课程资料里没有提到这一点。',
    '抱歉，根据现有资料无法回答这个问题。建议咨询老师。',
    '资料中没有相关说明，不过闭包可以在多次调用之间保存状态 [1]。',
    '没有在课程片段中找到这方面的内容。你可以看看第3课 [1]。',
    '提供的片段并未说明上限，因此我无法给出答案。',
    '讲义没有直接说明闭包能记住多少个变量。\n\n但资料提到：闭包可以在多次调用之间保存状态 [1]。',
    'The course material does not mention how many variables a closure can remember.',
    "I couldn't find this in the passages.",
    'This is not covered in the provided context.',
  ])('is believed: %s', async (reply) => {
    expect((await outcomeOf(reply)).outcome).toBe('abstained');
  });

  test.each([
    ['闭包可以在多次调用之间保存状态 [1]。', '闭包可以在多次调用之间保存状态。[1]'],
    ['闭包可以在多次调用之间保存状态 [1]。资料里没有提到上限。', '闭包可以在多次调用之间保存状态。[1]'],
  ])('answers where it answered first: %s', async (reply, said) => {
    const { outcome, text } = await outcomeOf(reply);
    expect(outcome).toBe('answered');
    expect(text).toBe(said);
  });
});
