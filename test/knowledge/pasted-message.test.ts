import { describe, expect, it } from 'vitest';
import { isSettledBy } from '../../src/knowledge/evidence/settled.ts';
import { pastedMessage } from '../../src/knowledge/question-forms/pasted-message.ts';
import { passage } from './passages.ts';

describe("a machine's message in a Chinese question", () => {
  it.each([
    ['报错说 list index out of range', 'list index out of range'],
    ["报 NameError: name 'x' is not defined 为啥", "nameerror: name 'x' is not defined"],
  ])('%s', (question, message) => expect(pastedMessage(question)).toBe(message));

  it.each([
    '怎么用 list append',
    'what does list index out of range mean',
    'VS Code 怎么装',
    `报 ${'word '.repeat(60)}`,
  ])('not %s', (question) => expect(pastedMessage(question)).toBeNull());

  it('settles where a passage has it word for word', () => {
    const question = '报错说 list index out of range';
    const told = passage('`IndexError: list index out of range` 的意思是索引超出了范围。');
    const another = passage('否则会报错 `IndexError: list assignment index out of range`。');
    expect(isSettledBy(question, [told])).toBe(true);
    expect(isSettledBy(question, [another])).toBe(false);
  });

  it('is looked for in no time', () => {
    const started = performance.now();
    for (const part of ['报a ', '报 a b ', "报x' ", '报 a:']) pastedMessage(part.repeat(20_000));
    for (const part of ['a ', "x' "]) pastedMessage(`报${part.repeat(60)}`);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
