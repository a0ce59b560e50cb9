import { z } from 'zod';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Group } from '../../../domain/school/group.ts';
import {
  lookBackMs,
  measuresFor,
  measureText,
  type PlannedMeasure,
  type Policy,
  ruleFor,
} from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { isFraud, isOfName } from '../cases/case-facts.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { dropMeasures } from '../measures/drop-measures.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';

const REPLAN_JOB = 'replan';
const payload = z.object({ violationId: z.string() });
/** More open cases of one person than this are decided by looking at the person. */
const MOST_CASES = 50;

/** In the caller's transaction: what the same person's open cases propose no longer counts the overturned one. */
export async function enqueueReplan(tx: Repositories, overturned: Violation, now: number): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: REPLAN_JOB,
      payload: { violationId: overturned.id },
      groupId: overturned.groupId,
      dedupeKey: `${REPLAN_JOB}:${overturned.id}:${now}`,
    },
    now,
  );
}

/**
 * A removal is proposed for the second advert; once the first is overturned there is no second. Of the open cases of
 * the same person and category the proposals are made anew from the strikes that stand. Never heavier than before and
 * never done by machine: only what nobody has decided changes, and a person still decides.
 */
export function replanJob({ store, clock, school }: ModerationParts): JobHandler {
  return jobHandler(REPLAN_JOB, payload, async ({ violationId }) => {
    const overturned = await store.violations.get(violationId);
    if (!overturned) return;
    const { senderId, category, channel } = overturned;
    const open = await store.violations.list({ statuses: ['open'], senderId, category, limit: MOST_CASES });
    for (const { id, groupId, channel: where } of open) {
      const group = where === channel ? await store.groups.get(groupId) : null;
      if (!group) continue;
      const { policy } = await school.forGroup(group);
      await store.transaction((tx) => replan(tx, id, { group, policy, overturned }, clock.now()));
    }
  });
}

async function replan(
  tx: Repositories,
  id: string,
  { group, policy, overturned }: { group: Group; policy: Policy; overturned: Violation },
  now: number,
): Promise<void> {
  const violation = await tx.violations.get(id);
  if (violation?.status !== 'open') return;
  if (isFraud(violation.verdict) || isOfName(violation.verdict)) return;
  const kinds = (await planOf(tx, violation, policy)).map(({ kind }) => kind);
  const measures = await tx.violationMeasures.of([id]);
  const unfounded = measures.filter(({ kind, state }) => state === 'proposed' && !kinds.includes(kind));
  if (unfounded.length === 0) return;
  await dropMeasures(tx, violation, unfounded, { from: ['proposed'], reason: 'earlier_overturned' }, now);
  const rule = ruleFor(policy, violation.category);
  for (const kind of kinds.filter((one) => !measures.some((measure) => measure.kind === one))) {
    const language = kind === 'warn' ? group.language : languageOfViolation(violation, group);
    const measure = {
      id: newId('mea', now),
      violationId: id,
      kind,
      text: measureText(kind, rule, language),
      requiresApproval: true,
      state: 'proposed',
      reason: null,
      doneAt: null,
      updatedAt: now,
    } as const;
    await tx.violationMeasures.insert(measure);
    await tellOfMeasure(tx, violation, measure, now);
  }
  const detail = { overturned: overturned.id, measures: kinds };
  await recordOnCase(tx, violation, { actor: 'system', action: 'replanned', detail }, now);
}

/** As when the case was opened, for the strikes that stand now. */
async function planOf(tx: Repositories, violation: Violation, policy: Policy): Promise<PlannedMeasure[]> {
  const { channel, senderId, category, severity, hardEvidence, verdict, sentAt: at } = violation;
  const sameFlood = at - lookBackMs(policy.flooding);
  const strikes = (await tx.strikes.of(channel, senderId)).filter(
    (row) =>
      row.clearedAt === null &&
      row.violationId !== violation.id &&
      !(row.category === 'spam' && row.at >= sameFlood),
  );
  const { alerts, needsReview } = verdict;
  return measuresFor({ category, severity, needsReview, alerts }, { hardEvidence, strikes, at }, policy);
}
