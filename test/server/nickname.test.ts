import { describe, expect, test } from 'vitest';
import { isAssistants, nicknameGiven } from '../../src/server/group-page/nickname.ts';

const isTaken = (name: string): boolean => nicknameGiven.safeParse(name).success;

describe('a nickname', () => {
  test.each([
    ['a family that is drawn as one sign', '👨‍👩‍👧‍👦'.repeat(20)],
    ['a flag, and a doctor of some colour', '🏳️‍🌈👩🏽‍⚕️小满'],
    ['Persian, whose letters are kept apart by what shows nothing', 'می‌خواهم'],
    ['Arabic', 'مريم أحمد المنصوري'],
    ['letters with marks', 'Z\u0301a\u0301'.repeat(12)],
  ])('is as long as people see it: %s', (_, name) => {
    expect(isTaken(name)).toBe(true);
  });

  test.each(['👨‍👩‍👧‍👦'.repeat(25), `a${'\u0301'.repeat(300)}`, '小\u200C林', '\u200D', '小\u202E林'])(
    'is not longer than 24 signs, and hides nothing: %j',
    (name) => {
      expect(isTaken(name)).toBe(false);
    },
  );

  test('does not pass for the assistant’s by what shows nothing', () => {
    expect(isTaken('助\u200D教')).toBe(false);
    expect(isAssistants('助\u200D教', ['助教'])).toBe(true);
  });
});
