import { describe, expect, test } from 'vitest';
import { matchesIn } from '../../src/domain/language/matches.ts';

const written = (found: Iterable<RegExpExecArray>) =>
  [...found].map((match) => ({ at: match.index, groups: [...match] }));

describe('all places at which a pattern fits', () => {
  test.each([
    ['a word of two', /(\w)\w/g, '闭包 closure and 装饰器 decorator'],
    ['what may be nothing', /x*/g, 'axxb𠮷x'],
    ['what may be nothing, in whole characters', /x*/gu, 'axxb𠮷𠮷x'],
    ['a place between characters', /(?=𠮷)|(?<=b)/gu, 'ab𠮷b𠮷'],
    ['a name', /(?<first>[A-Z])[a-z]+/g, 'Ada and Bob'],
    ['what is nowhere', /\d+/g, '没有数字'],
  ])('%s: as matchAll finds it', (_, pattern, text) => {
    expect(written(matchesIn(text, pattern))).toEqual(written(text.matchAll(pattern)));
  });

  test('a pattern that somebody else left in the middle begins anew', () => {
    const pattern = /a/g;
    pattern.test('aaa');
    expect(matchesIn('aaa', pattern)).toHaveLength(3);
  });

  test('a pattern that is not global is refused, and not looked for without end', () => {
    expect(() => matchesIn('aaa', /a/)).toThrow('not global');
  });
});
