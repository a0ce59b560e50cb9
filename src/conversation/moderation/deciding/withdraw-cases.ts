import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { MeasureState } from '../../../domain/moderation/case-measure.ts';
import { stands, type Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { isFraud, isOfName } from '../cases/case-facts.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { passOnRepeats } from '../cases/repeated-case.ts';
import { dropMeasures } from '../measures/drop-measures.ts';

/**
 * What the sender makes of their message later undoes none of it: it may have been copied or paid for, somebody was
 * frightened by it, or it is a name they still go by.
 */
const outlivesMessage = ({ category, verdict }: Violation): boolean =>
  category === 'piracy' ||
  isFraud(verdict) ||
  isOfName(verdict) ||
  verdict.evidence.some(({ reason }) => reason === 'threat');

/** Nobody has decided it, nothing was done, and with its message it has become nothing to decide. */
async function isSettledBySender(tx: Repositories, violation: Violation): Promise<boolean> {
  if (violation.status !== 'open' || outlivesMessage(violation)) return false;
  const measures = await tx.violationMeasures.of([violation.id]);
  return measures.every(({ state }) => state !== 'done');
}

/**
 * A message was taken back by its sender: it leaves the timeline, and a case that only it was about is closed, with
 * nothing of it left in words. Whoever has to decide a case, or to look at it again on appeal, keeps what was said, for
 * as long as evidence is kept; learners see nothing of it.
 */
export async function withdrawCases(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  await tx.verdicts.forget(message.groupId, message.messageId);
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId)) {
    if (await isSettledBySender(tx, violation)) await withdraw(tx, violation, 'recalled', now);
    else if (violation.status === 'open')
      await recordOnCase(tx, violation, { actor: 'system', action: 'recalled', detail: {} }, now);
    // Nobody need take down what is gone.
    const deletes = (await tx.violationMeasures.of([violation.id])).filter(({ kind }) => kind === 'delete');
    await dropMeasures(tx, violation, deletes, { from: WAITING, reason: 'recalled' }, now);
  }
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId))
    if (!stands(violation)) await forgetWords(tx, violation, now);
}

/**
 * A message was edited and is in order as it reads now: what its sender settles by taking it back is closed just so,
 * but the words stay, for others have read them. The rest waits for a person all the same, who sees both.
 */
export async function settleEdited(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId))
    if (await isSettledBySender(tx, violation)) await withdraw(tx, violation, 'edited', now);
}

/** For a person to decide or to do. */
const WAITING: MeasureState[] = ['proposed', 'task'];

async function withdraw(
  tx: Repositories,
  violation: Violation,
  reason: 'recalled' | 'edited',
  now: number,
): Promise<void> {
  const change = { status: 'withdrawn', dueAt: null } as const;
  if (!(await tx.violations.move(violation.id, ['open'], change, now))) return;
  const measures = await tx.violationMeasures.of([violation.id]);
  await dropMeasures(tx, violation, measures, { from: [...WAITING, 'due'], reason }, now);
  await recordOnCase(tx, violation, { actor: 'system', action: 'withdrawn', detail: { reason } }, now);
  await passOnRepeats(tx, violation, now);
}

async function forgetWords(tx: Repositories, violation: Violation, now: number): Promise<void> {
  const evidence = violation.verdict.evidence.map((one) => ({ ...one, text: '' }));
  const change = { text: '', verdict: { ...violation.verdict, evidence } };
  await tx.violations.move(violation.id, [violation.status], change, now);
}
