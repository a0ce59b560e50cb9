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

const VALVES =
  'The inlet valve lets the fuel in, and the outlet valve leaves the burnt gas out. All of the coolant and most of the oil are used again.';
const RELAYS =
  '继电器用小电流控制大电流，电压不得超过 24 伏特。除非线圈断电，触点会一直吸合。主触点先闭合，使灯变亮；辅触点后闭合，使铃响起。每个继电器只有一个线圈。';
const KINGS =
  'The bridge was built in 1531. The old town burnt down in 1542, and the new market opened in 1549.';
const DYES =
  'Bleach lightens the fibre and takes an hour to act, so begin with it. Tannin darkens it. The hall is open every day from 9:00 to 12:00 and from 14:00 to 18:00, except on feast days.';

describe('a statement is cut', () => {
  test.each([
    [
      'in which each of two things has what is said of the other',
      DYES,
      'Tannin lightens the fibre and bleach darkens it.',
    ],
    ['that means all where most are meant', VALVES, 'All of the oil is used again.'],
    ['that has with it what is left off', '返回时不带括号。', '返回时要带上括号。'],
    ['that leaves off what is there', 'Serve the soup with bread.', 'Serve the soup without bread.'],
    ['that defines a thing as the opposite of its kind', '闭包是记住变量的内层函数。', '闭包就是外层函数。'],
    [
      'that defines it so in the other language',
      '闭包是记住变量的内层函数。',
      'A closure is an outer function.',
    ],
    [
      'that holds a false sentence in brackets',
      DYES,
      'Bleach lightens the fibre (the hall is closed on every day).',
    ],
    ['that runs on into a false one', DYES, 'Bleach lightens the fibre The tannin lightens the fibre.'],
    ['that means several where there is one', RELAYS, '每个继电器有好几个线圈。'],
    ['with another unit of the kind', RELAYS, '继电器的电压不得超过 24 安培。'],
    ['that makes an "if" of an "unless"', RELAYS, '只有线圈断电，触点才会一直吸合。'],
    ['that turns what comes first in two halves of a sentence', RELAYS, '先使铃响起，后使灯变亮。'],
    [
      'that puts first what a later year has',
      KINGS,
      'The old town burnt down after the new market had opened.',
    ],
    [
      'that has as a cause what came later',
      KINGS,
      'The bridge was built because the old town had burnt down.',
    ],
    ['that counts in what is excepted', DYES, 'The hall is open every day, on feast days as well.'],
    ['that holds whatever else is the case', RELAYS, '继电器用小电流控制大电流，无论电压多少。'],
    [
      'with the degree turned',
      'The salt makes the film more brittle, so it must not be dried.',
      'The salt makes the film less brittle.',
    ],
  ])('%s', (_, passage, sentence) => {
    expect(isSaid(passage, sentence)).toBe(false);
  });
  test.each([
    ['in which each of two things has its own', DYES, 'Tannin darkens the fibre, while bleach lightens it.'],
    ['that means most where most are meant', VALVES, 'Most of the oil is used again.'],
    ['with an "if not" for an "unless"', RELAYS, '只要线圈不断电，触点会一直吸合。'],
    ['in the order of the halves', RELAYS, '先使灯变亮，后使铃响起。'],
    ['in the order of the years', KINGS, 'The new market opened after the old town had burnt down.'],
  ])('and not one %s', (_, passage, sentence) => {
    expect(isSaid(passage, sentence)).toBe(true);
  });
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
