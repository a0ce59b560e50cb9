import { expect, test } from 'vitest';
import { gradedWorksOf, numberOfTitledWork } from '../../src/knowledge/material/graded-found.ts';
import { schoolLibrary } from './school-library.ts';

test.each([
  ['作业一', 1],
  ['作业三 单词频率统计', 3],
  ['第二次作业：通讯录', 2],
  ['Assignment 4: A shop report', 4],
  ['Homework 2 – Timelines', 2],
  ['结业项目 命令行记账本', 0],
  ['Final project', 0],
])('%s is the title of a work', (heading, number) => {
  expect(numberOfTitledWork(heading)).toBe(number);
});

test.each([
  '作业',
  '作业一共八份',
  '作业一的评分标准',
  '作业一 讲评',
  '作业一 参考答案',
  '批改作业二时要看什么',
  '作业一和作业二怎么交',
  'Homework',
  'Homework 2 is late',
  'Assignment 1: solutions',
  'Why assignment 3 is hard',
  '实验一 测量重力加速度',
  'Project 3',
  'Exercise 2',
  '项目实战',
  `作业一 ${'很长'.repeat(40)}`,
])('%s is none', (heading) => {
  expect(numberOfTitledWork(heading)).toBeNull();
});

test('a document that is named so is the work as a whole, a section with all below it', () => {
  expect(
    gradedWorksOf([
      { source: 'hw1.md', headings: ['Homework 1: Timelines'] },
      { source: 'hw1.md', headings: ['Homework 1: Timelines', 'What to hand in'] },
      { source: 'tasks.md', headings: ['Tasks', 'Homework 1'] },
      { source: 'tasks.md', headings: ['Tasks', 'Homework 2', 'Hints'] },
      { source: 'tasks.md', headings: ['Tasks', 'Late homework 2 points'] },
    ]),
  ).toEqual([
    { id: 'assignment-1', title: 'Homework 1: Timelines', source: 'hw1.md', keywords: [] },
    { id: 'assignment-1.2', title: 'Homework 1', source: 'tasks.md', locator: '#homework-1', keywords: [] },
    { id: 'assignment-2', title: 'Homework 2', source: 'tasks.md', locator: '#homework-2', keywords: [] },
  ]);
});

const TASKS = '# 作业\n\n## 作业一\n\n冲两杯，比较味道。\n\n## 作业二\n\n拍一张照片，判断粗细。\n';
const COURSE = 'id: python\ntitle: 手冲\nlanguage: zh\n';

test('works are found in the material where nobody says which are graded, and follow it', async () => {
  const { ingest, store, write } = await schoolLibrary({ 'tasks.md': TASKS });
  expect((await ingest()).gradedFound).toEqual(['作业一', '作业二']);
  expect((await store.courses.get('python'))?.graded).toMatchObject([
    { source: 'tasks.md', locator: '#作业一' },
    { source: 'tasks.md', locator: '#作业二' },
  ]);
  write({ 'tasks.md': TASKS.replace('## 作业二', '## 说明') });
  expect((await ingest()).gradedFound).toEqual(['作业一']);
  expect((await store.courses.get('python'))?.graded).toHaveLength(1);
});

test('a work whose text stands in sections below its title stands there, found or told', async () => {
  const tasks = '# 作业\n\n## 作业一\n\n### 要求\n\n冲两杯，比较味道。\n';
  const { ingest, store, write } = await schoolLibrary({ 'tasks.md': tasks });
  expect(await ingest()).toMatchObject({ gradedFound: ['作业一'], faults: [] });
  expect((await store.courses.get('python'))?.graded).toMatchObject([{ locator: '#作业一' }]);
  write({
    'course.yaml': `${COURSE}graded: [{ id: one, title: 作业一, source: tasks.md, locator: '#作业一' }]\n`,
  });
  expect(await ingest()).toMatchObject({ gradedFound: [], faults: [] });
});

test('a course.yaml without "graded" leaves it to the material, one with it does not', async () => {
  const { ingest, store, write } = await schoolLibrary({ 'tasks.md': TASKS, 'course.yaml': COURSE });
  expect((await ingest()).gradedFound).toHaveLength(2);
  // Nothing has changed, and what was found stays.
  expect((await ingest()).gradedFound).toHaveLength(2);
  write({ 'course.yaml': `${COURSE}graded: []\n` });
  expect((await ingest()).gradedFound).toEqual([]);
  expect((await store.courses.get('python'))?.graded).toEqual([]);
  write({ 'course.yaml': COURSE });
  expect((await ingest()).gradedFound).toHaveLength(2);
});
