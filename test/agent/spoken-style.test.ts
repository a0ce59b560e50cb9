import { describe, expect, test } from 'vitest';
import { spoken } from '../../src/agent/writing/spoken-style.ts';

describe('an answer that is read out', () => {
  test.each([
    ['刚好 60 分用 `>=` 判断。[1]', 'zh', '刚好 60 分用 大于等于 判断。'],
    ['`pass_rate()` 返回 `None`。[1]', 'zh', 'pass rate 返回 None。'],
    [
      'Use `==` to compare and `=` to assign. [1]',
      'en',
      'Use double equals to compare and equals to assign.',
    ],
    ['可以修改😊，1️⃣ 先用列表👍🏽。[1]', 'zh', '可以修改，1 先用列表。'],
    ['Call `my_list.sort()` first. [2]', 'en', 'Call my list.sort first.'],
    ['`,` 给数字加上千位分隔符，`{}` 里写变量。[1]', 'zh', '逗号 给数字加上千位分隔符，花括号 里写变量。'],
  ] as const)('says the signs in %j', (text, language, said) => {
    expect(spoken(text, language)).toBe(said);
  });

  test('has no marks, listings or addresses', () => {
    const text = '**闭包**见 https://docs.example/x 。[1]\n\n```python\nx = 1\n```\n- 第一点\n- 第二点';
    expect(spoken(text, 'zh')).not.toMatch(/\[\d|[`*]|https?:|x = 1/);
    expect(spoken(text, 'zh')).toContain('代码我发在文字里');
  });

  test('begins a new sentence where one may begin, and nowhere else', () => {
    const long =
      '初学者常把排序的结果再存回原来的名字里面去并且因此丢掉了整个列表的全部内容，原因是这个方法的返回值就是空值，或者说它只改动原来的列表。[1]';
    expect(spoken(long, 'zh')).not.toContain('。或者');
    expect(spoken('列表可以修改；元组不可以。[1]', 'zh')).toBe('列表可以修改。元组不可以。');
  });

  test('leads to the code without a stray full stop', () => {
    const text = 'It keeps what earlier calls put into it:\n\n```python\nx = 1\n```\n[1]';
    expect(spoken(text, 'en')).not.toMatch(/:\s*\./);
  });
});
