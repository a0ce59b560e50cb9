import { describe, expect, test } from 'vitest';
import { chineseClauseAsked } from '../../src/agent/question/asked/chinese-clause-asked.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('the one clause of a Chinese message that asks', () => {
  test.each([
    ['青椒还是红椒 平时炒哪个好', '青椒还是红椒'],
    ['面团发酵多久呀，说人话', '面团发酵多久呀'],
    ['灶台一直打不着火 换电池咋弄', '换电池咋弄'],
    ['木柄菜刀能泡水不 刚买的', '木柄菜刀能泡水不'],
  ])('of %j is %j', (message, asked) => {
    expect(chineseClauseAsked(message)).toBe(asked);
  });

  test.each([
    ['is one clause', '面团发酵多久'],
    ['asks two things', '面团发酵多久 烤箱预热几度'],
    ['points back at what was told', '面团没发起来，这还能烤面包吗'],
    ['has its subject in another clause', '买了一袋酵母 跟泡打粉有啥不一样'],
    ['is narrowed by what was told', '我有3个烤盘，烤箱预热多久'],
    ['shows code', 'x = f(1)，返回结果怎么打印'],
    ['has several lines', '报错了\n面团发酵多久'],
    ['asks nothing', '今天面团发得很好 谢谢老师'],
    ['is English', 'is the oven hot, how long'],
  ])('is none where it %s: %j', (_, message) => {
    expect(chineseClauseAsked(message)).toBeNull();
  });
});

describe('an answer to that clause', () => {
  const message = '青椒还是红椒 隔壁超市周末打折';
  const peppers = aPassage({
    locator: '#peppers',
    text: '青椒和红椒是同一种辣椒，红椒更甜，凉菜用红椒，炒肉用青椒。',
  });
  const discounts = aPassage({ locator: '#discounts', text: '超市周末打折的菜要挑一挑。' });
  const foundFor = (whole: typeof peppers) => ({
    of: (question: string) =>
      question === '青椒还是红椒'
        ? { passages: [peppers], confidence: 0.9 }
        : { passages: [whole], confidence: 0.4 },
  });

  test('is given where the whole message finds the same', async () => {
    const { text } = await agentOn({ passages: [peppers], ...foundFor(peppers) }).ask(message);
    expect(text).toContain('凉菜用红椒');
  });

  test('and is not where that finds something else', async () => {
    const { outcome } = await agentOn({ passages: [discounts], ...foundFor(discounts) }).ask(message);
    expect(outcome).toBe('abstained');
  });
});
