import { z } from 'zod';
import { type CaseMeasure, MEASURE_STATES } from '../../../domain/moderation/case-measure.ts';
import { newId } from '../../../domain/random/ids.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { deliverPrivately, type PrivateSaying } from './deliver-privately.ts';

const PRIVATE_MESSAGE_JOB = 'private_word';
const PRIVATE_MESSAGE_PRIORITY = 30;
type Undelivered = Pick<PrivateSaying, 'about' | 'text' | 'groupId'>;

const payload = z.object({
  /** A `PrivateSaying`. */
  word: z.object({
    channel: z.string(),
    groupId: z.string(),
    learnerId: z.string(),
    text: z.string(),
    about: z.string(),
    violationId: z.string().nullable(),
    replyTo: z.string().nullable(),
    key: z.string(),
  }),
  mayFail: z.boolean(),
});

/**
 * Says something in private later, once under its key; in the caller's transaction. `mayFail`: where it cannot be
 * delivered nobody need be told.
 */
export async function enqueuePrivateMessage(
  tx: Repositories,
  saying: PrivateSaying,
  { mayFail }: { mayFail: boolean },
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: PRIVATE_MESSAGE_JOB,
      payload: { word: saying, mayFail },
      groupId: saying.groupId,
      dedupeKey: `${PRIVATE_MESSAGE_JOB}:${saying.key}`,
      priority: PRIVATE_MESSAGE_PRIORITY,
    },
    now,
  );
}

/** What cannot be delivered becomes a task of its violation: a person says it, and never in the group. */
export function privateMessageJob(parts: ModerationParts): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(PRIVATE_MESSAGE_JOB, payload, async ({ word: saying, mayFail }, { job }) => {
    const delivery = await deliverPrivately(parts, saying);
    if (delivery.status === 'sent' || mayFail) return;
    throwToRetry(delivery, 'the channel did not take a private message', job);
    const { violationId } = saying;
    if (violationId === null) {
      logger.error(
        { about: saying.about, groupId: saying.groupId },
        'a private message could not be delivered',
      );
      return;
    }
    await store.transaction((tx) => leaveToPerson(tx, saying, violationId, clock.now()));
  });
}

/** What was not delivered is a task of its case. */
export async function leaveToPerson(
  tx: Repositories,
  saying: Undelivered,
  violationId: string,
  now: number,
): Promise<void> {
  const task = await becomesTask(tx, saying, violationId, now);
  if (task) await tellOfMeasure(tx, saying, task, now);
  const line = { actor: 'system', action: 'private_message_undelivered', detail: { about: saying.about } };
  await recordOnCase(tx, { id: violationId, groupId: saying.groupId }, line, now);
}

/**
 * A case has one private reminder: a new one is a task at once, the one that is there becomes it, whatever its state.
 */
async function becomesTask(
  tx: Repositories,
  { about, text }: Undelivered,
  violationId: string,
  now: number,
): Promise<CaseMeasure | null> {
  const left = { state: 'task', reason: `undelivered:${about}`, text } as const;
  const task: CaseMeasure = {
    id: newId('mea', now),
    violationId,
    kind: 'private_reminder',
    requiresApproval: false,
    doneAt: null,
    updatedAt: now,
    ...left,
  };
  if (await tx.violationMeasures.insert(task)) return task;
  const measures = await tx.violationMeasures.of([violationId]);
  const known = measures.find(({ kind }) => kind === 'private_reminder');
  return known ? await tx.violationMeasures.move(known.id, [...MEASURE_STATES], left, now) : null;
}
