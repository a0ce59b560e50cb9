import { describe, expect, test } from 'vitest';
import { reopen } from '../../../src/desk/index.ts';
import type { Question } from '../../../src/domain/conversation/question.ts';
import { MINUTE, movableClock } from '../../support/movable-clock.ts';
import { aCalendar, aQuestion } from '../../support/samples.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

/** An answered question whose asker came back. */
async function cameBack(said: Partial<Question>) {
  const { store } = await temporaryStore();
  const clock = movableClock();
  await store.calendars.put(aCalendar());
  const question = aQuestion({
    status: 'answered',
    answeredBy: 'staff',
    answeredAt: 1,
    closedAt: 1,
    reason: 'not_in_material',
    ...said,
  });
  await store.questions.insert(question);
  const cause = { actor: '小林', reason: 'still_open' };
  const reopened = await store.transaction((tx) => reopen(tx, question, cause, clock.now()));
  return { reopened, clock };
}

describe('a question whose asker came back', () => {
  test('is nobody’s and nobody’s answer, and its clocks begin anew', async () => {
    const { reopened, clock } = await cameBack({
      claimedBy: '王老师',
      leaseUntil: 5,
      answerMessageRowId: 'msg_9',
      resolution: 'confirmed',
      status: 'resolved',
      resolvedAt: 3,
      solvedAt: 4,
      duplicateOf: 'q_0',
      missed: 2,
      reopened: 1,
    });
    expect(reopened).toMatchObject({
      status: 'handed_off',
      reason: 'still_open',
      claimedBy: null,
      leaseUntil: null,
      answeredBy: null,
      answeredAt: null,
      answerMessageRowId: null,
      closedAt: null,
      resolution: null,
      resolvedAt: null,
      solvedAt: null,
      duplicateOf: null,
      missed: 0,
      reopened: 2,
      clockFrom: clock.now(),
      dueAt: clock.now() + 30 * MINUTE,
      promisedAt: clock.now() + 45 * MINUTE,
      clockStage: 'arrived',
    });
  });

  test('is the group’s again where a fellow learner had answered, and a person’s where one was promised', async () => {
    const { reopened } = await cameBack({ answeredBy: 'peer' });
    expect(reopened).toMatchObject({ status: 'open', reason: 'not_in_material' });
    const promised = await cameBack({ answeredBy: 'peer', told: true });
    expect(promised.reopened).toMatchObject({ status: 'handed_off', reason: 'still_open' });
  });

  test('is left as it is where it waits already', async () => {
    expect((await cameBack({ status: 'handed_off', answeredBy: null })).reopened).toBeNull();
  });
});
