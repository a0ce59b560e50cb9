import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { PrivateMessage } from '../../../domain/moderation/private-message.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { toIso } from '../../../domain/time/clock.ts';
import type { Repositories } from '../../../store/index.ts';

/**
 * What the group's log says of a measure. `to`: the one learner who may read it; null: for everybody, and then it
 * names nobody.
 */
export interface MeasureEvent {
  kind: string;
  state: string;
  violationId: string | null;
  messageId: string | null;
  category: string | null;
  rule: number | null;
  to: string | null;
  /** A private message, whole. */
  privateMessage: PrivateMessageDocument | null;
  /** For staff alone: a person must do it by hand. */
  forStaff: boolean;
}

export interface PrivateMessageDocument {
  id: string;
  direction: PrivateMessage['direction'];
  text: string;
  about: string;
  violationId: string | null;
  replyTo: string | null;
  sentAt: string;
}

export const privateMessageDocument = (message: PrivateMessage): PrivateMessageDocument => ({
  id: message.id,
  direction: message.direction,
  text: message.text,
  about: message.about,
  violationId: message.violationId,
  replyTo: message.replyTo,
  sentAt: toIso(message.sentAt),
});

/** Measures that concern one learner alone. */
const PERSONAL = new Set(['private_reminder', 'mute', 'remove', 'legal_escalation']);

export async function appendMeasureEvent(
  tx: Repositories,
  violation: Violation,
  measure: CaseMeasure,
  now: number,
): Promise<void> {
  const event: MeasureEvent = {
    kind: measure.kind,
    state: measure.state,
    violationId: violation.id,
    messageId: violation.messageId,
    category: violation.category,
    rule: violation.rule,
    to: PERSONAL.has(measure.kind) ? violation.senderId : null,
    privateMessage: null,
    forStaff: measure.state === 'task' || measure.kind === 'legal_escalation',
  };
  await tx.events.append(violation.groupId, 'measure', event, now);
}

export async function appendPrivateMessageEvent(
  tx: Repositories,
  message: PrivateMessage,
  now: number,
): Promise<void> {
  const event: MeasureEvent = {
    kind: 'private_message',
    state: 'done',
    violationId: message.violationId,
    messageId: null,
    category: null,
    rule: null,
    to: message.learnerId,
    privateMessage: privateMessageDocument(message),
    forStaff: false,
  };
  await tx.events.append(message.groupId, 'measure', event, now);
}
