import { expect, test } from 'vitest';
import { becauseOf, MODERATION_WORDS } from '../../console/src/moderation/words.ts';

/** What the measures' job writes down; an operator reads it under the measure and in the record. */
const WRITTEN = [
  'late_so_private',
  'quiet_hours_so_private',
  'warned_today_so_private',
  'for_people',
  'unsupported:postUnprompted',
  'private:failed:the channel is gone',
  'only_private:unsupported:privateMessage',
  'recalled',
  'appeal',
];

test.each(['zh', 'en'] as const)(
  'every reason of a measure is a sentence in %s, never a code',
  (language) => {
    for (const reason of WRITTEN) {
      const shown = becauseOf(reason, MODERATION_WORDS[language]);
      expect(shown).not.toMatch(/_|:\w/);
      expect(/\p{Script=Han}/u.test(shown)).toBe(language === 'zh');
    }
  },
);

test('what a person wrote is shown as it is', () => {
  expect(becauseOf('是学校自己的活动', MODERATION_WORDS.en)).toBe('是学校自己的活动');
});
