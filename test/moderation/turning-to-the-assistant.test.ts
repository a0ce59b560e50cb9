import { expect, test } from 'vitest';
import { quarrelAt, type SpokenMessage, spokenMessage } from '../../src/moderation/index.ts';
import { shippedModerator } from './moderator-under-test.ts';

const NAMES = ['助教', '小助教', 'zhujiao', 'TA'];
const moderator = shippedModerator({ assistantNames: () => NAMES });
const verdictOf = (text: string) => {
  const [verdict] = moderator.judge([{ text }]);
  if (!verdict) throw new Error('no verdict');
  return verdict;
};

test.each([
  '@助教 你会什么',
  '@助教 你能做什么',
  '@助教 你是机器人吧',
  '@TA I want to talk to a human',
  '@TA who are you?',
  '@TA are you human?',
  '@助教 are you a real person or a bot',
  '@助教 你是人吗',
  '@助教 你到底是不是真人',
])('whoever turns to the assistant attacks nobody: %s', (text) => {
  expect(verdictOf(text).category).toBe('none');
});

test.each(['@助教 你个废物', '@TA you are useless', '@TA are you stupid?', '@助教 小明你就这水平？'])(
  'what is an attack without the name stays one: %s',
  (text) => {
    expect(verdictOf(text).category).toBe('personal_attack');
  },
);

test('two learners whose wording only sounds sharp are no quarrel; an insult that is answered is one', () => {
  const said = (senderId: string, minute: number, text: string, reason: string): SpokenMessage =>
    spokenMessage({
      messageId: `${senderId}${minute}`,
      messageRowId: null,
      senderId,
      role: 'learner',
      sentAt: minute * 60_000,
      replyToMessageId: null,
      text,
      verdict: { category: 'personal_attack', evidence: [{ start: 0, end: text.length, text, reason }] },
      toAssistant: false,
    });
  const earlier = said('lan', 0, '你会什么', 'wording');
  expect(quarrelAt(said('tom', 2, 'I want to talk to a human', 'wording'), [earlier])).toBeNull();
  expect(quarrelAt(said('tom', 2, '你个废物', 'insult'), [earlier])).not.toBeNull();
});
