import { describe, expect, it } from 'vitest';
import { isNamedOnlyInCode } from '../../src/knowledge/evidence/held-in-prose.ts';
import { passage } from './passages.ts';

describe('what is to be defined, named only in code', () => {
  it.each([
    ['what is pip', 'On Debian add the missing parts with `sudo apt install python3-pip`.'],
    ['whats pip?', 'Install it first.\n\n```bash\npip install pytest\n```'],
    ['class 是什么', "`type()` 返回类型。\n\n```python\nprint(type(42))  # <class 'int'>\n```"],
    ['那java里呢', '`in` 判断包含。\n\n```python\nprint("java" in langs)\n```'],
  ])('%s', (question, text) => expect(isNamedOnlyInCode(question, passage(text))).toBe(true));

  it.each([
    ['what is pip', 'pip installs packages: `pip install pytest`.'],
    ['what does coalesce do', '`coalesce(x, 0)` gives the first value that is not null.'],
    ['what is pip', 'Use `a`, then pip and `b c` too.'],
    ['range 是什么', '`range()` 产生一串整数。'],
    ['__init__ 干嘛的', '`__init__` 是初始化方法。'],
    ['那java里呢', 'Java 里要写类型，Python 里不用。'],
    ['那java怎么装', '```python\nprint("java" in langs)\n```'],
    ['what is a closure', 'It remembers variables of the outer function.'],
    ['how do i install pip', '```bash\npip install pytest\n```'],
  ])('not %s, where it is said: %s', (question, text) =>
    expect(isNamedOnlyInCode(question, passage(text))).toBe(false),
  );
});
