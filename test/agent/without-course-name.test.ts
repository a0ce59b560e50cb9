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

test('it is searched without it', async () => {
  const { ask, searches } = agentOn({ passages: [aPassage()] });
  await ask('how do i sort a list in python', { courses: [aCourse({ title: 'Python for Beginners' })] });
  expect(searches.map(({ question }) => question)).toEqual(['how do i sort a list']);
});
