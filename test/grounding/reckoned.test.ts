import { describe, expect, test } from 'vitest';
import { heldPassage } from '../../src/agent/grounding/reading/held-passage.ts';
import { isReckoned } from '../../src/agent/grounding/reckoned.ts';
import { readStatement } from '../../src/agent/grounding/statement.ts';
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
