import { isToBeTakenBack } from '../../../domain/moderation/case-measure.ts';
import { STANDING_STATUSES, stands, type Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { type Decision, decideCase, mustGet } from '../cases/decide-case.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { enqueueTakingBack } from '../measures/take-back-job.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { enqueueReplan } from './replan-job.ts';

/** Takes a verdict back, in the caller's transaction; with everything that repeats it and stands. */
export async function overturnCase(
  tx: Repositories,
  id: string,
  { operator, reason }: { operator: string; reason: string },
  now: number,
): Promise<Violation> {
  const decision: Decision = {
    operator,
    note: reason,
    from: STANDING_STATUSES,
    change: { status: 'overturned' },
  };
  const overturned = await decideCase(tx, await mustGet(tx, id), decision, now);
  const all = [overturned];
  for (const repeat of await tx.violations.repeatsOf(id))
    if (stands(repeat)) all.push(await decideCase(tx, repeat, decision, now));
  for (const violation of all) {
    await tx.strikes.clear(violation.id, now);
    await endMeasures(tx, violation, now);
    await recordOnCase(tx, violation, { actor: operator, action: 'overturned', detail: { reason } }, now);
    // One apology for a case and its repeats.
    await enqueueTakingBack(tx, violation, { apologise: violation.id === overturned.id }, now);
    await enqueueReplan(tx, violation, now);
  }
  return overturned;
}

/**
 * What was not done yet is not done any more, by machine or by hand; programs outside hear of that, and of what was
 * done.
 */
async function endMeasures(tx: Repositories, violation: Violation, now: number): Promise<void> {
  for (const measure of await tx.violationMeasures.of([violation.id])) {
    const dropped = isToBeTakenBack(measure)
      ? null
      : await tx.violationMeasures.move(
          measure.id,
          ['proposed', 'due', 'task'],
          { state: 'dropped', reason: 'overturned' },
          now,
        );
    const stood = dropped ?? measure;
    if (dropped || ['done', 'task'].includes(stood.state))
      await tellOfMeasure(tx, violation, stood, now, 'measure_overturned');
  }
}
