import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schoolLibrary } from './school-library.ts';

const BREAD = join(import.meta.dirname, '../../data/eval/courses/bread-en');

test('one word that several sections hold and none is called by is not answered from one of them', async () => {
  const school = await schoolLibrary({});
  await school.ingest({ paths: [BREAD], courseId: 'bread-en' });
  const sureOf = async (question: string) =>
    (await school.knowledge.retrieve(question, ['bread-en'], { limit: 3 })).confidence;
  expect(await sureOf('lid on or off')).toBeLessThan(0.75);
  // A section's own name, and a word that one section alone has.
  expect(await sureOf('steam?')).toBeGreaterThan(0.75);
  expect(await sureOf('what is tangzhong')).toBeGreaterThan(0.75);
});
