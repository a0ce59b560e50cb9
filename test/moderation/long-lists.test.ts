import { expect, test } from 'vitest';
import { loadPolicy } from '../../src/moderation/index.ts';
import { shippedModerator, shippedRules } from './moderator-under-test.ts';

/** A word of four characters that no other number gives. */
const wordOf = (number: number): string =>
  [number, number * 7, number * 13, number * 31]
    .map((n) => String.fromCharCode(0x4e00 + (n % 20_000)))
    .join('');
const rulesWith = (political: string[]) => ({ ...shippedRules, lists: { political } });

test('a school’s list of some ten thousand words is read to its end', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => wordOf(index));
  const moderator = shippedModerator({ policy: loadPolicy(rulesWith(words)) });
  const alertsOf = (text: string) => moderator.judge([{ text }])[0]?.alerts.map(({ kind }) => kind);
  expect(alertsOf(`大家看${wordOf(19_999)}这个`)).toEqual(['political']);
  expect(alertsOf('大家看列表这个')).toEqual([]);
});

test('a group of several large courses is judged as any other: their thousands of terms have room', () => {
  const terms = Array.from({ length: 6_000 }, (_, index) => wordOf(index) + wordOf(index + 1));
  const moderator = shippedModerator({ courseTerms: () => terms });
  expect(moderator.judge([{ text: '大家好', groupId: 'newcomers' }])).toMatchObject([{ category: 'none' }]);
});

test.each([
  ['words without end', Array.from({ length: 50_001 }, (_, index) => `w${index}`), 'at most 50000 words'],
  ['a word without end', ['啊'.repeat(1_001)], 'at most 1000 characters'],
])('%s are told when the rules are read', (_, words, fault) => {
  expect(() => loadPolicy(rulesWith(words))).toThrow(fault);
});
