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
