import { z } from 'zod';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { enqueueAfterDelete, MEASURE_JOB } from '../cases/measures-due.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { appendMeasureEvent } from '../notices/measure-event.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { carryOut } from './carry-out.ts';
import type { MeasureAttempt, Outcome } from './measure-attempt.ts';
import { enqueueTakingBack } from './take-back-job.ts';
import { enqueueWordOfTakingDown } from './word-of-taking-down.ts';

const payload = z.object({ measureId: z.string() });

/**
 * Does one measure, once. The row's state is what keeps it from being done twice; what is sent goes under the
 * measure's own key. What a platform cannot do, or does not after the last attempt, becomes a person's task.
 */
export function measureJob(parts: ModerationParts): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(MEASURE_JOB, payload, async ({ measureId }, { job }) => {
    const measure = await store.violationMeasures.get(measureId);
    if (!measure) return;
    const violation = await store.violations.get(measure.violationId);
    const group = violation ? await store.groups.get(violation.groupId) : null;
    if (!violation || !group) return;
    // The others of a case wait until its message is down: whatever becomes of that, they go on.
    const letOthersGoOn = async (tx: Repositories) => {
      if (measure.kind === 'delete') await enqueueAfterDelete(tx, violation, clock.now());
    };
    // Dropped meanwhile: what waited for it need not.
    if (measure.state !== 'due') return await store.transaction(letOthersGoOn);
    const { policy } = await parts.school.forGroup(group);
    const attempt: MeasureAttempt = { measure, violation, group, policy, job };
    const outcome = await carryOut(parts, attempt).catch(async (error: unknown) => {
      // Tried again in a while; the group is not to wait for the word that long.
      await store.transaction(letOthersGoOn);
      throw error;
    });
    await store.transaction(async (tx) => {
      await settle(tx, violation, { measureId, outcome, letOthersGoOn }, clock.now());
    });
    if (outcome.state === 'task') {
      logger.warn(
        { violationId: violation.id, kind: measure.kind, reason: outcome.reason },
        'a measure waits for a person to do it by hand',
      );
    }
  });
}

/** Writes down what became of a measure, and tells of it. */
async function settle(
  tx: Repositories,
  violation: Violation,
  done: { measureId: string; outcome: Outcome; letOthersGoOn: (tx: Repositories) => Promise<void> },
  now: number,
): Promise<void> {
  const { state, reason } = done.outcome;
  const isDone = state === 'done';
  const change = { state, reason, doneAt: isDone ? now : null };
  const stood = await tx.violationMeasures.move(done.measureId, ['due'], change, now);
  await done.letOthersGoOn(tx);
  // A person decided otherwise while the channel was at it: it is done all the same, and nobody else knows.
  const dropped =
    !stood && isDone && (await tx.violationMeasures.move(done.measureId, ['dropped'], change, now));
  const moved = stood ?? (dropped || null);
  if (!moved) return;
  const action = isDone ? 'measure_done' : 'measure_by_hand';
  const detail = { kind: moved.kind, ...(reason === null ? {} : { reason }) };
  await recordOnCase(tx, violation, { actor: 'system', action, detail }, now);
  await appendMeasureEvent(tx, violation, moved, now);
  await tellOfMeasure(tx, violation, moved, now);
  if (stood && isDone && moved.kind === 'delete') await enqueueWordOfTakingDown(tx, violation, now);
  if (dropped) await takeBackAtOnce(tx, dropped, now);
}

/** With an apology where the verdict was overturned. A message that its sender recalled stays away. */
async function takeBackAtOnce(tx: Repositories, { violationId, kind }: CaseMeasure, now: number) {
  const violation = await tx.violations.get(violationId);
  if (!violation || (kind === 'delete' && violation.status === 'withdrawn')) return;
  const apologise = violation.status === 'overturned';
  await enqueueTakingBack(tx, violation, { kinds: [kind], apologise }, now);
}
