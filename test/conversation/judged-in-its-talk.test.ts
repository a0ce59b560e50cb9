import { expect, test } from 'vitest';
import { storedVerdicts } from '../../src/conversation/index.ts';
import { loadPolicy } from '../../src/moderation/index.ts';
import { shippedModerator, shippedRules } from '../moderation/moderator-under-test.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryStore } from '../support/temporary-store.ts';

test('a message on a stored timeline is read with what its group said before it', async () => {
  const { store } = await temporaryStore();
  const clock = movableClock();
  const moderation = { moderator: shippedModerator(), policy: loadPolicy(shippedRules) };
  const categoryAfter = async (groupId: string, before: string): Promise<string[]> => {
    const at = clock.now();
    const verdicts = await storedVerdicts(
      { store, clock },
      async () => ({ group: { id: groupId, language: 'zh' }, moderation }),
      [
        { id: 'm1', groupId, senderId: 'lu', text: before, sentAt: at },
        { id: 'm2', groupId, senderId: 'mei', text: '我我我，加我微信吧，qiqi_0921', sentAt: at + 60_000 },
      ],
    );
    return verdicts.map(({ category }) => category);
  };
  expect(await categoryAfter('g1', '有没有一起背单词的，每天100个')).toEqual(['none', 'none']);
  expect(await categoryAfter('g2', '今天的作业是第三章')).toEqual(['none', 'advertising']);
});
