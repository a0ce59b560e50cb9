import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messageLinesOf } from '../bench/moderation/sets.ts';
import { shippedModerator } from './moderator-under-test.ts';

const SET = join(import.meta.dirname, '../../data/eval/moderation-groups-fifth.jsonl');

it("names no honest message of the fifth set of groups' messages, as far as it was read", () => {
  const lines = messageLinesOf(SET).filter(
    ({ tags, expected }) => tags.includes('looked-at') && expected.join() === 'none',
  );
  const verdicts = shippedModerator().judge(lines.map(({ expected: _, tags: __, ...message }) => message));
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.filter((_, i) => verdicts[i]!.category !== 'none').map(({ id }) => id)).toEqual([]);
});
