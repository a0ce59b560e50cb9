import { describe, expect, test } from 'vitest';
import { conversation } from '../../conversation/conversation-under-test.ts';
import { MINUTE } from '../../support/movable-clock.ts';
import { aGroup, anAbstention } from '../../support/samples.ts';

/** Three ask the same: two put it to the assistant, which passed it on; one asked the room. */
async function threeAsk(said: Parameters<typeof conversation>[0] = {}) {
  const talk = await conversation(said);
  talk.agent.says(anAbstention());
  await talk.hear({ messageId: 'q1', text: '@助教 食堂几点开门？' });
  await talk.hear({ messageId: 'q2', senderId: 'ake', senderName: '阿珂', text: '@助教 食堂几点开门' });
  await talk.hear({ messageId: 'q3', senderId: 'wu', senderName: '小吴', text: '食堂几点开门？？' });
  await talk.drain();
  await talk.tick();
  talk.sent.length = 0;
  const states = async () =>
    Promise.all(
      ['q1', 'q2', 'q3'].map(async (id) => {
        const question = await talk.store.questions.byMessage((await talk.message(id)).id);
        return `${question?.status} ${question?.answeredBy}`;
      }),
    );
  return {
    ...talk,
    states,
    answers: (messageId: string, more: object = {}) =>
      talk.hear({
        messageId: 'peer',
        senderId: 'zhou',
        senderName: '周周',
        text: '早上七点开门，周末是八点',
        replyToMessageId: messageId,
        ...more,
      }),
    /** What has become of it when the minute is over. */
    async quoted() {
      talk.clock.advance(MINUTE);
      await talk.drain();
      return talk.sent.map(({ replyToMessageId, text }) => `${replyToMessageId} ${text}`);
    },
  };
}

const QUOTE = '同样的问题，周周刚才在群里回答过：「早上七点开门，周末是八点」';
const ALL = (by: string) => Array.from({ length: 3 }, () => `answered ${by}`);

describe('an answer in the group to one of several who asked the same', () => {
  test.each([
    ['to the one that carries the clocks', 'q1', [`q2 ${QUOTE}`]],
    ['to one that joined it', 'q2', [`q1 ${QUOTE}`]],
    ['to the one that asked the room', 'q3', [`q1 ${QUOTE}`, `q2 ${QUOTE}`]],
  ])('%s serves all, and is quoted to those who wait for us', async (_, repliedTo, quotes) => {
    const { answers, states, quoted, sent } = await threeAsk();
    await answers(repliedTo);
    expect(await states()).toEqual(ALL('peer'));
    expect(sent).toEqual([]);
    expect(await quoted()).toEqual(quotes);
  });

  test('is quoted as well where staff gave it', async () => {
    const { answers, states, quoted } = await threeAsk();
    await answers('q1', { senderRole: 'staff', senderName: '王老师', text: '早上七点' });
    expect(await states()).toEqual(ALL('staff'));
    expect(await quoted()).toEqual(['q2 同样的问题，王老师刚才在群里回答过：「早上七点」']);
  });

  test('is quoted short, masked, and calls nobody', async () => {
    const { answers, quoted } = await threeAsk();
    await answers('q1', {
      text: `早上七点开门，问 @全体成员 或打 13800138000 给食堂，${'周末和节假日可能晚一点，'.repeat(20)}`,
    });
    const [text = ''] = await quoted();
    expect(text).not.toContain('13800138000');
    expect(text).not.toContain('@');
    expect(text.length).toBeLessThanOrEqual(150);
  });

  test.each<[string, (talk: Awaited<ReturnType<typeof threeAsk>>) => Promise<unknown>]>([
    [
      'was taken back',
      (talk) =>
        talk.hear({ messageId: 'peer', senderId: 'zhou', text: '', recalled: true, replyToMessageId: 'q1' }),
    ],
    [
      'was taken down',
      async (talk) => talk.store.messages.setRemoved((await talk.message('peer')).id, talk.clock.now()),
    ],
    ['may have to go', async (talk) => talk.store.messages.withhold((await talk.message('peer')).id)],
    [
      'did not help who hears of it',
      (talk) =>
        talk.hear({
          messageId: 'no',
          senderId: 'ake',
          text: '不对，还是不行，门是关的',
          replyToMessageId: 'peer',
        }),
    ],
    [
      'is asked for no more',
      (talk) => talk.hear({ messageId: 'q2', senderId: 'ake', text: '', recalled: true }),
    ],
    [
      'stands where the assistant is off',
      (talk) => talk.switches.turn(null, { off: true, operator: '王老师', reason: '' }),
    ],
  ])('is not quoted where it %s', async (_, meanwhile) => {
    const talk = await threeAsk();
    await talk.answers('q1');
    await meanwhile(talk);
    expect((await talk.quoted()).filter((line) => line.includes('周周'))).toEqual([]);
  });

  test('is not quoted where the assistant never speaks', async () => {
    const talk = await threeAsk();
    await talk.store.groups.put(aGroup({ channel: 'bridge', mode: 'copilot' }), 0);
    await talk.answers('q1');
    expect(await talk.states()).toEqual(ALL('peer'));
    expect(await talk.quoted()).toEqual([]);
  });
});
