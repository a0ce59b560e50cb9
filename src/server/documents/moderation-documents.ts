import { z } from 'zod';
import type { MeasureEvent } from '../../conversation/index.ts';
import { APPEAL_STATUSES, type Appeal } from '../../domain/moderation/appeal.ts';
import type { AuditEntry } from '../../domain/moderation/audit-entry.ts';
import { type CaseMeasure, MEASURE_STATES } from '../../domain/moderation/case-measure.ts';
import {
  ALERTS,
  CATEGORIES,
  MEASURES,
  SEVERITIES,
  VIOLATION_CATEGORIES,
} from '../../domain/moderation/moderation.ts';
import { VIOLATION_STATUSES, type Violation } from '../../domain/moderation/violation.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import { withoutAppealToken } from './appeal-links.ts';
import { instant } from './fields.ts';
import { messageSchema } from './message-document.ts';

export const verdictSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    confidence: z.number().min(0).max(1),
    severity: z.enum(SEVERITIES).nullable(),
    evidence: z.array(z.object({ start: z.int(), end: z.int(), text: z.string(), reason: z.string() })),
    rule: z.int().nullable(),
    measures: z.array(z.object({ kind: z.enum(MEASURES), text: z.string(), requiresApproval: z.boolean() })),
    alerts: z.array(z.object({ kind: z.enum(ALERTS), reason: z.string() })),
    decidedBy: z.enum(['rules', 'classifier', 'model']),
    needsReview: z.boolean(),
  })
  .meta({ id: 'Verdict' });

const measureSchema = z
  .object({
    kind: z.enum(MEASURES),
    text: z.string(),
    requiresApproval: z.boolean(),
    state: z.enum(MEASURE_STATES),
    reason: z.string().nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Measure' });

export const appealSchema = z
  .object({
    id: z.string(),
    violationId: z.string(),
    groupId: z.string(),
    via: z.enum(['private_message', 'link']),
    text: z.string(),
    status: z.enum(APPEAL_STATUSES),
    decidedBy: z.string().nullable(),
    reply: z.string().nullable(),
    dueAt: instant,
    createdAt: instant,
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'Appeal' });

export const auditSchema = z
  .object({
    seq: z.int(),
    violationId: z.string().nullable(),
    groupId: z.string().nullable(),
    at: instant,
    actor: z.string(),
    action: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const violationSchema = z
  .object({
    id: z.string(),
    groupId: z.string(),
    groupName: z.string().nullable(),
    channel: z.string(),
    messageId: z.string(),
    sender: z.object({ id: z.string(), name: z.string() }),
    text: z.string(),
    category: z.enum(VIOLATION_CATEGORIES),
    severity: z.enum(SEVERITIES),
    rule: z.int().nullable(),
    hardEvidence: z.boolean(),
    status: z.enum(VIOLATION_STATUSES),
    verdict: verdictSchema,
    measures: z.array(measureSchema),
    /** Cases of nearly the same words that are decided with this one. */
    repeats: z.int(),
    repeatOf: z.string().nullable(),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    appealOpen: z.boolean(),
    /** When the open appeal should be decided. */
    appealDueAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    note: z.string().nullable(),
    sentAt: instant,
    createdAt: instant,
  })
  .meta({ id: 'Violation' });

/** A case among others of somebody's. */
export const caseInBriefSchema = z.object({
  id: z.string(),
  groupId: z.string(),
  category: z.enum(VIOLATION_CATEGORIES),
  severity: z.enum(SEVERITIES),
  status: z.enum(VIOLATION_STATUSES),
  text: z.string(),
  sentAt: instant,
});

export const violationDetailSchema = violationSchema.extend({
  context: z.array(messageSchema),
  /** The sender's other cases, the latest first. */
  history: z.array(caseInBriefSchema),
  /** Strikes that stand, by category, not yet faded; for a token of one group, those of that group. */
  strikes: z.record(z.string(), z.int()),
  /** Who else said nearly the same, oldest first: decided with it. */
  repeated: z.array(
    z.object({
      id: z.string(),
      sender: z.object({ id: z.string(), name: z.string() }),
      text: z.string(),
      status: z.enum(VIOLATION_STATUSES),
      measures: z.array(z.enum(MEASURES)),
      sentAt: instant,
    }),
  ),
  appeals: z.array(appealSchema),
  audit: z.array(auditSchema),
});

export function violationDocument(
  violation: Violation,
  around: {
    groupName: string | null;
    measures: CaseMeasure[];
    repeats: number;
    appealDueAt: number | null;
    now: number;
  },
): z.input<typeof violationSchema> {
  return {
    id: violation.id,
    groupId: violation.groupId,
    groupName: around.groupName,
    channel: violation.channel,
    messageId: violation.messageId,
    sender: { id: violation.senderId, name: violation.senderName },
    text: violation.text,
    category: violation.category,
    severity: violation.severity,
    rule: violation.rule,
    hardEvidence: violation.hardEvidence,
    status: violation.status,
    verdict: violation.verdict,
    measures: around.measures.map(({ kind, text, requiresApproval, state, reason, doneAt }) => ({
      kind,
      text,
      requiresApproval,
      state,
      reason,
      doneAt: isoOrNull(doneAt),
    })),
    repeats: around.repeats,
    repeatOf: violation.repeats,
    dueAt: isoOrNull(violation.dueAt),
    overdue: violation.dueAt !== null && violation.dueAt < around.now,
    appealOpen: around.appealDueAt !== null,
    appealDueAt: isoOrNull(around.appealDueAt),
    decidedBy: violation.decidedBy,
    decidedAt: isoOrNull(violation.decidedAt),
    note: violation.note,
    sentAt: toIso(violation.sentAt),
    createdAt: toIso(violation.createdAt),
  };
}

export const appealDocument = (appeal: Appeal): z.input<typeof appealSchema> => ({
  ...appeal,
  dueAt: toIso(appeal.dueAt),
  createdAt: toIso(appeal.createdAt),
  decidedAt: isoOrNull(appeal.decidedAt),
});

export const auditDocument = (entry: AuditEntry): z.input<typeof auditSchema> => ({
  seq: entry.seq,
  violationId: entry.violationId,
  groupId: entry.groupId,
  at: toIso(entry.at),
  actor: entry.actor,
  action: entry.action,
  detail: entry.detail,
  hash: entry.hash,
});

/** Who looks at a group's events: a learner on the page, or a program with or without the operators' rights. */
export type Viewer = { learnerId: string } | { operates: boolean };

/** What a viewer may see of a `measure` event. Its place stays, so that the numbers stay gapless. */
export function measureEventFor(viewer: Viewer, data: unknown): unknown {
  const event = data as MeasureEvent; // written by the conversation as one
  if ('operates' in viewer) {
    if (event.to === null) return event;
    if (viewer.operates) return forStaff(event);
    return { kind: 'private', state: event.state };
  }
  if (event.to === viewer.learnerId && !event.forStaff) return event;
  if (event.to !== null || event.forStaff) return { kind: 'private', state: event.state };
  // Nobody is named in the group, nor what the message was called.
  return { kind: event.kind, state: event.state, messageId: event.messageId, rule: event.rule };
}

function forStaff(event: MeasureEvent): MeasureEvent {
  const { privateMessage } = event;
  if (privateMessage === null) return event;
  return { ...event, privateMessage: { ...privateMessage, text: withoutAppealToken(privateMessage.text) } };
}

/** Whether this event closes the group to the learner who looks on. */
export function removes(viewer: Viewer, event: { kind: string; data: unknown }): boolean {
  if (event.kind !== 'measure' || !('learnerId' in viewer)) return false;
  const { kind, state, to } = event.data as MeasureEvent; // written by the conversation as one
  return kind === 'remove' && state === 'done' && to === viewer.learnerId;
}
