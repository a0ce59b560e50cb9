import { describe, expect, test } from 'vitest';
import { numbersWritten } from '../../src/knowledge/lexical/numerals.ts';

const formsIn = (question: string): string[] => numbersWritten(question).flatMap(({ forms }) => forms);

describe('a number of a question in the other way of writing', () => {
  test.each([
    ['预算5000', ['五千']],
    ['预算五千', ['5000']],
    ['最多交20个', ['二十']],
    ['等15天', ['十五天']],
    ['等十五天', ['15天']],
    ['一共105节', ['一百零五节']],
    ['要2000块', ['二千块', '两千块']],
    ['晚交3天', ['三天']],
    ['补交两次', ['2次']],
    ['1x1 卷积有啥用', ['1 times 1', '1 × 1', '1x1']],
    ['第三课讲什么', []],
    ['一万二', []],
    ['二十五分', ['25分']],
    ['他俩一起交', ['两个', '2个']],
    ['赔双倍', ['两倍', '2倍']],
  ])('%j: %j', (question, forms) => {
    expect(formsIn(question)).toEqual(forms);
  });

  test.each([
    '一个列表',
    '有一点难',
    '三四个人',
    'python3 怎么装',
    'a1 和 b2',
    '版本 3.12',
    '2026-11-27',
    '千万别',
    '第二十三讲讲什么',
    '第十五章',
    '第一百零二页',
    '几十五个',
    '三十二万五千',
    '十分重要',
  ])('not in %j', (question) => {
    expect(formsIn(question)).toEqual([]);
  });

  test('stands where it was written', () => {
    expect(numbersWritten('晚交3天扣二十分')).toEqual([
      { start: 2, end: 4, forms: ['三天'] },
      { start: 5, end: 8, forms: ['20分'] },
    ]);
  });
});
