import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Verdict, ViolationCategory } from '../../../domain/moderation/moderation.ts';
import { stands, type Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import { heldUntil, type Policy, ruleFor, withAttachments } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { startCaseClock } from '../notices/case-clocks.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { withCodes } from '../with-codes.ts';
import { type CaseFacts, isFraud, type MessageUnderPolicy } from './case-facts.ts';
import { strikeFor } from './decide-case.ts';
import { enqueueMeasures } from './measures-due.ts';
import { measuresOf, plannedFor } from './measures-of-case.ts';
import { recordOnCase } from './record-on-case.ts';
import { caseItRepeats } from './repeated-case.ts';
import { hashOfText } from './text-hash.ts';

/**
 * Opens the case of a message, in the caller's transaction: the violation, its measures (those that may be done by
 * machine go to work at once), the strike where the policy confirms it, the line in the record. One case a message,
 * unless an edit made it another matter; null where nothing was opened.
 */
export async function openCase(
  tx: Repositories,
  judged: MessageUnderPolicy,
  facts: CaseFacts,
  now: number,
): Promise<Violation | null> {
  const { group, message } = judged;
  const category = categoryOf(facts.verdict);
  if (category === null || message.senderRole !== 'learner') return null;
  const known = (await tx.violations.byMessage(group.id, message.messageId)).filter(stands);
  if (known.some((one) => one.category === category || one.status === 'open')) return null;

  const head = await caseItRepeats(tx, judged, facts, category);
  const violation = violationOf(judged, facts, { category, head, now });
  if (!(await tx.violations.insert(violation))) return null;
  await startCaseClock(tx, violation);
  // What goes with the case it repeats has no measures of its own.
  const isPartOfFlood = facts.floods && head !== null;
  const measures =
    violation.status === 'observed' || isPartOfFlood ? [] : measuresOf(violation, judged, facts, now);
  for (const measure of measures) {
    await tx.violationMeasures.insert(measure);
    await tellOfMeasure(tx, violation, measure, now);
  }
  const due = measures.filter(({ state }) => state === 'due');
  await enqueueMeasures(tx, due, violation, now);
  // Confirmed by the policy: sure, and something of it is done without a person.
  const isConfirmed = !facts.verdict.needsReview && due.length > 0;
  if (isConfirmed) await strikeFor(tx, violation);
  await recordOnCase(tx, violation, lineOfFinding(violation, measures), now);
  return violation;
}

/** Of the case that a verdict calls for; null where it calls for none. */
function categoryOf(verdict: Verdict): ViolationCategory | null {
  if (verdict.category !== 'none') return verdict.category;
  return isFraud(verdict) ? 'advertising' : null;
}

/** `head`: the case that it repeats. */
function violationOf(
  { group, message, policy }: MessageUnderPolicy,
  facts: CaseFacts,
  { category, head, now }: { category: ViolationCategory; head: Violation | null; now: number },
): Violation {
  const { verdict } = facts;
  const fraud = isFraud(verdict);
  const isHeld =
    verdict.needsReview || plannedFor(policy, facts).some(({ requiresApproval }) => requiresApproval);
  // What cannot be taken up as a case of its own goes with the one it repeats.
  const isPartOfFlood = facts.floods && head !== null;
  // As it was read: a file's name may be all there is to see.
  const text = withAttachments({ ...message, attachments: withCodes(message.attachments) });
  const status = policy.mode === 'observe' ? 'observed' : isHeld && !isPartOfFlood ? 'open' : 'acted';
  return {
    id: newId('vio', now),
    groupId: group.id,
    channel: message.channel,
    messageRowId: message.id,
    messageId: message.messageId,
    senderId: message.senderId,
    senderName: message.senderName,
    category,
    severity: fraud ? 'high' : (verdict.severity ?? 'low'),
    rule: ruleFor(policy, category)?.number ?? null,
    hardEvidence: facts.hardEvidence || fraud,
    status,
    verdict,
    text,
    textHash: hashOfText(text),
    repeats: head?.id ?? null,
    dueAt: status === 'open' ? dueAt(category, fraud, policy, now) : null,
    decidedBy: null,
    decidedAt: null,
    note: null,
    sentAt: message.sentAt,
    createdAt: now,
    updatedAt: now,
  };
}

const lineOfFinding = (violation: Violation, measures: readonly CaseMeasure[]) => {
  const { category, severity, verdict, textHash, status, repeats } = violation;
  return {
    actor: 'system',
    action: 'found',
    detail: {
      category,
      severity,
      decidedBy: verdict.decidedBy,
      confidence: verdict.confidence,
      textHash,
      status,
      repeats,
      measures: measures.map(({ kind, state }) => ({ kind, state })),
    },
  };
};

/** An alert's clock, whatever the category (handbook, "alert 5 around the clock"). */
const ALERT_MINUTES = 5;

const dueAt = (category: ViolationCategory, fraud: boolean, policy: Policy, now: number): number =>
  fraud ? now + ALERT_MINUTES * MINUTE_MS : heldUntil(category, now, policy);
