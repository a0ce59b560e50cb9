import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';

const isSaid = (text: string, sentence: string): boolean =>
  checkGrounding(`${sentence} [1]`, [aPassage({ title: '', headings: [], text })], '').supported;

const BRAIN =
  'The cerebellum coordinates movement, the brainstem keeps the heart beating, and the prefrontal cortex decides what gets attention.';
const CANAL = '闸门在水大的时候把多余的水排到河里。水泵控制流进农田的水量。';
const ROCKS = '岩石风化最快的是砂岩，其次是页岩，花岗岩和石英岩最慢。';
const STORE = '处置备用零件时只减库存，这时不影响当月产量。';
const OWNERS = '更换管理人要经三分之二以上的业主同意，普通事项由到会的业主商量。';
const TEA =
  '普洱一般用沸水冲泡。储存时放在避光的柜子里，已经受潮的茶饼可以晒干再喝。加糖不影响茶多酚的含量。';
const LEDGER = '销售时借记应收账款，贷记主营收入；收款时借记银行存款，贷记应收账款。';
const CREAM =
  'Spread the cream from the middle outwards. It sets within half a minute, and about half of the sugar stays on top.';

describe('a statement is cut', () => {
  test.each([
    [
      'that says of one thing what is said of another',
      BRAIN,
      'The cerebellum decides what receives attention.',
    ],
    ['the same where the thing stands at its end', CANAL, '控制进入农田水量的是闸门。'],
    ['that makes a must of what is usual', TEA, '普洱必须用沸水冲泡。'],
    ['that says of all what is said of those that meet a condition', TEA, '茶饼都可以晒干再喝。'],
    ['that changes what is not affected', STORE, '处置备用零件时会减少当月产量。'],
    ['that goes to where its passage goes from', CREAM, 'Spread the cream towards the middle.'],
    ['that gives a superlative to another thing', ROCKS, '花岗岩是风化最快的岩石。'],
    ['in which two things changed places across a comma', LEDGER, '销售时借记主营收入，贷记应收账款。'],
    ['with another part of a whole', OWNERS, '更换管理人要经半数以上的业主同意。'],
  ])('%s', (_, passage, sentence) => {
    expect(isSaid(passage, sentence)).toBe(false);
  });

  test('that takes steps in another order than they stand in', () => {
    const passage = '泡好的豆子有水汽，要沥干，铺上纱布，撒一层曲粉，最后盖上竹席。';
    expect(isSaid(passage, '先盖上竹席，再铺纱布、撒曲粉。')).toBe(false);
    expect(isSaid(passage, '先铺上纱布，撒一层曲粉，再盖上竹席。')).toBe(true);
  });
});

describe('a statement is kept', () => {
  test.each([
    ['of the thing itself', BRAIN, 'The prefrontal cortex decides what receives attention.'],
    ['about what a condition holds for', TEA, '已经受潮的茶饼可以晒干再喝。'],
    ['of what is usual as such', TEA, '普洱一般用沸水来冲泡。'],
    ['with seconds for a part of a minute', CREAM, 'It sets within 30 seconds.'],
    [
      'with a number in words for one in digits',
      'The tower holds 50,000 books.',
      'The tower holds fifty thousand books.',
    ],
    [
      'that advises against what its passage says is bad',
      'Roots that stand in water rot.',
      'Never leave the roots standing in water, or they rot.',
    ],
  ])('%s', (_, passage, sentence) => {
    expect(isSaid(passage, sentence)).toBe(true);
  });
});
