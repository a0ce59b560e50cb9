import { expect, test } from 'vitest';
import { schoolLibrary } from './school-library.ts';

const school = await schoolLibrary({
  '01.md': `# 循环

## break 语句

\`break\` 语句立即结束整个循环。

## continue 语句

\`continue\` 语句跳过本次循环。\`break\` 与 \`continue\` 的区别在于：\`break\` 结束整个循环，\`continue\` 只放弃这一次。

## 遍历列表

遍历列表用 for，每次取一个元素。

## 列表排序

排序用 sort，默认从小到大。
`,
});
await school.ingest();
const retrieved = async (question: string) =>
  await school.knowledge.retrieve(question, ['python'], { limit: 5 });

test('a misspelt name of two to be told apart, or of what is to be defined, is read as the material spells it', async () => {
  const right = await retrieved('break 跟 continue 区别');
  const misspelt = await retrieved('break 跟 contiune 区别');
  expect(misspelt.asked).toBe('break 跟 continue 区别');
  expect(misspelt.confidence).toBeCloseTo(right.confidence);
  expect((await retrieved('contineu 是什么')).asked).toBe('continue 是什么');
});

test('a word that is one, or that the material knows, is left as it is', async () => {
  expect((await retrieved('break 跟 bread 区别')).asked).toContain('bread');
  expect((await retrieved('break 跟 continue 区别')).asked).toBe('break 跟 continue 区别');
});
