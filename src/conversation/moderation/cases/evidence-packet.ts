import { createHash } from 'node:crypto';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { isoOrNull, toIso } from '../../../domain/time/clock.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import type { Policy } from '../../../moderation/index.ts';
import type { Store, StrikeRow } from '../../../store/index.ts';
import { hashOfText } from './text-hash.ts';

/** Messages of the same account around the case that go into the packet. */
const AROUND_MS = 10 * MINUTE_MS;
const MESSAGES = 50;

/**
 * Everything a school needs to pursue a case, in one document: the messages with their hashes and times, the account,
 * the rule, what was decided and by whom. `within` is the group of whoever may see that one's strikes only. `sha256`
 * covers the packet without itself, as `JSON.stringify` writes it: the order of its keys is part of it. Throws where
 * there is no such case.
 */
export async function evidencePacket(
  store: Store,
  violationId: string,
  { policy, within, now }: { policy: Policy; within: string | null; now: number },
) {
  const violation = await store.violations.get(violationId);
  if (!violation) throw unknown('violation', violationId);
  const [group, measures, audit, strikes, appeals, evidence, around] = await Promise.all([
    store.groups.get(violation.groupId),
    store.violationMeasures.of([violation.id]),
    store.moderationAudit.of(violation.id),
    store.strikes.of(violation.channel, violation.senderId),
    store.appeals.of(violation.id),
    violation.messageRowId === null ? null : store.messages.get(violation.messageRowId),
    messagesAround(store, violation),
  ]);
  const seenStrikes = strikes.filter(({ groupId }) => within === null || groupId === within);
  const packet = {
    kind: 'zhujiao-evidence',
    version: 1,
    generatedAt: toIso(now),
    case: caseDocument(violation, policy),
    account: {
      channel: violation.channel,
      id: violation.senderId,
      name: violation.senderName,
      strikes: seenStrikes.map(strikeDocument),
    },
    group: { id: violation.groupId, name: group?.name ?? null },
    messages: [
      evidenceDocument(violation, evidence?.attachments ?? []),
      // Of others, and of what was recalled or withheld, nothing is taken along.
      ...around.filter((message) => message.id !== violation.messageRowId).map(messageDocument),
    ],
    measures: measures.map(measureDocument),
    appeals: appeals.map(appealDocument),
    audit: audit.map((entry) => ({ ...entry, at: toIso(entry.at) })),
  };
  return { ...packet, sha256: createHash('sha256').update(JSON.stringify(packet)).digest('hex') };
}

async function messagesAround(
  store: Store,
  { groupId, senderId, sentAt }: Violation,
): Promise<GroupMessage[]> {
  const span = { from: sentAt - AROUND_MS, until: sentAt + AROUND_MS, senderId };
  const messages = await store.messages.between(groupId, span, MESSAGES);
  return messages.filter(({ recalledAt, withheld }) => recalledAt === null && !withheld);
}

const caseDocument = (violation: Violation, { rules }: Policy) => ({
  id: violation.id,
  category: violation.category,
  severity: violation.severity,
  status: violation.status,
  rule: rules.find(({ number }) => number === violation.rule) ?? null,
  decidedBy: violation.decidedBy,
  decidedAt: isoOrNull(violation.decidedAt),
  note: violation.note,
  foundAt: toIso(violation.createdAt),
  verdict: violation.verdict,
});

const strikeDocument = ({ violationId, category, at, clearedAt }: StrikeRow) => ({
  violationId,
  category,
  at: toIso(at),
  cleared: clearedAt !== null,
});

/** The message itself, as it was judged. */
const evidenceDocument = (
  { messageId, senderId, sentAt, text, textHash }: Violation,
  attachments: GroupMessage['attachments'],
) => ({
  messageId,
  role: 'evidence',
  senderId,
  sentAt: toIso(sentAt),
  text,
  sha256: textHash,
  attachments,
});

const messageDocument = ({ messageId, senderId, sentAt, text, attachments }: GroupMessage) => ({
  messageId,
  role: 'same_account',
  senderId,
  sentAt: toIso(sentAt),
  text,
  sha256: hashOfText(text),
  attachments,
});

const measureDocument = ({ kind, state, reason, doneAt }: CaseMeasure) => ({
  kind,
  state,
  reason,
  doneAt: isoOrNull(doneAt),
});

const appealDocument = ({ id, status, text, reply, createdAt, decidedBy }: Appeal) => ({
  id,
  status,
  text,
  reply,
  decidedBy,
  createdAt: toIso(createdAt),
});
