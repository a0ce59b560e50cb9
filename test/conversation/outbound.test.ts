import { expect, test } from 'vitest';
import { createOutbound } from '../../src/conversation/index.ts';
import type { Delivery } from '../../src/domain/conversation/channel.ts';
import { conversation } from './conversation-under-test.ts';

/** Two processes that have the same to say. */
async function twoSpeakers(deliver?: () => Promise<Delivery>) {
  const school = await conversation(deliver ? { deliver } : {});
  const outbound = () =>
    createOutbound({ store: school.store, clock: school.clock, channelFor: () => school.channel });
  const saying: Parameters<ReturnType<typeof createOutbound>['say']>[0] = {
    group: school.group,
    replyTo: null,
    text: '周三晚上八点直播答疑。',
    answer: {
      answerId: null,
      outcome: 'small_talk',
      label: null,
      signedBy: null,
      citations: [],
      dueAt: null,
    },
    key: 'post:1',
    staff: null,
  };
  return { ...school, one: outbound(), other: outbound(), saying };
}

test('what two processes would say at the same moment is said by one of them', async () => {
  const { one, other, saying, sent } = await twoSpeakers();
  const deliveries = await Promise.all([one.say(saying), other.say(saying)]);
  expect(deliveries).toContainEqual({ status: 'sent', messageId: 'post:1', rowId: expect.any(String) });
  expect(deliveries).toContainEqual({
    status: 'failed',
    reason: 'it is being sent already',
    retryable: true,
  });
  expect(sent).toHaveLength(1);
  expect(await other.say(saying)).toEqual({ status: 'sent', messageId: 'post:1', rowId: expect.any(String) });
  expect(sent).toHaveLength(1);
});

test('what a platform did not take is said when it is tried again', async () => {
  const answers: Delivery[] = [
    { status: 'failed', reason: 'busy', retryable: true },
    { status: 'sent', messageId: 'p1' },
  ];
  const { one, other, saying } = await twoSpeakers(async () => answers.shift() as Delivery);
  expect(await one.say(saying)).toMatchObject({ status: 'failed', reason: 'busy' });
  expect(await other.say(saying)).toEqual({ status: 'sent', messageId: 'p1', rowId: expect.any(String) });
});

test('whoever fell while sending is followed after a while', async () => {
  const { one, other, saying, clock, sent } = await twoSpeakers(async () => {
    if (sent.length === 0) sent.push({} as never);
    else return { status: 'sent', messageId: 'p2' };
    throw new Error('the process is gone');
  });
  await expect(one.say(saying)).rejects.toThrow('gone');
  expect(await other.say(saying)).toMatchObject({ status: 'failed', retryable: true });
  clock.advance(31_000);
  expect(await other.say(saying)).toEqual({ status: 'sent', messageId: 'p2', rowId: expect.any(String) });
});

test.each([
  '@所有人',
  '＠全体成员',
  '@everyone',
  '@here',
  '[CQ:at,qq=all]',
  '<!channel>',
  '<at id="all"></at>',
])('the assistant calls on nobody whatever it quotes, and staff may: %s', async (call) => {
  const { one, saying, sent } = await twoSpeakers();
  await one.say({ ...saying, text: `群规第三条：不要用 ${call} 催人，问 @助教，或写信到 a@all.example。` });
  await one.say({ ...saying, key: 'post:2', text: `${call} 今晚停课`, staff: { id: 't1', name: '王老师' } });
  expect(sent[0]?.text).toMatch(/^群规第三条：不要用 at \S+ 催人，问 @助教，或写信到 a@all\.example。$/);
  expect(sent[1]?.text).toBe(`${call} 今晚停课`);
});

test('whoever speaks, what is said reads as it is written: nothing turns it or moves a cursor, and signs stay whole', async () => {
  const { one, saying, sent } = await twoSpeakers();
  const family = '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}';
  const staff = { id: 't1', name: '王老师' };
  await one.say({ ...saying, text: `今\u202e晚\u001b[31m停\u200b课\r\n\t见 ${family}`, staff });
  expect(sent[0]?.text).toBe(`今晚[31m停课\n\t见 ${family}`);
});
