import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schoolLibrary } from './school-library.ts';

const COURSES = join(import.meta.dirname, '../../data/eval/courses');

test('one word that several sections hold and none is called by is not answered from one of them', async () => {
  const school = await schoolLibrary({});
  await school.ingest({ paths: [join(COURSES, 'bread-en')], courseId: 'bread-en' });
  const sureOf = async (question: string) =>
    (await school.knowledge.retrieve(question, ['bread-en'], { limit: 3 })).confidence;
  expect(await sureOf('lid on or off')).toBeLessThan(0.75);
  // A section's own name, and a word that one section alone has.
  expect(await sureOf('steam?')).toBeGreaterThan(0.75);
  expect(await sureOf('what is tangzhong')).toBeGreaterThan(0.75);
});

test('a section that is only called by a word of the question gives way to one that has all of them, asked for yes or no', async () => {
  const school = await schoolLibrary({});
  await school.ingest({ paths: [join(COURSES, 'sql-en')], courseId: 'sql-en' });
  const first = async (question: string) =>
    (await school.knowledge.retrieve(question, ['sql-en'], { limit: 3 })).found[0]?.passage.locator;
  expect(await first('does order by put nulls first')).toBe('#sorting-and-limiting');
  expect(await first('is null equal to null')).toBe('#null');
});

test('a thing that sections only mention is defined by none of them', async () => {
  const school = await schoolLibrary({});
  const python = join(COURSES, '../../courses/python-101-en');
  await school.ingest({ paths: [python], courseId: 'python-101-en' });
  const sureOf = async (question: string) =>
    (await school.knowledge.retrieve(question, ['python-101-en'], { limit: 3 })).confidence;
  expect(await sureOf('what is a dictionary')).toBeLessThan(0.75);
  expect(await sureOf('what is a closure')).toBeGreaterThan(0.75);
});

test('a part goes ahead of what opens its section, where its own title says more of the question', async () => {
  const school = await schoolLibrary({});
  await school.ingest({ paths: [join(COURSES, '../../courses/python-101')], courseId: 'python-101' });
  const first = async (question: string) =>
    (await school.knowledge.retrieve(question, ['python-101'], { limit: 3 })).found[0]?.passage.locator;
  expect(await first('VS Code 里怎么运行代码')).toBe('#使用-vs-code');
  expect(await first('怎么看一个变量是什么类型')).toBe('#用-type-查看类型');
  expect(await first('怎么运行代码')).toBe('#运行-python-代码');
  expect(await first('什么是装饰器')).toBe('#装饰器的原理');
});

test('asked how a thing is turned into another, what turns it into that goes ahead', async () => {
  const school = await schoolLibrary({});
  for (const courseId of ['python-101', 'python-101-en'])
    await school.ingest({ paths: [join(COURSES, '../../courses', courseId)], courseId });
  const first = async (question: string, courseId: string) =>
    (await school.knowledge.retrieve(question, [courseId], { limit: 3 })).found[0]?.passage.locator;
  expect(await first('怎么把字符串转成数字', 'python-101')).toBe('#常用的转换函数');
  expect(await first('怎么把字符串转成列表', 'python-101')).toBe('#字符串与列表互相转换');
  expect(await first('how do i convert a string to a number', 'python-101-en')).toBe(
    '#converting-between-types',
  );
});

test('a table goes ahead that has what is asked as a row and a column, where the first lacks it or a number is asked for', async () => {
  const school = await schoolLibrary({
    'bees.md': `# Bees

A colony is one queen and many workers, and none of them can live alone for long.

## Kinds

| | Queen | Drone |
|---|---|---|
| Lives | 2 to 4 years | 8 weeks |
| Stings | rarely | cannot |

## Why a worker dies when she stings

Her sting is barbed. When she stings a mammal the sting stays behind.

## Stings and allergy

Everybody swells from stings. Scrape the sting out at once.
`,
  });
  await school.ingest({ paths: [school.folder], courseId: 'bees' });
  const first = async (question: string) =>
    (await school.knowledge.retrieve(question, ['bees'], { limit: 3 })).found[0]?.passage.locator;
  expect(await first('do drones sting')).toBe('#kinds');
  expect(await first('how long does a queen live')).toBe('#kinds');
  expect(await first('why does a worker die when she stings')).toBe('#why-a-worker-dies-when-she-stings');
});
