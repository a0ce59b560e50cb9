import { expect, test } from 'vitest';
import { becauseOf, markedFor } from '../../console/src/moderation/reason-words.ts';
import { en } from '../../console/src/moderation/words.en.ts';
import { zh } from '../../console/src/moderation/words.zh.ts';
import { FINDING_KINDS } from '../../src/moderation/rules/index.ts';

/** What the measures' job writes down; an operator reads it under the measure and in the record. */
const WRITTEN = [
  'late_so_private',
  'quiet_hours_so_private',
  'warned_today_so_private',
  'limit_so_private',
  'switched_off_so_private',
  'for_people',
  'unsupported:postUnprompted',
  'private:failed:the channel is gone',
  'only_private:unsupported:privateMessage',
  'undelivered:taken_down',
  'undo:unsupported',
  'undo:the channel is gone',
  'recalled',
  'appeal',
];

test.each(['zh', 'en'] as const)(
  'every reason of a measure is a sentence in %s, never a code',
  (language) => {
    for (const reason of WRITTEN) {
      const shown = becauseOf(reason, { zh, en }[language]);
      expect(shown).not.toMatch(/_|:\w/);
      expect(/\p{Script=Han}/u.test(shown)).toBe(language === 'zh');
    }
  },
);

test('what a person wrote is shown as it is', () => {
  expect(becauseOf('是学校自己的活动', en)).toBe('是学校自己的活动');
});

test.each(['zh', 'en'] as const)('whatever a message is marked for is said in %s', (language) => {
  const words = { zh, en }[language];
  for (const reason of [...FINDING_KINDS, 'name', 'wording']) {
    const [shown] = markedFor([{ reason }], words);
    expect(shown, reason).toBeDefined();
    expect(shown).not.toMatch(/_/);
    expect(/\p{Script=Han}/u.test(shown!)).toBe(language === 'zh');
    expect(reason === 'wording' || shown !== words.reasons.wording, reason).toBe(true);
  }
});

test('the wording as a whole is named only where nothing else was seen, and nothing twice', () => {
  const words = zh;
  const evidence = ['price', 'wording', 'price', 'link'].map((reason) => ({ reason }));
  expect(words.marked(markedFor(evidence, words))).toBe('标出的是：价格、链接');
  expect(markedFor([], words)).toEqual([]);
});
