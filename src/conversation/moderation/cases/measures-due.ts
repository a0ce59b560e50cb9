import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';

export const MEASURE_JOB = 'measure';
/** A flood or an advert is in the group while this waits: before answers, behind nothing else. */
const MEASURE_PRIORITY = 20;

type Case = Pick<Violation, 'id' | 'groupId'>;
type Due = Pick<CaseMeasure, 'id' | 'kind'>;

/**
 * Puts what has become due of a case to work, in the caller's transaction. Where its message is to come down that goes
 * first, and brings the others on (`enqueueAfterDelete`): what is said then can tell the learner so.
 */
export async function enqueueMeasures(
  tx: Repositories,
  due: readonly Due[],
  { groupId }: Case,
  now: number,
): Promise<void> {
  const first = due.filter(({ kind }) => kind === 'delete');
  for (const { id } of first.length > 0 ? first : due)
    await tx.jobs.enqueue(
      {
        kind: MEASURE_JOB,
        payload: { measureId: id },
        groupId,
        // One that is dropped may become due again. Its row is what keeps it from being done twice.
        dedupeKey: `${MEASURE_JOB}:${id}:${now}`,
        priority: MEASURE_PRIORITY,
      },
      now,
    );
}

/** The message came down, or did not, or has to wait: the others of the case go on. */
export async function enqueueAfterDelete(
  tx: Repositories,
  { id, groupId }: Case,
  now: number,
): Promise<void> {
  const measures = await tx.violationMeasures.of([id]);
  const others = measures.filter(({ state, kind }) => state === 'due' && kind !== 'delete');
  await enqueueMeasures(tx, others, { id, groupId }, now);
}

/** Whether the message of a case is out of its group. */
export async function isTakenDown(store: Repositories, violationId: string): Promise<boolean> {
  const measures = await store.violationMeasures.of([violationId]);
  return measures.some(({ kind, state }) => kind === 'delete' && state === 'done');
}
