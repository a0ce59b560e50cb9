import { createHash } from 'node:crypto';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import { languageOf } from '../../../domain/language/language.ts';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Verdict, ViolationCategory } from '../../../domain/moderation/moderation.ts';
import { stands, type Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Group } from '../../../domain/school/group.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
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
} from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { startCaseClock } from '../notices/case-clocks.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { strikeFor } from './decide-case.ts';
import { enqueueMeasures } from './measures-due.ts';
import { recordOnCase } from './record-on-case.ts';

/** A message as it was judged, and by whose rules. */
export interface InGroup {
  group: Group;
  message: GroupMessage;
  policy: Policy;
}

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
  inGroup: InGroup,
  found: Found,
  now: number,
): Promise<Violation | null> {
  const { group, message } = inGroup;
  const category = categoryOf(found.verdict);
  if (category === null || message.senderRole !== 'learner') return null;
  const known = (await tx.violations.byMessage(group.id, message.messageId)).filter(stands);
  if (known.some((one) => one.category === category || one.status === 'open')) return null;

  const head = await caseItRepeats(tx, inGroup, found, category);
  const violation = violationOf(inGroup, found, { category, head, now });
  if (!(await tx.violations.insert(violation))) return null;
  await startCaseClock(tx, violation);
  // What goes with the case it repeats has no measures of its own.
  const isPartOfFlood = found.floods && head !== null;
  const measures =
    violation.status === 'observed' || isPartOfFlood ? [] : measuresOf(violation, inGroup, found, now);
  for (const measure of measures) {
    await tx.violationMeasures.insert(measure);
    await tellOfMeasure(tx, violation, measure, now);
  }
  const due = measures.filter(({ state }) => state === 'due');
  await enqueueMeasures(tx, due, violation, now);
  // Confirmed by the policy: sure, and something of it is done without a person.
  const isConfirmed = !found.verdict.needsReview && due.length > 0;
  if (isConfirmed) await strikeFor(tx, violation);
  await recordOnCase(tx, violation, lineOfFinding(violation, measures), now);
  return violation;
}

const isFraud = ({ alerts }: Verdict): boolean => alerts.some(({ kind }) => kind === 'fraud');

/** Of the case that a verdict calls for; null where it calls for none. */
function categoryOf(verdict: Verdict): ViolationCategory | null {
  if (verdict.category !== 'none') return verdict.category;
  return isFraud(verdict) ? 'advertising' : null;
}

const plannedFor = (policy: Policy, { verdict, planned }: Found): readonly PlannedMeasure[] =>
  isFraud(verdict) && policy.mode !== 'observe' ? againstFraud(policy) : planned;

/** `head`: the case that it repeats. */
function violationOf(
  { group, message, policy }: InGroup,
  found: Found,
  { category, head, now }: { category: ViolationCategory; head: Violation | null; now: number },
): Violation {
  const { verdict } = found;
  const fraud = isFraud(verdict);
  const isHeld =
    verdict.needsReview || plannedFor(policy, found).some(({ requiresApproval }) => requiresApproval);
  // What cannot be taken up as a case of its own goes with the one it repeats.
  const isPartOfFlood = found.floods && head !== null;
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
    hardEvidence: found.hardEvidence || fraud,
    status,
    verdict,
    text: message.text,
    textHash: hashOfText(message.text),
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

/** In the order of the plan: what may be done by machine is due, the rest is proposed. */
function measuresOf(
  violation: Violation,
  { group, message, policy }: InGroup,
  found: Found,
  now: number,
): CaseMeasure[] {
  const rule = ruleFor(policy, violation.category);
  const language = languageOf(message.text, group.language);
  return plannedFor(policy, found).map(({ kind, requiresApproval }) => ({
    id: newId('mea', now),
    violationId: violation.id,
    kind,
    // What the whole group reads is in the group's language.
    text:
      isFraud(found.verdict) && kind === 'warn'
        ? ALERT_TEXTS[group.language].fraudWarning()
        : measureText(kind, rule, kind === 'warn' ? group.language : language),
    requiresApproval,
    state: requiresApproval ? 'proposed' : 'due',
    reason: null,
    doneAt: null,
    updatedAt: now,
  }));
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
  { group, message, policy }: InGroup,
  found: Found,
  category: ViolationCategory,
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
