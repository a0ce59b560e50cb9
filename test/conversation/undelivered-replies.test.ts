import { describe, expect, test } from 'vitest';
import type { QuestionKind } from '../../src/domain/conversation/question.ts';
import { conversation } from './conversation-under-test.ts';

/** A learner's message on the desk, answered by 王老师, whose answer the platform was then given. */
async function answered(kind: QuestionKind, said: Parameters<typeof conversation>[0] = {}) {
  const parts = await conversation(said);
  const { store, desk, hear, handOff, drain } = parts;
  await hear({ messageId: 'm1', text: '学校食堂几点开门' });
  const { id } = await handOff('m1', kind, 'not_in_material');
  await desk.claim(id, '王老师');
  await desk.answer(id, '王老师', '早上七点。');
  await drain();
  return { ...parts, question: await store.questions.get(id) };
}

describe("an operator's answer that cannot be delivered", () => {
  test('to an alert never goes to the group, and comes back to the desk with why', async () => {
    const { question, sent, logger } = await answered('alert');
    expect(sent).toEqual([]);
    expect(question).toMatchObject({
      status: 'handed_off',
      reason: 'private_message_undelivered',
      claimedBy: null,
      reply: '早上七点。',
    });
    expect(logger.said('error')).toEqual(["an operator's answer was not delivered"]);
    logger.lines.length = 0;
  });

  test('to the group comes back as well', async () => {
    const { question, logger } = await answered('logistics', {
      deliver: async () => ({ status: 'failed', reason: 'the group is gone', retryable: false }),
    });
    expect(question).toMatchObject({ status: 'handed_off', reason: 'not_delivered' });
    logger.lines.length = 0;
  });

  test('and one that was delivered stays answered', async () => {
    const { question, sent } = await answered('logistics');
    expect(sent).toHaveLength(1);
    expect(question).toMatchObject({ status: 'answered', answeredBy: 'staff' });
  });
});

describe('the word that a person has a question', () => {
  const passedOn = async (
    meanwhile: (parts: Awaited<ReturnType<typeof conversation>>) => Promise<unknown>,
  ) => {
    const parts = await conversation();
    const { hear, handOff, drain, sent } = parts;
    await hear({ messageId: 'm1', text: '学校食堂几点开门' });
    await handOff('m1', 'complaint');
    await meanwhile(parts);
    await drain();
    return sent.map(({ replyToMessageId }) => replyToMessageId);
  };

  test('is said to the message', async () => {
    expect(await passedOn(async () => undefined)).toEqual(['m1']);
  });

  test.each<[string, Parameters<typeof passedOn>[0]]>([
    ['was taken back', ({ hear }) => hear({ messageId: 'm1', text: '', recalled: true })],
    [
      'is in a group that people look after themselves by now',
      ({ store, group, clock }) => store.groups.put({ ...group, mode: 'copilot' }, clock.now()),
    ],
    [
      'is in a group whose assistant was turned off',
      ({ switches, group }) => switches.turn(group.id, { off: true, operator: '王老师', reason: '' }),
    ],
  ])('is not said where the message %s', async (_, meanwhile) => {
    expect(await passedOn(meanwhile)).toEqual([]);
  });
});
