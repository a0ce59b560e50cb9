import { z } from 'zod';
import type { MeasureKind } from '../../../domain/moderation/moderation.ts';
import { stands, type Violation } from '../../../domain/moderation/violation.ts';
import { ALERT_TEXTS, measureText, ruleFor } from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';
import { isFraud } from '../cases/case-facts.ts';
import { isTakenDown } from '../cases/measures-due.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { leaveToPerson } from '../in-private/private-message-job.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { remindPrivately, TAKEN_DOWN } from './private-reminder.ts';

const TAKING_DOWN_WORD_JOB = 'taking_down_word';
const PRIORITY = 30;
const payload = z.object({ violationId: z.string() });

/** Measures that tell the sender in private what is held against them, and that the message is gone. */
const TELLS: ReadonlySet<MeasureKind> = new Set(['warn', 'private_reminder', 'mute', 'remove']);

/**
 * In the caller's transaction, of a message that came down: its sender is told why and how to appeal, unless another
 * measure of the case tells them, or told them already. One that only waits for a person tells nobody yet.
 */
export async function enqueueWordOfTakingDown(
  tx: Repositories,
  violation: Pick<Violation, 'id' | 'groupId' | 'verdict'>,
  now: number,
): Promise<void> {
  const measures = await tx.violationMeasures.of([violation.id]);
  // Of fraud only the group is warned.
  const tells = (kind: MeasureKind): boolean =>
    TELLS.has(kind) && !(kind === 'warn' && isFraud(violation.verdict));
  if (measures.some(({ kind, state }) => tells(kind) && ['due', 'done', 'task'].includes(state))) return;
  await tx.jobs.enqueue(
    {
      kind: TAKING_DOWN_WORD_JOB,
      payload: { violationId: violation.id },
      groupId: violation.groupId,
      dedupeKey: `${TAKING_DOWN_WORD_JOB}:${violation.id}`,
      priority: PRIORITY,
    },
    now,
  );
}

/** Says it; where it cannot be said in private, a person is to tell them. */
export function takingDownWordJob(parts: ModerationParts): JobHandler {
  const { store, clock } = parts;
  return jobHandler(TAKING_DOWN_WORD_JOB, payload, async ({ violationId }, { job }) => {
    const violation = await store.violations.get(violationId);
    const group = violation ? await store.groups.get(violation.groupId) : null;
    if (!violation || !group) return;
    // Put back meanwhile: the apology speaks of it.
    if (!stands(violation) || !(await isTakenDown(store, violationId))) return;
    const { policy } = await parts.school.forGroup(group);
    const language = languageOfViolation(violation, group);
    const text = isFraud(violation.verdict)
      ? ALERT_TEXTS[language].fraudTakenDown()
      : measureText('private_reminder', ruleFor(policy, violation.category), language);
    const delivery = await remindPrivately(parts, { violation, group }, { text, about: 'taken_down' });
    if (delivery.status === 'sent') return;
    throwToRetry(delivery, 'the channel did not take a private message', job);
    const saying = { about: 'taken_down', text: `${text}\n${TAKEN_DOWN[language]}`, groupId: group.id };
    await store.transaction((tx) => leaveToPerson(tx, saying, violationId, clock.now()));
  });
}
