import { expect, test } from 'vitest';
import { schoolLibrary } from './school-library.ts';

const CHINESE = {
  '01.md': `# 函数

## 闭包

闭包是一个记住了外层函数变量的内层函数，外层函数执行完毕以后仍然可以使用这些变量。

## 默认参数

默认参数在定义函数的时候求值一次，以后每次调用都用同一个值。
`,
  '02.md': `# 容器

## 列表和元组的区别

列表可以修改，元组不可以修改，所以元组能当字典的键。

## 打开文件

打开文件用 open，读写完毕要关闭文件。
`,
  'faq.jsonl': '{"id":"faq-refund","question":"可以退款吗？","answer":"开课前可以退款，找财务客服办理。"}',
};

const ENGLISH = {
  '01.md': `# Functions

## Closures

A closure is an inner function that remembers the variables of the outer function.

## Opening a file

Use open to open a file, and close the file when you have read it.
`,
  '02.md': `# Containers

## Lists and tuples

A list can be changed, a tuple cannot, so a tuple can be the key of a dictionary.
`,
};

const SPEAKS = 0.75;

async function asked(files: Record<string, string>, question: string) {
  const school = await schoolLibrary(files);
  await school.ingest();
  const { found, confidence, asked } = await school.knowledge.retrieve(question, ['python'], { limit: 5 });
  return { first: found[0]?.passage, confidence, asked };
}

test.each([
  ['What is a closure?', '闭包', '闭包是什么'],
  ['What is the difference between a list and a tuple?', '列表和元组的区别', '列表和元组有什么区别'],
  ['How do I open a file?', '打开文件', '怎么打开 文件'],
  ['Can I get a refund?', '可以退款吗？', '退款 吗'],
])('%s finds its place in a course in Chinese', async (question, title, put) => {
  const { first, confidence, asked: text } = await asked(CHINESE, question);
  expect(first?.question ?? first?.title).toBe(title);
  expect(text).toBe(put);
  expect(confidence).toBeGreaterThanOrEqual(SPEAKS);
});

test.each([
  ['闭包是什么？', 'Closures'],
  ['怎么打开文件', 'Opening a file'],
])('%s finds its place in a course in English', async (question, title) => {
  const { first, confidence } = await asked(ENGLISH, question);
  expect(first?.title).toBe(title);
  expect(confidence).toBeGreaterThanOrEqual(SPEAKS);
});

test('a question with a word that does not cross is shown the nearest place at most', async () => {
  expect((await asked(CHINESE, 'How do I open a file in kubernetes?')).confidence).toBeLessThan(SPEAKS);
  expect((await asked(CHINESE, 'Which shutter speed suits a waterfall?')).confidence).toBeLessThan(SPEAKS);
  expect((await asked(ENGLISH, '怎么打开文件的灶王爷')).confidence).toBeLessThan(SPEAKS);
});

test('a word that the course itself glosses crosses', async () => {
  const files = {
    '01.md': `# 函数

## 缚名体

这种函数叫做缚名体（snarkle）。缚名体会记住外层函数的变量，外层函数执行完毕以后仍然可以使用这些变量。

## 默认参数

默认参数在定义函数的时候求值一次，以后每次调用都用同一个值。
`,
  };
  const { first, asked: text } = await asked(files, 'What is a snarkle?');
  expect(first?.title).toBe('缚名体');
  expect(text).toBe('缚名体是什么');
});

test('a question in the language of its material is put as it is', async () => {
  expect((await asked(CHINESE, '闭包是什么？')).asked).toBe('闭包是什么？');
  expect((await asked(ENGLISH, 'What is a closure?')).asked).toBe('What is a closure?');
});

test('a group with both editions of a course is answered from the one in the asker’s language', async () => {
  const school = await schoolLibrary(CHINESE);
  await school.ingest();
  school.write(Object.fromEntries(Object.entries(ENGLISH).map(([name, text]) => [`en/${name}`, text])));
  await school.ingest({ paths: [`${school.folder}/en`], courseId: 'python-en' });
  const courses = ['python', 'python-en'];
  for (const [question, courseId] of [
    ['闭包是什么？', 'python'],
    ['What is a closure?', 'python-en'],
    // Only the one edition has it.
    ['Can I get a refund?', 'python'],
  ] as const) {
    const retrieval = await school.knowledge.retrieve(question, courses, { limit: 5 });
    expect(retrieval.courseId, question).toBe(courseId);
    expect(retrieval.confidence, question).toBeGreaterThanOrEqual(SPEAKS);
  }
});
