import { describe, expect, test } from 'vitest';
import { courseTermsOf } from '../../src/moderation/index.ts';

describe('a course’s own vocabulary', () => {
  test('is what its headings are about', () => {
    expect(
      courseTermsOf([
        '第3课 攻击面与纵深防御',
        '什么是垃圾回收',
        'Lesson 4: Kill chains',
        '`master/slave` 复制的原理',
      ]),
    ).toEqual(['攻击面', '纵深防御', '垃圾回收', 'kill chains', 'master', 'slave 复制']);
  });

  test('never protects what adverts are made of, nor words of everyday talk', () => {
    expect(courseTermsOf(['微信小程序', '怎么加学习群', '群论', '变量', 'for', ''])).toEqual([]);
  });

  test('is bounded, whatever the titles are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `术语编号${index}`);
    expect(courseTermsOf(many)).toHaveLength(2_000);
    expect(courseTermsOf(['，'.repeat(50_000), '的'.repeat(50_000)])).toEqual([]);
  });
});
