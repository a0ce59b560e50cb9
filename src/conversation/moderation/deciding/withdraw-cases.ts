import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { MeasureState } from '../../../domain/moderation/case-measure.ts';
import type { Repositories } from '../../../store/index.ts';
import { isFraud } from '../cases/case-facts.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { dropMeasures } from '../measures/drop-measures.ts';

/**
 * A message was taken back by its sender: it leaves the timeline, nothing of it stays in words, and a case nobody has
 * decided is closed. What was decided stands; of distributed copies the evidence is kept, for that is what it is for.
 */
export async function withdrawCases(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  await tx.verdicts.forget(message.groupId, message.messageId);
  for (const violation of await tx.violations.byMessage(message.groupId, message.messageId)) {
    const keepsEvidence = violation.category === 'piracy' || isFraud(violation.verdict);
    if (keepsEvidence) continue;
    const verdict = {
      ...violation.verdict,
      evidence: violation.verdict.evidence.map((one) => ({ ...one, text: '' })),
    };
    const wasOpen = violation.status === 'open';
    await tx.violations.move(
      violation.id,
      [violation.status],
      { text: '', verdict, ...(wasOpen ? { status: 'withdrawn', dueAt: null } : {}) },
      now,
    );
    const measures = await tx.violationMeasures.of([violation.id]);
    // Nobody need take down by hand what is gone.
    const moot = measures.filter(({ kind }) => wasOpen || kind === 'delete');
    const from: MeasureState[] = wasOpen ? ['proposed', 'due', 'task'] : ['task'];
    await dropMeasures(tx, violation, moot, { from, reason: 'recalled' }, now);
    if (!wasOpen) continue;
    const line = { actor: 'system', action: 'withdrawn', detail: { reason: 'recalled' } };
    await recordOnCase(tx, violation, line, now);
  }
}
