import { describe, expect, it } from 'vitest';
import { namesOfSign, showsSigns, symbolsNamed } from '../../src/knowledge/question/symbols-named.ts';

describe('signs that are asked about', () => {
  it.each([
    ['% 是干嘛的', '取余 是干嘛的'],
    ['=和==有什么不一样', '赋值 和 判断相等 有什么不一样'],
    ['what does += do?', 'what does augmented assignment do?'],
    ['「[]」是什么', '「 方括号 」是什么'],
  ])('%s', (question, named) => expect(symbolsNamed(question).texts[0]).toBe(named));

  it('are named by what they are called as well', () =>
    expect(symbolsNamed('# 是干嘛的').texts).toEqual(['注释 是干嘛的', '井号 是干嘛的']));

  it.each([
    'x=1 是什么',
    '男/女都可以报名吗',
    '作业/项目怎么交',
    'https://a.example/b 打不开',
    'C# 能学吗',
    '5% 的折扣',
    '第1节和第2节的区别',
    `${'a'.repeat(50)} == ${'b'.repeat(20)}`,
  ])('are none in %s', (question) => expect(symbolsNamed(question).texts).toEqual([]));

  it('stand in a passage that is about them', () => {
    expect(showsSigns('取余 `%` 得到余数', ['%'])).toBe(true);
    expect(showsSigns('两个值不相等', ['!='])).toBe(false);
    expect(showsSigns('列表写成 `[1, 2]`', ['[]'])).toBe(true);
    expect(showsSigns('The underscore stands for exactly one character.', ['_'])).toBe(true);
    expect(showsSigns('The percent sign stands for any number of them.', ['%'])).toBe(true);
    expect(showsSigns('Water flows through a pipe.', ['|'])).toBe(false);
  });

  it('have names in both languages, and other words none', () => {
    expect(namesOfSign('==', 'zh')).toContain('双等号');
    expect(namesOfSign('==', 'en')).toContain('double equals');
    expect(namesOfSign('for', 'zh')).toEqual([]);
    expect(namesOfSign('constructor', 'zh')).toEqual([]);
  });

  it('are looked for in a long message in no time', () => {
    const started = performance.now();
    for (const part of ['= ', '/', '== ', '[] {} ', '`', ' "'])
      symbolsNamed(part.repeat(20_000).slice(0, 59));
    for (const part of ['= ', '/']) symbolsNamed(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(50);
  });
});
