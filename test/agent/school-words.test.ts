import { expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { refusal } from '../../src/agent/writing/output-bounds.ts';
import { aPassage } from '../support/samples.ts';

const isRefused = (said: string, lesson: string): boolean =>
  refusal(plainTextOf(said), [aPassage({ title: '', headings: [], text: lesson })]) !== null;

test.each([
  ['新设备从下个月开始提折旧。', '新设备当月不提折旧，下月起提。', '新设备要提折旧。'],
  [
    '养老保险前后缴费的年数加起来算。',
    '养老保险断缴不清零，前后的年数加起来算。',
    '养老保险的年数加起来算。',
  ],
  ['The rent is paid either way.', 'The firm has to pay the rent anyway.', 'The rent is due anyway.'],
])('a word of the school’s affairs is the lesson’s in any of its forms: %j', (said, lesson, other) => {
  expect(isRefused(said, lesson)).toBe(false);
  expect(isRefused(said, other)).toBe(true);
});
