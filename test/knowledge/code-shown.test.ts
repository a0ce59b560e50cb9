import { describe, expect, it } from 'vitest';
import { isSettledBy } from '../../src/knowledge/evidence/settled.ts';
import { codeShown, onlyOneWithCode } from '../../src/knowledge/question-forms/code-shown.ts';
import { passage } from './passages.ts';

describe('code that a question shows', () => {
  it.each([
    ['老师 if x == 1 or 2: 怎么老是成立啊', ['x==1or2']],
    ["bool('0')居然是True？", ["bool('0')"]],
    ['[[0]*3]*3 改一个格 一整列全变了', ['[[0]*3]*3']],
    ['为啥我int("3.5")就炸了', ["int('3.5')"]],
    ["why not just line.split(',') for a csv file", ["line.split(',')"]],
    ['is x == 1000 true if x is a string', ['x==1000']],
  ])('%s', (question, code) => expect(codeShown(question)).toEqual(code));

  it.each([
    '怎么用 list append',
    'print()怎么不换行',
    'count(*) 是算什么的',
    '__init__ 是干嘛的',
    "KeyError: 'age' 是什么情况",
    '装包报externally-managed-environment。。。',
    '这个链接 https://example.org/a?b=(c) 打不开',
    'what is a list (in python)',
    'can i pay in 2 parts?',
    `这段 ${'f(x) = 1; '.repeat(60)}`,
  ])('not %s', (question) => expect(codeShown(question)).toEqual([]));

  it('is none where only what was asked before shows it', () => {
    expect(codeShown('if x == 1 or 2 怎么老是成立\n帮我翻译一下')).toEqual([]);
    expect(codeShown('先不管别的\nif x == 1 or 2 怎么老是成立')).toEqual(['x==1or2']);
  });

  it('settles where one passage has it, in whatever spacing and quotation marks', () => {
    const told = passage('不能写成 `x==1 or 2`。后一种写法会被理解为 `(x == 1) or 2`。');
    const another = passage('一个等号 `=` 是赋值，两个等号 `==` 是判断相等。');
    expect(isSettledBy('if x == 1 or 2 怎么老是成立', [told, another])).toBe(true);
    expect(isSettledBy('if x == 1 or 2 怎么老是成立', [another, told])).toBe(false);
    expect(isSettledBy('if x == 1 or 2 怎么老是成立', [told, told])).toBe(false);
  });

  it('is of the section that is titled by what it calls', () => {
    const nested = passage('`for a in range(1, 10):`', { title: '跳出多层循环' });
    const titled = passage('包含起点、不包含终点。', { title: 'range() 函数' });
    expect(onlyOneWithCode(codeShown('range(1,10) 包括10吗'), [nested, titled])).toBeNull();
    expect(onlyOneWithCode(codeShown('range(1,10) 包括10吗'), [nested])).toBe(nested);
  });

  it('is looked for in no time', () => {
    const started = performance.now();
    for (const part of ['报(', '报 a b ', 'f(', 'a == ', 'a.', '"']) {
      codeShown(part.repeat(20_000));
      codeShown(part.repeat(199 / part.length));
    }
    expect(performance.now() - started).toBeLessThan(50);
  });
});
