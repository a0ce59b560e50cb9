import { expect, test } from 'vitest';
import { withoutName } from '../../../src/domain/language/without-name.ts';

test.each([
  ['小林同学，周末开', '小林', '同学，周末开'],
  ['小林，周末开', '小林', '同学，周末开'],
  ['@小林 周末开', '小林', '同学 周末开'],
  ['我问过小林了', '小林', '我问过同学了'],
  ['Anna, the canteen is open.', 'Anna', 'the learner, the canteen is open.'],
  ['Annabel is on duty.', 'Anna', 'Annabel is on duty.'],
  ['a+b 的结果', 'a+b', '同学 的结果'],
  ['没有人的名字', '小林', '没有人的名字'],
  ['没有名字', '', '没有名字'],
])('"%s" without "%s" reads on', (text, name, left) => {
  expect(withoutName(text, name, { isOrdinary: false })).toBe(left);
});

test('a name that is a word of the lessons goes only where it speaks to its bearer', () => {
  const ordinary = (text: string) => withoutName(text, '闭包', { isOrdinary: true });
  expect(ordinary('闭包是能记住变量的函数，闭包不难')).toBe('闭包是能记住变量的函数，闭包不难');
  expect(ordinary('闭包，闭包是一种函数')).toBe('同学，闭包是一种函数');
  expect(ordinary('闭包同学，@闭包 你看')).toBe('同学，同学 你看');
});

test('a hostile name or text takes no time', () => {
  const started = performance.now();
  withoutName('小林同学，@'.repeat(20_000), '小林', { isOrdinary: false });
  withoutName('aaaa '.repeat(20_000), 'a'.repeat(200), { isOrdinary: true });
  expect(performance.now() - started).toBeLessThan(1_000);
});
