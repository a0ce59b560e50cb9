import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const PASSAGE = aPassage({
  headings: ['怎么选容器'],
  text: `选容器先看会不会改。

| 容器 | 写法 | 可变 | 重复 |
| --- | --- | --- | --- |
| 列表 | \`[1, 2]\` | 是 | 允许 |
| 元组 | \`(1, 2)\` | 否 | 允许 |`,
});

/** What is said where a model writes this. */
const saidOf = async (reply: string[]): Promise<string> =>
  (
    await agentOn(
      { passages: [PASSAGE] },
      scriptedChat(() => reply),
    ).ask('列表和元组有什么区别？')
  ).text;

const TABLE = [
  '两者的区别：\n\n',
  '| | 列表 | 元组 |\n|---|---|---|\n',
  '| 写法 | `[1, 2]` | `(1, 2)` |\n',
  '| 可变 | 是 | 否 [1] |\n',
];

describe('a table that a model writes', () => {
  test('is said row by row, as a chat shows it', async () => {
    const said = await saidOf(TABLE);
    expect(said).toContain(
      '- 写法（列表：`[1, 2]`；元组：`(1, 2)`）。[1]\n- 可变（列表：是；元组：否）。[1]',
    );
    expect(said).not.toContain('|');
  });

  test('loses the row that the material tells otherwise', async () => {
    const said = await saidOf([...TABLE.slice(0, 3), '| 可变 | 否 | 是 |\n']);
    expect(said).toContain('- 写法（');
    expect(said).not.toContain('可变（');
  });

  test('is said however it comes, and so is what stands below it', async () => {
    const whole = `${TABLE.join('')}\n元组和列表都允许重复 [1]。`;
    const said = await saidOf([whole]);
    expect(await saidOf([...whole])).toBe(said);
    expect(said).toMatch(/元组：否）。\[1\]\n元组和列表都允许重复。\[1\]/);
  });

  test('without a rule below its head is no table, and nothing of what follows is lost', async () => {
    const said = await saidOf(['列表写作 `[1, 2]` [1]。\n| 列表 | 元组 |\n元组写作 `(1, 2)` [1]。']);
    expect(said).toContain('元组写作 `(1, 2)`。');
  });
});
