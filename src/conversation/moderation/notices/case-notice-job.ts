import { z } from 'zod';
import { NOTICE_PRIORITY, type NoticeRoute, noticeRoute } from '../../../desk/index.ts';
import { CASE_CLOCK_STAGES, type ModerationClock } from '../../../domain/moderation/moderation-clock.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { deliverNotice, type NoticeParts } from '../../deliver-notice.ts';
import { caseNotice } from './case-notice.ts';

const CASE_NOTICE_JOB = 'moderation_notice';
/** The class teacher answers for the group's rules, as for quarrels and alerts. */
export const CASE_OWNER = 'study';

const payload = z.object({
  kind: z.enum(['case', 'appeal']),
  id: z.string(),
  stage: z.enum(CASE_CLOCK_STAGES),
  route: noticeRoute,
  delivery: z.string(),
});

/** Once a stage and route, in the caller's transaction. */
export async function enqueueCaseNotice(
  tx: Repositories,
  { kind, id, stage, groupId }: Pick<ModerationClock, 'kind' | 'id' | 'stage'> & { groupId: string },
  route: NoticeRoute,
  index: number,
  now: number,
): Promise<void> {
  const delivery = `${id}:${stage}:${index}`;
  await tx.jobs.enqueue(
    {
      kind: CASE_NOTICE_JOB,
      payload: { kind, id, stage, route, delivery },
      groupId,
      dedupeKey: `${CASE_NOTICE_JOB}:${delivery}`,
      priority: NOTICE_PRIORITY,
    },
    now,
  );
}

/** Tells staff of a case or an appeal that waits. Decided meanwhile: nobody need hurry any more. */
export function caseNoticeJob(parts: NoticeParts & { clock: Clock }): JobHandler {
  const { store, clock } = parts;
  return jobHandler(CASE_NOTICE_JOB, payload, async ({ kind, id, stage, route, delivery }, { signal }) => {
    const appeal = kind === 'appeal' ? await store.appeals.get(id) : null;
    const violation = await store.violations.get(appeal?.violationId ?? id);
    if (!violation || (appeal ?? violation).status !== 'open') return;
    const now = clock.now();
    const notice = caseNotice(
      { violation, appeal, measures: await store.violationMeasures.of([violation.id]) },
      stage,
      { group: await store.groups.get(violation.groupId), now },
    );
    await deliverNotice(parts, route, notice, { delivery, nowMs: now, signal });
  });
}
