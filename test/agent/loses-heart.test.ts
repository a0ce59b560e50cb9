import { describe, expect, test } from 'vitest';
import { losesHeart } from '../../src/agent/talk/loses-heart.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const KIND = /不是你的问题|no fault of yours/;
/** The material is sure of itself: some passage has all their words. */
const sure = { passages: [aPassage()], confidence: 0.9 };

describe('somebody who loses heart', () => {
  test.each([
    'this is so hard im giving up',
    'i dont think im cut out for this',
    'everyone else gets it but me',
    'honestly thinking about dropping out',
    "what's the point i'm too old for this",
    'i feel like quitting tbh',
    '我真的学不下去了每天都好累',
    '感觉自己不是这块料',
    '学了三周还是啥都不会,好沮丧',
    '每次写作业都想哭',
    '我可能真的不适合写代码',
    '大家都好厉害我好菜',
    '学到怀疑人生',
  ])('hears a kind word and no passage: %s', async (text) => {
    const said = await agentOn(sure).ask(text);
    expect(said).toMatchObject({ outcome: 'small_talk', handOff: null, citations: [] });
    expect(said.text).toMatch(KIND);
  });

  test('has a person come when they say so again', async () => {
    const { ask } = agentOn(sure);
    const first = await ask('心态崩了，学不下去了');
    const again = await ask('真的撑不住了', {
      history: [
        { role: 'user', text: '心态崩了，学不下去了' },
        { role: 'assistant', text: first.text },
      ],
    });
    expect(again.handOff).not.toBeNull();
  });

  test('hears what the course says of just that', async () => {
    const passages = [
      aPassage({
        title: '学不动了怎么办？',
        text: '学不动了就先把目标变小，今天只看一节讲义，敲完一个例子就收工。',
      }),
    ];
    const said = await agentOn({ passages, confidence: 0.9 }).ask('学不动了');
    expect(said.outcome).toBe('answered');
  });

  test.each(['闭包看哭了', '我真的听不懂闭包', '闭包越学越懵'])(
    'who names what it is hears what the course says of it: %s',
    async (text) => {
      expect((await agentOn(sure).ask(text)).text).not.toMatch(KIND);
    },
  );

  test.each([
    '学不会递归怎么办',
    '跟不上直播能看回放吗',
    '我学了就忘怎么复习',
    '想退课怎么办',
    'i give up, how do you reverse a string',
    'honestly thinking of quitting, lost all motivation, any tips',
    'why is recursion so hard to understand',
    'i failed the quiz can i retake it',
    'this button is too small',
    'the video is too slow',
  ])('is nobody who asks: %s', (text) => {
    expect(losesHeart(text)).toBe(false);
  });

  test('is known in time, whatever is said', () => {
    for (const piece of ['我太', '真的', '学不', '好累', '是不是太', 'too ', 'i am so ', 'giving ', "n't "]) {
      const startedAt = processorMs();
      for (let length = 10; length <= 90; length += 5) losesHeart(`${piece.repeat(90).slice(0, length)}x`);
      losesHeart(piece.repeat(10_000));
      expect(processorMs() - startedAt, piece).toBeLessThan(100);
    }
  });
});
