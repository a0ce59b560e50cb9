import { describe, expect, test } from 'vitest';
import { shownTitle } from '../../src/agent/graded-work/shown-title.ts';

const called = (title: string, keywords: string[] = ['作业一'], language: 'zh' | 'en' = 'zh') =>
  shownTitle({ id: 'hw1', title, keywords }, language);

describe('graded work goes by its title where a hint names it', () => {
  test.each([
    '作业一 猜数字游戏',
    '结业项目 命令行记账本（可两人合作）',
    'Assignment 2: Cash flow, 2025-2026',
    '作业一（2026 年 11 月 15 日前交）',
    '作业三 写一封退款邮件，用英文',
    '实验 1（提示词的写法）',
  ])('as the school wrote it: %s', (title) => {
    expect(called(title)).toBe(title);
  });

  test.each([
    ['作业一 猜数字（答案：用二分查找，中间数 50）', '作业一 猜数字'],
    ['Assignment 1 (solution: while guess != n)', 'Assignment 1'],
    ['作业一 代做找小李 13800138000', '作业一'],
    ['作业一 猜数字（不会加微信 daixie_88）', '作业一 猜数字'],
    ['作业一 <svg onload=alert(3)>', '作业一'],
    ['作业一 @所有人', '作业一'],
    ['作业一 见 daan-zuoye.com', '作业一'],
  ])('without what is no part of a title: %s', (title, shown) => {
    expect(called(title)).toBe(shown);
  });

  test('by no name at all where none is left', () => {
    expect(called('@所有人', [])).toBe('这份作业');
    expect(called('@everyone', ['@channel'], 'en')).toBe('this assignment');
  });
});
