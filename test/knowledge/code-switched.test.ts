import { expect, test } from 'vitest';
import { inOneLanguage } from '../../src/knowledge/question/code-switched.ts';
import { processorMs } from '../support/processor-time.ts';
import { schoolLibrary } from './school-library.ts';

const COURSE = {
  '01.md': `# 容器

## 列表和元组怎么选

数据的个数会变化时用列表；数据固定、不应该被修改时用元组。列表可以用 \`list(内容)\` 得到。

## 列表的排序

列表排序有两种办法：\`列表.sort()\` 直接修改原列表，\`sorted(列表)\` 返回一个排好序的新列表。

## 用 list() 转换

\`list()\` 函数可以把字符串转换成列表。
`,
  '02.md': `# 面向对象

## 类与对象

类（class）是描述一类事物的模板，对象是按照这个模板创建出来的具体个体。

## 类属性与实例属性

类属性由所有对象共用，实例属性每个对象各有一份。

## 班级群

班级群里每天有答疑，同学们可以在班级群里提问。
`,
  '03.md': `# 测试

## 考试

考试在第八周进行，测试题有二十道，考试当天请带身份证。

## 循环

for 循环依次取出序列中的每个元素。写 for 的时候不要忘记冒号，for 后面是变量名。

## return 与 print

return 把结果交给程序，print 只把内容显示出来，这是 return 和 print 的区别。
`,
};

const SPEAKS = 0.75;

const school = await schoolLibrary(COURSE);
await school.ingest();
const retrieved = async (question: string) => {
  const { found, confidence, asked } = await school.knowledge.retrieve(question, ['python'], { limit: 5 });
  return { title: found[0]?.passage.title, confidence, asked };
};

test.each([
  ['list 和 tuple 有什么区别', '列表和元组怎么选', '列表和元组有什么区别'],
  ['list 怎么 sort', '列表的排序', '列表怎么排序'],
  // Of what a word may mean the one is meant by which something is found.
  ['class attribute 和 instance attribute 有什么区别', '类属性与实例属性', '类属性和实例属性有什么区别'],
])('%s finds what the course says in Chinese', async (question, title, put) => {
  const { title: first, confidence, asked } = await retrieved(question);
  expect(first).toBe(title);
  expect(asked).toBe(put);
  expect(confidence).toBeGreaterThanOrEqual(SPEAKS);
});

test('what is surer as it was put stays so', async () => {
  expect(await retrieved('return 和 print 有什么区别')).toMatchObject({
    title: 'return 与 print',
    asked: 'return 和 print 有什么区别',
  });
});

/** A course that knows every word but those, about as well. */
const knowing = (...unknown: string[]) => ({
  terms: async (texts: readonly string[]) =>
    texts.map((text) => [
      { term: text, weight: text === 'for' ? 1 : 4, matter: 1, known: !unknown.includes(text) },
    ]),
});

test('words side by side cross together or not at all', async () => {
  expect(await inOneLanguage('怎么写 unit test', [], knowing())).toEqual(['怎么写单元测试']);
  // No pair has them together, and "quarantine" alone stays behind.
  expect(await inOneLanguage('怎么写 quarantine test', [], knowing())).toEqual([]);
  // The pair is there, and the course has no word of it.
  expect(await inOneLanguage('stack variable 是什么', [], knowing('栈', '堆栈'))).toEqual([]);
  // What every passage has is no matter of the phrase.
  expect((await inOneLanguage('for loop 怎么写', [], knowing()))[0]).toBe('for循环怎么写');
});

test.each([
  '`list` 怎么用',
  'list() 怎么用',
  'my_list.sort 怎么用',
  "报错 TypeError: 'list' object is not callable",
  'KeyError: list',
  'd = {} 之后 list 怎么遍历',
  '怎么看 this is a very long english sentence about list',
  'What is a list?',
  `列表 ${'list '.repeat(80)}`,
])('code, error messages and sentences in English stay as they are: %s', async (question) => {
  expect(await inOneLanguage(question, [], knowing())).toEqual([]);
});

test('is read in no time, whatever it is', async () => {
  for (const piece of ['a ', 'a-', 'list ', 'list-', 'a', '列 a ', "list' ", 'list(', 'a.b ']) {
    const startedAt = processorMs();
    await inOneLanguage(`怎么${piece.repeat(300 / piece.length)}`.slice(0, 300), [], knowing());
    expect(processorMs() - startedAt, piece).toBeLessThan(200);
  }
});
