import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { MeasureState } from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { isFraud, isOfName } from '../cases/case-facts.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { passOnRepeats } from '../cases/repeated-case.ts';
import { dropMeasures } from '../measures/drop-measures.ts';

/** What went out may have been copied, or paid for: what becomes of the message later undoes none of it. */
const keepsEvidence = (violation: Violation): boolean =>
  violation.category === 'piracy' || isFraud(violation.verdict);

/**
 * A message was taken back by its sender: it leaves the timeline, nothing of it stays in words, and a case nobody has
 * decided is closed. What was decided stands; of distributed copies the evidence is kept, for that is what it is for.
 */
export async function withdrawCases(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  await tx.verdicts.forget(message.groupId, message.messageId);
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId)) {
    const wasOpen = violation.status === 'open';
    const closes = wasOpen && !keepsEvidence(violation);
    if (!keepsEvidence(violation)) await forgetWords(tx, violation, now);
    if (closes) await withdraw(tx, violation, 'recalled', now);
    // Nobody need take down what is gone.
    const deletes = (await tx.violationMeasures.of([violation.id])).filter(({ kind }) => kind === 'delete');
    await dropMeasures(tx, violation, deletes, { from: WAITING, reason: 'recalled' }, now);
    if (wasOpen && !closes)
      await recordOnCase(tx, violation, { actor: 'system', action: 'recalled', detail: {} }, now);
  }
}

/**
 * A message was edited and is in order as it reads now: a case that nobody has decided is closed as if it had been taken
 * back, but its words stay, for others have read them. A threat, a case that keeps its evidence and one of which something
 * was done wait for a person all the same, who sees both.
 */
export async function settleEdited(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId)) {
    if (violation.status !== 'open' || isOfName(violation.verdict)) continue;
    if (keepsEvidence(violation) || threatens(violation)) continue;
    const measures = await tx.violationMeasures.of([violation.id]);
    if (measures.every(({ state }) => state !== 'done')) await withdraw(tx, violation, 'edited', now);
  }
}

const threatens = ({ verdict }: Violation): boolean =>
  verdict.evidence.some(({ reason }) => reason === 'threat');

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
