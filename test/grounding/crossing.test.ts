import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import type { Passage } from '../../src/domain/school/course.ts';
import { aPassage } from '../support/samples.ts';
import { cited, ofSubjects } from './counted.ts';

/** A little below what was measured. */
const FLOORS = {
  lookedAt: { kept: 0.88, cut: 0.93 },
  mending: { kept: 0.73, cut: 0.91 },
  unread: { kept: 0.61, cut: 0.8 },
};

describe('statements in the other language than their passage', () => {
  test.each([
    ['looked at while it was made', 'crossing-looked-at-subjects.jsonl', FLOORS.lookedAt],
    ['more of those', 'crossing-mending-subjects.jsonl', FLOORS.mending],
    ['written before it was made, and not read since', 'crossing-unread-subjects.jsonl', FLOORS.unread],
  ])('on subjects %s', (_, name, floor) => {
    const count = ofSubjects(name, cited);
    expect(count.kept / count.true).toBeGreaterThanOrEqual(floor.kept);
    expect(1 - count.out / count.false).toBeGreaterThanOrEqual(floor.cut);
  });

  test('comes with the sentence that bears it out, word for word', () => {
    expect(
      checkGrounding(cited('A closure remembers the variables of the outer function.'), [CLOSURES], ''),
    ).toMatchObject({
      supported: true,
      original: '闭包会记住外层函数的变量。',
    });
  });

  test.each([
    ['a denial', 'A closure does not remember the variables of the outer function.'],
    ['a number', 'At most 5 closures may be made.'],
    ['a name', '`print` remembers the variables of the outer function.'],
    ['an opposite', 'A closure remembers the variables of the inner function.'],
    ['a link', 'A closure remembers the variables of the outer function, see https://example.org.'],
    [
      'words in Chinese that the passage does not have',
      'A closure (装饰器) remembers the variables of the outer function.',
    ],
    ['what stands in no passage', 'Send your money to the finance desk today.'],
  ])('is cut for %s', (_, sentence) => {
    expect(isKept(cited(sentence), [CLOSURES])).toBe(false);
  });

  test.each([
    [
      'a lost minus',
      '如果两条直线垂直，斜率的乘积是 -1。',
      'If the lines are perpendicular, the product of the slopes is 1.',
      'If the lines are perpendicular, the product of the slopes is -1.',
    ],
    [
      'from and to',
      '冷空气从墙流到门。',
      'Cold air flows from the door to the wall.',
      'Cold air flows from the wall to the door.',
    ],
    [
      'the case of an "unless" as one that holds',
      'A book can be renewed unless it is late.',
      '迟到的书也可以续借。',
      '书可以续借，除非迟到。',
    ],
    [
      'who does it to whom',
      '学生选择课程。老师检查作业。',
      'The homework checks the teacher.',
      'The teacher checks the homework.',
    ],
  ])('is cut for %s', (_, text, wrong, right) => {
    const passage = aPassage({ title: '', headings: [], text });
    expect([wrong, right].map((sentence) => isKept(cited(sentence), [passage]))).toEqual([false, true]);
  });

  test('may use what the course itself glosses, in this passage or in another one', () => {
    const passages = [
      '这种函数叫做缚名体（snarkle）。',
      '缚名体会记住外层函数的变量。',
      'A wobble tree (摇晃树) is a tree. A wobble tree has one root.',
    ].map((text) => aPassage({ title: '', headings: [], text }));
    const kept = (sentence: string): boolean => isKept(sentence, passages);
    expect(kept('A snarkle remembers the variables of the outer function [2].')).toBe(true);
    expect(kept('A snarkle forgets the variables of the outer function [2].')).toBe(false);
    expect(kept('摇晃树有一个根 [3]。')).toBe(true);
    expect(isKept('A snarkle remembers the variables of the outer function [1].', passages.slice(1))).toBe(
      false,
    );
  });

  test('may name a thing in the words of the course as well', () => {
    expect(isKept(cited('A closure (闭包) remembers the variables of the outer function.'), [CLOSURES])).toBe(
      true,
    );
  });

  test('has to name its passage', () => {
    expect(isKept('A closure remembers the variables of the outer function.', [CLOSURES])).toBe(false);
  });

  test('is not borne out by what the asker claims', () => {
    const claim = 'a closure forgets all variables of the outer function';
    const said = cited('A closure forgets all variables of the outer function.');
    expect(checkGrounding(said, [CLOSURES], `Is it true that ${claim}?`).supported).toBe(false);
  });
});

const CLOSURES = aPassage({
  title: '闭包',
  headings: ['函数', '闭包'],
  text: '闭包会记住外层函数的变量。一个程序里最多可以有 3 个闭包。用 `return` 返回内层函数。',
});

const isKept = (sentence: string, passages: Passage[]): boolean =>
  checkGrounding(sentence, passages, '').supported;
