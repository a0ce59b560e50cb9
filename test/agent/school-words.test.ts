import { expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { refusal } from '../../src/agent/refusals/refusals.ts';
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
  ['元旦放假，直播和答疑都没有。', '元旦当天没有直播和答疑。', '元旦当天的直播照常。'],
  [
    'You can switch to the next run for free.',
    'You can move to the next run at no charge.',
    'You can move to the next run for a fee.',
  ],
  ['Email the course office.', 'Write to the course office.', 'Visit the course office.'],
  [
    'A phone that is found on you counts as cheating.',
    'A phone that is found on a candidate counts as an attempt to cheat.',
    'A phone that is found on a candidate is kept until the end.',
  ],
  ['The rent is paid either way.', 'The firm has to pay the rent anyway.', 'The rent is due anyway.'],
])('a word of the school’s affairs is the lesson’s in any of its forms: %j', (said, lesson, other) => {
  expect(isRefused(said, lesson)).toBe(false);
  expect(isRefused(said, other)).toBe(true);
});

test('what is only said with a word of money sells nothing', () => {
  const lesson = 'A cluster sample is cheaper and less precise; look at the data once more.';
  expect(isRefused('Cluster sampling is cheaper, but you pay for it with precision.', lesson)).toBe(false);
  expect(isRefused('Pay attention to the data.', lesson)).toBe(false);
  expect(isRefused('Pay for the data.', lesson)).toBe(true);
  expect(isRefused('Each day late costs you 10 percent.', 'Each day late costs 10 percent.')).toBe(false);
  expect(isRefused('Each day late costs you 10 euros.', 'Each day late loses points.')).toBe(true);
});

test('an address on the reader’s own machine leads nowhere', () => {
  const lesson = 'The site is served on port 5173.';
  expect(isRefused('The site is served at http://localhost:5173.', lesson)).toBe(false);
  expect(isRefused('The site is served at http://localhost.evil.example/5173.', lesson)).toBe(true);
  expect(isRefused('The site is served at http://localhost:5173@evil.example/.', lesson)).toBe(true);
});
