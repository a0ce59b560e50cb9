import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageLinesOf } from '../bench/moderation/sets.ts';
import { shippedModerator } from './moderator-under-test.ts';

const SET = join(import.meta.dirname, '../../data/eval/moderation-groups-fourth.jsonl');

/** The half that was read; the other is only measured, by `npm run bench -- moderation`. */
const lines = messageLinesOf(SET).filter(({ tags }) => tags.includes('looked-at'));
const verdicts = shippedModerator().judge(lines.map(({ expected: _, tags: __, ...message }) => message));
const judged = lines.map((line, i) => ({ line, verdict: verdicts[i]! }));

describe("the fourth set of groups' messages, as far as it was read", () => {
  it('holds no honest message that is named, whoever wrote it and however it looks', () => {
    const honest = judged.filter(
      ({ line }) => line.expected.join() === 'none' && line.senderId === undefined,
    );
    expect(honest.length).toBeGreaterThan(55);
    expect(honest.filter(({ verdict }) => verdict.category !== 'none').map(({ line }) => line.id)).toEqual(
      [],
    );
  });

  it('has five of six attacks found, all of them for a person to decide, and nine of ten offers and copies', () => {
    const found = (category: string) => {
      const meant = judged.filter(({ line }) => line.expected[0] === category);
      return {
        share:
          meant.filter(({ line, verdict }) => line.expected.includes(verdict.category)).length / meant.length,
        acted: meant.filter(({ verdict }) => verdict.category !== 'none' && !verdict.needsReview).length,
      };
    };
    const attacks = found('personal_attack');
    expect(attacks.share).toBeGreaterThanOrEqual(15 / 18);
    expect(attacks.acted).toBe(0);
    expect(found('advertising').share).toBeGreaterThanOrEqual(0.88);
    expect(found('piracy').share).toBe(1);
  });
});
