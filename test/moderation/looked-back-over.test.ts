import { expect, test } from 'vitest';
import { timelineEntry } from '../../src/moderation/index.ts';

const said = (key: string, text: string) =>
  timelineEntry({ key, senderId: 'a', sentAt: 1, text }).fingerprint;

test('what a group said is read once, however many messages come after it within a raid’s two thousand', () => {
  const lines = Array.from(
    { length: 2_000 },
    (_, index) => `第 ${index} 条：大家都来看这个链接，先到先得，名额有限`,
  );
  const first = lines.map((line, index) => said(`m${index}`, line));
  const again = lines.map((line, index) => said(`n${index}`, line));
  expect(again.filter((fingerprint, index) => fingerprint !== first[index])).toEqual([]);
});
