import { describe, expect, test } from 'vitest';
import { spoken } from '../../src/agent/spoken-style.ts';

describe('an answer that is read out', () => {
  test.each([
    ['刚好 60 分用 `>=` 判断。[1]', 'zh', '刚好 60 分用 大于等于 判断。'],
    ['`pass_rate()` 返回 `None`。[1]', 'zh', 'pass rate 返回 None。'],
    ['Use `==` to compare and `=` to assign. [1]', 'en', 'Use double equals to compare and equals to assign.'],
    ['Call `my_list.sort()` first. [2]', 'en', 'Call my list.sort first.'],
  ] as const)('says the signs in %j', (text, language, said) => {
    expect(spoken(text, language)).toBe(said);
  });

  test('has no marks, listings or addresses', () => {
    const text = '**闭包**见 https://docs.example/x 。[1]\n\n```python\nx = 1\n```\n- 第一点\n- 第二点';
    expect(spoken(text, 'zh')).not.toMatch(/\[\d|[`*]|https?:|x = 1/);
    expect(spoken(text, 'zh')).toContain('代码我发在文字里');
  });
});
