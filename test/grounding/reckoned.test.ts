import { describe, expect, test } from 'vitest';
import { heldPassage } from '../../src/agent/grounding/reading/held-passage.ts';
import { formulasIn } from '../../src/agent/grounding/reckoned/formula-applied.ts';
import { isReckoned } from '../../src/agent/grounding/reckoned/reckoned.ts';
import { readStatement } from '../../src/agent/grounding/statement/read-statement.ts';
import { aPassage } from '../support/samples.ts';
import { isSaid } from './is-said.ts';

describe('a number that comes out of others is said, and another is not', () => {
  test.each([
    [
      'a sum of shares',
      '三次测验每次占 20%，结业项目占 40%。',
      '三次测验每次占 20%，加起来是 60%。',
      '三次测验每次占 20%，加起来是 70%。',
    ],
    [
      'the rest of a whole',
      '结业项目占总评的 40%，其余是作业。',
      '结业项目占总评的 40%，其余的 60% 是作业。',
      '结业项目占总评的 40%，其余的 50% 是作业。',
    ],
    [
      'an example of a share',
      '迟交的作业按得分的 80% 计。',
      '比如得分是 90 分，迟交就按 72 分计。',
      '比如得分是 90 分，迟交就按 75 分计。',
    ],
    [
      'what an asker is charged',
      'An essay loses 10 percent a day when it is late.',
      'If your essay is 2 days late, it loses 20 percent.',
      'If your essay is 2 days late, it loses 30 percent.',
    ],
    [
      'a difference in an example',
      '可变现净值低于成本的，按差额提跌价准备。',
      '比如成本 10 万元、可变现净值 8 万元，就按差额提 2 万元跌价准备。',
      '比如成本 10 万元、可变现净值 8 万元，就按差额提 3 万元跌价准备。',
    ],
    [
      'a quotient',
      'Hydration is the weight of the water divided by the weight of the flour: 350 grams of water on 500 grams of flour is 70 percent.',
      'For example, 300 g of water divided by 500 g of flour is a hydration of 60 percent.',
      'For example, 300 g of water divided by 500 g of flour is a hydration of 65 percent.',
    ],
  ])('%s', (_, page, right, wrong) => {
    expect(isSaid(right, page)).toBe(true);
    expect(isSaid(wrong, page)).toBe(false);
  });

  test('what nobody reckons is looked for in the passage', () => {
    expect(isSaid('作业可以延期 5 天。', '作业可以延期 2 天，项目可以延期 3 天。')).toBe(false);
  });
});

describe('an example of a formula of the page is said where it comes out', () => {
  test.each([
    [
      'of one thing',
      '顺序查找要比较的次数平均是 (n + 1) / 2 次。',
      '例如有 100 个元素，平均要比较 50.5 次。',
      '例如有 100 个元素，平均要比较 49.5 次。',
    ],
    [
      'of three',
      '第 i 个元素的地址是 $b + i \\times s$，b 是首地址，s 是每个元素的字节数。',
      '例如首地址 1000、每个元素 4 字节，i 是 5 的元素地址是 1020。',
      '例如首地址 1000、每个元素 4 字节，i 是 5 的元素地址是 1016。',
    ],
    [
      'told in words',
      '流动比率是流动资产除以流动负债。',
      '比如流动资产 300 万、流动负债 120 万，流动比率是 2.5。',
      '比如流动资产 300 万、流动负债 120 万，流动比率是 3.5。',
    ],
    [
      'in English words',
      'The expected count of a cell is row total × column total / grand total.',
      'So with a row total of 20, a column total of 30 and a grand total of 200, the expected count of the cell is 3.',
      'So with a row total of 20, a column total of 30 and a grand total of 200, the expected count of the cell is 4.',
    ],
  ])('%s', (_, page, right, wrong) => {
    expect(isSaid(right, page)).toBe(true);
    expect(isSaid(wrong, page)).toBe(false);
  });

  test('in a page that goes on in brackets without an end no formula is looked for', () => {
    expect(formulasIn('流动比率 = 流动资产 / 流动负债。')).toHaveLength(1);
    expect(formulasIn(`${'a + ('.repeat(20_000)}b`)).toEqual([]);
  });

  test('but no two neighbours are an example of n - 1 where nobody says so', () => {
    const page = '长度为 n 的列表最后一个下标是 n - 1。';
    expect(isSaid('例如长度为 7 的列表，最后一个下标是 6。', page)).toBe(true);
    expect(isSaid('列表长度是 7，所以最后一个下标是 6。', page)).toBe(false);
  });
});

test.each([
  ['二点五倍', '差一等亮度大约差二点五倍。', '差一等亮度大约差 2.5 倍。', '差一等亮度大约差 5 倍。'],
  ['百分之二点五', '利率是百分之二点五。', '利率是 2.5%。', '利率是 2%。'],
  ['负一点五等', '天狼星的星等是负一点五等。', '天狼星的星等是 −1.5 等。', '天狼星的星等是 −5 等。'],
  [
    '二左右',
    '流动比率一般认为二左右比较稳。',
    '流动比率一般在 2 左右比较稳。',
    '流动比率一般在 3 左右比较稳。',
  ],
  ['不要超过', '每行不超过 79 个字符。', '一行不要超过 79 个字符。', '一行要超过 79 个字符。'],
])('numbers are read as they are said: %s', (_, page, right, wrong) => {
  expect(isSaid(right, page)).toBe(true);
  expect(isSaid(wrong, page)).toBe(false);
});

test('a number of the asker is no fact, but where it is told as theirs', () => {
  const page = 'The full refund applies as long as at most two recordings were submitted.';
  const question = 'I submitted three recordings, do I get a full refund?';
  expect(
    isSaid('You submitted three recordings, and the full refund applies to two at most.', page, question),
  ).toBe(true);
  expect(isSaid('The full refund applies to three recordings.', page, question)).toBe(false);
});

test('things that were told before are not counted anew', () => {
  const page = '交叉弹性为正的是替代品，为负的是互补品。';
  expect(isSaid('交叉弹性为负，说明这两个是互补品。', page)).toBe(true);
});

test('in a row of numbers each comes out of others by chance, and none is reckoned with', () => {
  const held = heldPassage(aPassage({ title: '', headings: [], text: '得分依次公布。' }));
  const reckonedOf = (count: number): boolean[] => {
    const scores = Array.from({ length: count }, (_, at) => `${at + 41} 分`).join('、');
    const statement = readStatement(`例如得分依次是${scores}。`, '');
    return statement.sentences
      .flat()
      .flatMap(({ numbers }) => numbers.map((one) => isReckoned(one, statement, held)));
  };
  expect(reckonedOf(4)).toContain(true);
  expect(reckonedOf(15)).toEqual(Array(15).fill(false));
});
