import { createHash } from 'node:crypto';
import type { Group } from '../../domain/group.ts';
import { newId } from '../../domain/ids.ts';
import { languageOf } from '../../domain/language.ts';
import type { GroupMessage } from '../../domain/message.ts';
import type { Verdict } from '../../domain/moderation.ts';
import type { CaseMeasure, Violation, ViolationCategory } from '../../domain/violation.ts';
import {
  ALERT_TEXTS,
  fingerprintOf,
  heldUntil,
  lookBackMs,
  measureText,
  nearlySame,
  type PlannedMeasure,
  type Policy,
  ruleFor,
} from '../../moderation/index.ts';
import type { Repositories } from '../../store/index.ts';
import { startCaseClock } from './case-clocks.ts';
import { enqueueMeasure } from './measure-job.ts';
import { tellOfMeasure } from './measure-notice.ts';

/** What is known of a violation when its case is opened. */
export interface Found {
  verdict: Verdict;
  planned: readonly PlannedMeasure[];
  hardEvidence: boolean;
  /** It is one of a flood. */
  floods: boolean;
}

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Open reviews that a new one is compared with. */
const COMPARED = 50;

/**
 * Opens the case of a message, in the caller's transaction: the violation, its measures (those that may be done by
 * machine go to work at once), the strike where the policy confirms it, the line in the record. One case a message,
 * unless an edit made it another matter; null where nothing was opened.
 */
export async function openCase(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  found: Found,
  policy: Policy,
  now: number,
): Promise<Violation | null> {
  const { verdict } = found;
  const isFraud = verdict.alerts.some(({ kind }) => kind === 'fraud');
  const category: ViolationCategory | null =
    verdict.category === 'none' ? (isFraud ? 'advertising' : null) : verdict.category;
  if (category === null || message.senderRole !== 'learner') return null;
  const severity = isFraud ? 'high' : (verdict.severity ?? 'low');
  const known = (await tx.violations.byMessage(group.id, message.messageId)).filter(
    ({ status }) => status !== 'overturned' && status !== 'withdrawn',
  );
  if (known.some((one) => one.category === category || one.status === 'open')) return null;

  const planned = isFraud && policy.mode !== 'observe' ? againstFraud(policy) : found.planned;
  const head = await caseItRepeats(tx, group, message, category, found, policy);
  const isHeld = verdict.needsReview || planned.some(({ requiresApproval }) => requiresApproval);
  // What cannot be taken up as a case of its own goes with the one it repeats.
  const isPartOfFlood = found.floods && head !== null;
  const status = policy.mode === 'observe' ? 'observed' : isPartOfFlood ? 'acted' : isHeld ? 'open' : 'acted';
  const rule = ruleFor(policy, category);
  const violation: Violation = {
    id: newId('vio', now),
    groupId: group.id,
    channel: message.channel,
    messageRowId: message.id,
    messageId: message.messageId,
    senderId: message.senderId,
    senderName: message.senderName,
    category,
    severity,
    rule: rule?.number ?? null,
    hardEvidence: found.hardEvidence || isFraud,
    status,
    verdict,
    text: message.text,
    textHash: hashOfText(message.text),
    repeats: head?.id ?? null,
    dueAt: status === 'open' ? dueAt(category, isFraud, policy, now) : null,
    decidedBy: null,
    decidedAt: null,
    note: null,
    sentAt: message.sentAt,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await tx.violations.insert(violation))) return null;
  await startCaseClock(tx, violation);

  const language = languageOf(message.text, group.language);
  const measures: CaseMeasure[] =
    status === 'observed' || isPartOfFlood
      ? []
      : planned.map(({ kind, requiresApproval }) => ({
          id: newId('mea', now),
          violationId: violation.id,
          kind,
          // What the whole group reads is in the group's language.
          text:
            isFraud && kind === 'warn'
              ? ALERT_TEXTS[group.language].fraudWarning()
              : measureText(kind, rule, kind === 'warn' ? group.language : language),
          requiresApproval,
          state: requiresApproval ? 'proposed' : 'due',
          reason: null,
          doneAt: null,
          updatedAt: now,
        }));
  for (const measure of measures) {
    await tx.violationMeasures.insert(measure);
    if (measure.state === 'due') await enqueueMeasure(tx, measure, group.id, now);
    await tellOfMeasure(tx, violation, measure, now);
  }
  // Confirmed by the policy: sure, and something of it is done without a person.
  const isConfirmed = !verdict.needsReview && measures.some(({ state }) => state === 'due');
  if (isConfirmed)
    await tx.strikes.put({
      violationId: violation.id,
      channel: violation.channel,
      senderId: violation.senderId,
      category,
      at: violation.sentAt,
    });
  await tx.moderationAudit.append(
    {
      violationId: violation.id,
      groupId: group.id,
      actor: 'system',
      action: 'found',
      detail: {
        category,
        severity,
        decidedBy: verdict.decidedBy,
        confidence: verdict.confidence,
        textHash: violation.textHash,
        status,
        repeats: violation.repeats,
        measures: measures.map(({ kind, state }) => ({ kind, state })),
      },
    },
    now,
  );
  return violation;
}

const MINUTE = 60_000;
/** An alert's clock, whatever the category (handbook, "alert 5 around the clock"). */
const ALERT_MINUTES = 5;

const dueAt = (category: ViolationCategory, isFraud: boolean, policy: Policy, now: number): number =>
  isFraud ? now + ALERT_MINUTES * MINUTE : heldUntil(category, now, policy);

/** Taken down at once; whether the group is warned and the sender removed is a person's to say. */
function againstFraud({ mode }: Policy): PlannedMeasure[] {
  return [
    { kind: 'warn', requiresApproval: true, byHand: false },
    { kind: 'delete', requiresApproval: mode !== 'auto', byHand: false },
    { kind: 'remove', requiresApproval: true, byHand: false },
  ];
}

/** The flood that a message is one more of, or the open review of nearly the same words: decided together. */
async function caseItRepeats(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  category: ViolationCategory,
  found: Found,
  policy: Policy,
): Promise<Violation | null> {
  if (found.floods) {
    const recent = await tx.violations.list({
      groupId: group.id,
      category: 'spam',
      senderId: message.senderId,
      limit: COMPARED,
    });
    const since = message.sentAt - lookBackMs(policy.flooding);
    const before = recent.find(
      (one) => one.sentAt >= since && one.sentAt <= message.sentAt && one.status !== 'overturned',
    );
    if (!before) return null;
    return before.repeats === null ? before : await tx.violations.get(before.repeats);
  }
  if (!found.verdict.needsReview) return null;
  const open = await tx.violations.list({
    groupId: group.id,
    category,
    statuses: ['open'],
    heads: true,
    limit: COMPARED,
  });
  const print = fingerprintOf(message.text);
  if (print.text === '') return null;
  return open.find((one) => nearlySame(print, fingerprintOf(one.text))) ?? null;
}
