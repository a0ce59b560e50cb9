import { expect, test } from 'vitest';
import { conversationAround } from '../../../src/desk/index.ts';
import { conversation } from '../../conversation/conversation-under-test.ts';
import { MINUTE } from '../../support/movable-clock.ts';

test('an operator sees the question and what its asker went on to say, however much others talk', async () => {
  const { hear, message, store, clock } = await conversation();
  await hear({ messageId: 'before', senderId: 'wu', text: '晚上好' });
  await hear({ messageId: 'q', text: '@助教 元类怎么用' });
  for (let i = 0; i < 60; i++) {
    clock.advance(1_000);
    await hear({ messageId: `talk-${i}`, senderId: `learner-${i}`, text: `今天第 ${i} 个打卡的` });
  }
  await hear({ messageId: 'more', text: '@助教 是写在类名后面吗' });
  await hear({ messageId: 'reply', senderId: 'ake', text: '对，写在括号里', replyToMessageId: 'more' });
  clock.advance(20 * MINUTE);
  await hear({ messageId: 'late', text: '改天再问' });

  const seen = (await conversationAround(store, await message('q'))).map(({ messageId }) => messageId);
  expect(seen.slice(0, 3)).toEqual(['before', 'q', 'talk-0']);
  expect(seen.slice(-2)).toEqual(['more', 'reply']);
  expect(seen.length).toBeLessThanOrEqual(20);
});
