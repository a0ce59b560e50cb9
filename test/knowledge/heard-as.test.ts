import { expect, test } from 'vitest';
import { heardAs } from '../../src/knowledge/question/heard-as.ts';
import { soundingAs } from '../../src/knowledge/words/sounds.ts';
import { schoolLibrary } from './school-library.ts';

test('characters that sound alike, tones aside', () => {
  expect(soundingAs('涵')).toEqual(expect.arrayContaining(['函', '含', '汉']));
  expect(soundingAs('函')).not.toContain('函');
  expect(soundingAs('快')).toContain('块');
  expect(soundingAs('座')).toContain('做');
  expect(soundingAs('a')).toEqual([]);
  expect(soundingAs('龘')).toEqual([]);
});

const school = await schoolLibrary({
  '01.md': `# 函数

## 定义函数

定义函数用 def，函数名后面是括号和冒号。

## 闭包

闭包是一个记住了外层函数变量的内层函数。

## 负数

负数前面有减号，负数的平方根要用复数模块。

## 打开文件

打开文件用 open，读写完毕要关闭文件。

## 列表

列表可以修改，列表里的元素按顺序排列。

## 元组

元组不可以修改，元组能当字典的键。
`,
});
await school.ingest();
const retrieved = async (question: string) => {
  const { asked, heard, confidence, found } = await school.knowledge.retrieve(question, ['python'], {
    limit: 5,
  });
  return { asked, heard, speaks: confidence >= 0.75, title: found[0]?.passage.title };
};

test.each([
  ['涵数怎么定义', '函数怎么定义', '函数', '定义函数'],
  ['闭报是什么', '闭包是什么', '闭包', '闭包'],
])('%s is answered as %s', async (question, asked, heard, title) => {
  expect(await retrieved(question)).toEqual({ asked, heard, speaks: true, title });
});

test('what the course knows as it is written is asked so', async () => {
  expect(await retrieved('闭包是什么')).toMatchObject({ asked: '闭包是什么', heard: null });
});

/** A course that knows these pairs and no other. */
const knowing = (...pairs: string[]) => ({
  rarities: async (terms: readonly string[]) => terms.map((term) => (pairs.includes(term) ? 3 : null)),
});

test.each([
  // A word of the language is no slip, whatever else sounds so.
  ['英文怎么写', ['应问']],
  ['周末怎么交作业', ['舟末', '周墨']],
  // Two words that the course does not know side by side: it is on something else.
  ['涵数和闭报和询环怎么用', ['函数', '闭包', '循环']],
  ['What is a closure', ['闭包']],
  [`涵数怎么定义${'，我看了很久'.repeat(10)}`, ['函数']],
])('%s stays as it is', async (question, pairs) => {
  expect(await heardAs(question, knowing(...pairs))).toBeNull();
});
