import { describe, expect, test } from 'vitest';
import { tablesTold } from '../../src/agent/grounding/reading/tables/tables-told.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';
import { ofPassages } from './counted.ts';

/** True sentences that are kept at the least, of 20; false ones let out at the most, of 40. */
const BOUNDS = {
  'of-tables': { kept: 19, out: 1 },
  'of-tables-held-out': { kept: 18, out: 6 },
};

test.each(Object.entries(BOUNDS))('%s: true ones are kept, their twins cut', (name, bounds) => {
  const count = ofPassages(name);
  expect(count).toMatchObject({ true: 20, false: 40 });
  expect(count.kept).toBeGreaterThanOrEqual(bounds.kept);
  expect(count.out).toBeLessThanOrEqual(bounds.out);
});

const CONTAINERS = `四种容器各有长处。

| 容器 | 写法 | 顺序 | 可变 | 重复 |
| --- | --- | --- | --- | --- |
| 列表 | \`[1, 2]\` | 有，按位置取 | 是 | 允许 |
| 元组 | \`(1, 2)\` | 有，按位置取 | 否 | 允许 |
| 集合 | \`{1, 2}\` | 无 | 是 | 不允许 |

拿不准的时候先用列表。`;

describe('a table', () => {
  test('is told cell by cell, between what stands around it', () => {
    const told = tablesTold(CONTAINERS, '\n').split('\n');
    expect(told[0]).toBe('四种容器各有长处。');
    expect(told.at(-1)).toBe('拿不准的时候先用列表。');
    expect(told).toEqual(expect.arrayContaining(['列表有顺序，按位置取', '元组不可变', '集合不允许重复']));
  });

  test('whose rows are qualities is told of the things in its columns', () => {
    const told = tablesTold('| 比较 | 列表 | 元组 |\n|---|---|---|\n| 能否修改 | 可以 | 不可以 |', '\n');
    expect(told.split('\n').slice(1)).toEqual(['列表可以修改', '元组不可以修改']);
  });

  test('without a head stands as it is', () => {
    expect(tablesTold('| 列表 | 有序 |', '\n')).toBe('| 列表 | 有序 |');
  });
});

describe('a sentence on a row', () => {
  const says = (sentence: string) =>
    checkGrounding(`${sentence} [1]`, [aPassage({ headings: ['怎么选'], text: CONTAINERS })], '怎么选')
      .supported;

  test.each([
    '元组是不可变的。',
    '列表有顺序，也允许重复。',
    '集合没有顺序，也不允许重复。',
    '列表写作 `[1, 2]`。',
  ])('that says what the row says may be said: %s', (sentence) => {
    expect(says(sentence)).toBe(true);
  });

  test.each([
    '元组是可变的。',
    '列表没有顺序。',
    '集合允许重复。',
    '列表可变，集合不可变。',
    '列表写作 `{1, 2}`。',
  ])('that says what another row says, or no for yes, may not: %s', (sentence) => {
    expect(says(sentence)).toBe(false);
  });
});

test('a number of a table is bounded by what its column is called, and by no row below it', () => {
  const passage = aPassage({
    text: '试用期的长短看合同期限：\n\n| 合同期限 | 试用期最长 |\n|---|---|\n| 三个月以上不满一年 | 一个月 |\n| 一年以上不满三年 | 两个月 |',
  });
  const isHeld = (sentence: string): boolean => checkGrounding(`${sentence} [1]`, [passage], '').supported;
  expect(isHeld('三个月以上、不满一年的，最多一个月。')).toBe(true);
  expect(isHeld('三个月以上不满一年的，试用期至少一个月。')).toBe(false);
});
