import { routesFor } from '../../../desk/index.ts';
import { UnavailableError } from '../../../domain/faults/errors.ts';
import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { ModerationClock } from '../../../domain/moderation/moderation-clock.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { WARNING_SHARE } from '../../../domain/time/response-clock.ts';
import { type JobHandler, repeatingJob } from '../../../queue/index.ts';
import type { Repositories, Store } from '../../../store/index.ts';
import { CASE_OWNER, enqueueCaseNotice } from './case-notice-job.ts';

/** The shortest time is five minutes: ten seconds of them may go by unseen. */
const EVERY_MS = 10_000;
/** Taken up in one look; what is more waits for the next. */
const AT_A_TIME = 200;
/** The lead hears of it when half the time went by once more (handbook). */
const ESCALATION_SHARE = 0.5;

/** Of a case that waits for a person; its repeats are decided with it and have no clock of their own. */
export async function startCaseClock(tx: Repositories, violation: Violation): Promise<void> {
  const { id, createdAt, dueAt, status, repeats } = violation;
  if (status !== 'open' || dueAt === null || repeats !== null) return;
  const at = createdAt + (dueAt - createdAt) * WARNING_SHARE;
  await tx.moderationClocks.start({ kind: 'case', id, stage: 'case_warning', at: Math.round(at) });
}

export async function startAppealClock(tx: Repositories, { id, dueAt }: Appeal): Promise<void> {
  await tx.moderationClocks.start({ kind: 'appeal', id, stage: 'appeal_overdue', at: dueAt });
}

/** Tells staff of cases and appeals that wait too long, each stage once, whichever process looks. */
export function caseClocksJob(parts: { store: Store; clock: Clock; logger: Logger }): JobHandler {
  const { store, clock, logger } = parts;
  return repeatingJob('moderation_clocks', EVERY_MS, async ({ signal }) => {
    for (const due of await store.moderationClocks.due(clock.now(), AT_A_TIME)) {
      signal.throwIfAborted();
      try {
        await store.transaction((tx) => advance(tx, due, clock.now()));
      } catch (error) {
        if (error instanceof UnavailableError) throw error; // The store is away for all of them alike.
        // One case that cannot be handled must not stop the clocks of all others.
        logger.error({ id: due.id, error: String(error) }, "a case's clock could not strike");
      }
    }
  });
}

async function advance(tx: Repositories, due: ModerationClock, now: number): Promise<void> {
  const waiting = await whatWaits(tx, due);
  const next = waiting && nextOf(due, waiting, now);
  if (!(await tx.moderationClocks.advance(due, next)) || !waiting) return;
  // Late already (nothing ran meanwhile): the next stage follows at once and says all.
  if (due.stage === 'case_warning' && now >= waiting.dueAt) return;
  for (const { route, index } of await routesFor(tx.settings, waiting.groupId, due.stage, CASE_OWNER))
    await enqueueCaseNotice(tx, { ...due, groupId: waiting.groupId }, route, index, now);
}

/** Null: somebody has decided, and nothing waits any more. */
async function whatWaits(
  tx: Repositories,
  { kind, id }: ModerationClock,
): Promise<{ groupId: string; dueAt: number; since: number } | null> {
  const found = kind === 'case' ? await tx.violations.get(id) : await tx.appeals.get(id);
  if (found?.status !== 'open' || found.dueAt === null) return null;
  return { groupId: found.groupId, dueAt: found.dueAt, since: found.createdAt };
}

function nextOf(
  { stage }: ModerationClock,
  { dueAt, since }: { dueAt: number; since: number },
  now: number,
): Pick<ModerationClock, 'stage' | 'at'> | null {
  if (stage === 'case_warning') return { stage: 'case_overdue', at: Math.max(dueAt, now) };
  if (stage === 'case_overdue')
    return {
      stage: 'case_escalation',
      at: Math.max(dueAt + Math.round((dueAt - since) * ESCALATION_SHARE), now),
    };
  return null;
}
