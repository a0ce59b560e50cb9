import { expect, test } from 'vitest';
import { withoutCourseName } from '../../src/agent/question/normalised/without-course-name.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const courses = [{ title: 'Python for Beginners' }, { title: 'More Python' }];

test.each([
  ["what's a class in python?", "what's a class?"],
  ['how do i sort a list in Python', 'how do i sort a list'],
])('%j asks %j of a course on that', (question, asked) => {
  expect(withoutCourseName(question, courses)).toBe(asked);
});

test.each([
  'what can i do with python',
  'is it hard in python class',
  'what is new in pandas',
  'which python',
  'how to start with beginners',
])('%j stays as it is', (question) => {
  expect(withoutCourseName(question, courses)).toBe(question);
  expect(withoutCourseName(question, [])).toBe(question);
});

test.each([
  ['红绿灯用日语怎么说', '红绿灯怎么说'],
  ['红绿灯日语', '红绿灯'],
  ['红绿灯的日语是什么', '红绿灯的日语是什么'],
  ['日语难吗', '日语难吗'],
  ['用日语怎么说', '用日语怎么说'],
  ['韩语和日语', '韩语和日语'],
])('%j asks %j of a course of Japanese', (question, asked) => {
  expect(withoutCourseName(question, [{ title: '日语入门' }])).toBe(asked);
});

test('courses on several things have no name to leave off', () => {
  expect(withoutCourseName('红绿灯日语', [{ title: '日语入门' }, { title: '摄影入门' }])).toBe('红绿灯日语');
});

test('it is searched without it', async () => {
  const { ask, searches } = agentOn({ passages: [aPassage()] });
  await ask('how do i sort a list in python', { courses: [aCourse({ title: 'Python for Beginners' })] });
  expect(searches.map(({ question }) => question)).toEqual(['how do i sort a list']);
});
