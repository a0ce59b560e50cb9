import { describe, expect, test } from 'vitest';
import { isToAssistant, onlyRunsDown } from '../../src/moderation/index.ts';
import { processorMs } from '../support/processor-time.ts';

describe('a message that only runs the assistant down', () => {
  test.each([
    '你就是个傻子 啥都不会',
    '真是个垃圾机器人',
    '你比猪还笨',
    '你真是个废物，要你有什么用',
    '你蠢到家了',
    '智障',
    "you're useless you stupid bot",
    "what an idiot you are, can't do anything right",
    'you are dumb',
  ])('is seen: %s', (text) => expect(onlyRunsDown(text)).toBe(true));

  test.each([
    ['asks beside it', '你个废物，发票怎么开'],
    ['speaks of oneself', '我是不是很蠢，怎么都学不会'],
    ['speaks of oneself', 'i feel so stupid'],
    ['uses the word for something else', '你们说的垃圾回收怎么做'],
    ['uses the word for something else', '这个傻瓜相机怎么调光圈'],
    ['uses the word for something else', 'is your dummy variable the same as one-hot'],
    ['only asks', '闭包是什么'],
  ])('is not one that %s: %s', (_, text) => expect(onlyRunsDown(text)).toBe(false));

  test('takes no time to look at, however long', () => {
    const before = processorMs();
    for (const piece of ['你', '傻', 'you ', '傻 ', '，', '你是不是'])
      for (const text of [piece.repeat(20_000), piece.repeat(20)]) onlyRunsDown(text);
    expect(processorMs() - before).toBeLessThan(300);
  });
});

describe('a message is said to the assistant itself', () => {
  const NAMES = ['助教', 'TA'];
  test.each(['@助教 你个废物', '@TA what an idiot you are', '@助教 闭嘴'])('%s', (text) =>
    expect(isToAssistant(text, NAMES)).toBe(true),
  );
  test.each(['你个废物', '@小明 你个废物', '@助教 小明你就这水平？', '@TA Ned, you moron'])(
    'not where somebody else is called: %s',
    (text) => expect(isToAssistant(text, NAMES)).toBe(false),
  );
});
