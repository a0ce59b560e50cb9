import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentWordsOf } from '../../src/knowledge/question-forms/content-words.ts';
import { schoolLibrary } from './school-library.ts';

const school = await schoolLibrary({});
await school.ingest({
  paths: [join(import.meta.dirname, '../../data/eval/courses/japanese-zh')],
  courseId: 'japanese-zh',
});
const asked = async (question: string) =>
  await school.knowledge.retrieve(question, ['japanese-zh'], { limit: 3 });

test('kana that only stand beside Chinese make no word with it, and count against no passage', async () => {
  for (const question of ['地点后面用に还是で啊', '明天后面要加に吗'])
    expect((await asked(question)).confidence, question).toBeGreaterThan(0.75);
});

test('a word in kana is one word and a name, which a passage holds or does not answer', async () => {
  expect(contentWordsOf('なければ是什么')).toEqual([['なけ', 'けれ', 'れば']]);
  expect(contentWordsOf('はが的区别')).toEqual([['は'], ['が']]);
  expect((await asked('ば形是什么')).features?.names).toBe(1);
  expect((await asked('ゎ怎么打')).features?.names).toBe(0);
});

test('what is said of a word in kana is not told by a passage that only has that word', async () => {
  expect((await asked('なければなりません的口语缩略是什么')).features?.wordsHeld).toBeLessThan(0.7);
});
