import { z } from 'zod';
import { NOTICE_PRIORITY, type Notice, noticeRoute, routesFor } from '../../../desk/index.ts';
import {
  type CaseMeasure,
  MEASURE_EVENTS,
  MEASURE_STATES,
  type MeasureEventKind,
  type MeasureState,
} from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { toIso } from '../../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { deliverNotice, type NoticeParts } from '../../deliver-notice.ts';
import { CASE_OWNER } from './case-notice-job.ts';

const MEASURE_NOTICE_JOB = 'measure_notice';

/** The state as it was, which may be another when the notice is delivered; everything else is read then. */
const payload = z.object({
  measureId: z.string(),
  event: z.enum(MEASURE_EVENTS),
  state: z.enum(MEASURE_STATES),
  reason: z.string().nullable(),
  at: z.number(),
  route: noticeRoute,
  delivery: z.string(),
});

/** What a measure's new state is to programs outside. Nothing is said of `due`: it is done in a moment. */
const EVENT_OF_STATE: Partial<Record<MeasureState, MeasureEventKind>> = {
  proposed: 'measure_proposed',
  done: 'measure_applied',
  task: 'measure_by_hand',
  dropped: 'measure_dropped',
  undone: 'measure_undone',
};

/** Tells programs outside what has become of a measure, by webhook, in the caller's transaction; each change once. */
export async function tellOfMeasure(
  tx: Repositories,
  violation: Pick<Violation, 'groupId'>,
  measure: Pick<CaseMeasure, 'id' | 'state' | 'reason'>,
  now: number,
  event: MeasureEventKind | undefined = EVENT_OF_STATE[measure.state],
): Promise<void> {
  if (event === undefined) return;
  const { id, state, reason } = measure;
  for (const { route, index } of await routesFor(tx.settings, violation.groupId, event, CASE_OWNER)) {
    const delivery = `${id}:${event}:${now}:${index}`;
    await tx.jobs.enqueue(
      {
        kind: MEASURE_NOTICE_JOB,
        payload: { measureId: id, event, state, reason, at: now, route, delivery },
        groupId: violation.groupId,
        dedupeKey: `${MEASURE_NOTICE_JOB}:${delivery}`,
        priority: NOTICE_PRIORITY,
      },
      now,
    );
  }
}

export function measureNoticeJob(parts: NoticeParts & { clock: Clock }): JobHandler {
  const { store, clock } = parts;
  return jobHandler(
    MEASURE_NOTICE_JOB,
    payload,
    async ({ measureId, route, delivery, ...then }, { signal }) => {
      const measure = await store.violationMeasures.get(measureId);
      const violation = measure && (await store.violations.get(measure.violationId));
      if (!measure || !violation) return;
      const group = await store.groups.get(violation.groupId);
      const notice = measureNotice(violation, measure, then, group);
      await deliverNotice(parts, route, notice, { delivery, nowMs: clock.now(), signal });
    },
  );
}

/** It says which message and account it is about, and nothing that a learner wrote; `text` is our own words. */
function measureNotice(
  violation: Violation,
  measure: CaseMeasure,
  {
    event,
    state,
    reason,
    at,
  }: { event: MeasureEventKind; state: MeasureState; reason: string | null; at: number },
  group: Group | null,
): Notice {
  const name = event.replace('_', '.');
  return {
    heading: name,
    text: name,
    document: {
      event: name,
      at: toIso(at),
      measure: {
        id: measure.id,
        kind: measure.kind,
        state,
        reason,
        text: measure.text,
        requiresApproval: measure.requiresApproval,
        violationId: violation.id,
        groupId: violation.groupId,
        groupName: group?.name ?? null,
        channel: violation.channel,
        messageId: violation.messageId,
        senderId: violation.senderId,
        category: violation.category,
        severity: violation.severity,
        rule: violation.rule,
        decidedBy: violation.decidedBy,
      },
    },
  };
}
