import { describe, expect, test } from 'vitest';
import { isSignpost } from '../../src/knowledge/evidence/ordering/signposts.ts';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { isPointer } from '../../src/knowledge/extract/reading/pointer.ts';
import { passage } from './passages.ts';

describe('a sentence that only points elsewhere', () => {
  test.each([
    'See lock file.',
    'See `cargo.toml` for details.',
    'See the *Registries* chapter.',
    'See the `vendor` subcommand.',
    'For more information, see the grading table.',
    'See rope-care(1) for more details on the knots named above and rope-test(1) for more details on loads.',
    'Refer to the student guide for the whole list.',
    '详见第三课。',
    '具体要求请见作业说明。',
    '欲了解关于这些移植的更多信息，请参阅移植页面。',
    '也请参见第 3 章。',
    '→ https://example.org/docs/',
  ])('%s', (sentence) => expect(isPointer(sentence)).toBe(true));

  test.each([
    'See a doctor.',
    'See your teacher in the office hours.',
    'See how the dough rises.',
    'See the doctor at once if it swells.',
    'See that the lid is closed, then wait.',
    '见到老师先打招呼。',
    '详见第三课，那里讲了三种做法。',
    '请阅读题目再动笔。',
    '更多信息请浏览捐赠页面。',
    '更多的内存可以让程序跑得更快。',
    '报名页面在 https://example.org/apply',
  ])('not %s', (sentence) => expect(isPointer(sentence)).toBe(false));

  test('answers nothing, unless a school answers its own question with it', () => {
    const pointing = passage('See lock file.', { id: 'a', title: 'Lockfile' });
    const telling = passage('A lock file keeps the exact version of each dependency.', {
      id: 'b',
      title: 'Lock file',
    });
    const written = (...passages: (typeof pointing)[]) =>
      writeExtract({ question: 'what is a lock file', passages, language: 'en' }).text;
    expect(written(pointing, telling)).toMatch(/^A lock file keeps/);
    expect(written(passage('See lock file.', { question: 'What is a lock file?' }))).toContain(
      'See lock file.',
    );
    expect(isSignpost(pointing, 'what is a lock file')).toBe(true);
    expect(isSignpost(telling, 'what is a lock file')).toBe(false);
  });
});
