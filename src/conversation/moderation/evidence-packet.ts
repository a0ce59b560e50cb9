import { createHash } from 'node:crypto';
import { isoOrNull, toIso } from '../../domain/clock.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import { unknown } from '../../domain/unknown.ts';
import type { Policy } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { hashOfText } from './case-opening.ts';

/** Messages of the same account around the case that go into the packet. */
const AROUND_MS = 10 * MINUTE_MS;
const MESSAGES = 50;

/**
 * Everything a school needs to pursue a case, in one document: the messages with their hashes and times, the account,
 * the rule, what was decided and by whom. `within` is the group of whoever may see that one's strikes only. `sha256` covers the packet without itself, as `JSON.stringify` writes it.
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
    store.messages.between(
      violation.groupId,
      {
        from: violation.sentAt - AROUND_MS,
        until: violation.sentAt + AROUND_MS,
        senderId: violation.senderId,
      },
      MESSAGES,
    ),
  ]);
  const packet = {
    kind: 'zhujiao-evidence',
    version: 1,
    generatedAt: toIso(now),
    case: {
      id: violation.id,
      category: violation.category,
      severity: violation.severity,
      status: violation.status,
      rule: policy.rules.find(({ number }) => number === violation.rule) ?? null,
      decidedBy: violation.decidedBy,
      decidedAt: isoOrNull(violation.decidedAt),
      note: violation.note,
      foundAt: toIso(violation.createdAt),
      verdict: violation.verdict,
    },
    account: {
      channel: violation.channel,
      id: violation.senderId,
      name: violation.senderName,
      strikes: strikes
        .filter(({ groupId }) => within === null || groupId === within)
        .map(({ violationId: of, category, at, clearedAt }) => ({
          violationId: of,
          category,
          at: toIso(at),
          cleared: clearedAt !== null,
        })),
    },
    group: { id: violation.groupId, name: group?.name ?? null },
    messages: [
      {
        messageId: violation.messageId,
        role: 'evidence',
        senderId: violation.senderId,
        sentAt: toIso(violation.sentAt),
        text: violation.text,
        sha256: violation.textHash,
        attachments: evidence?.attachments ?? [],
      },
      // Of others, and of what was recalled or withheld, nothing is taken along.
      ...around
        .filter(
          (message) =>
            message.id !== violation.messageRowId && message.recalledAt === null && !message.withheld,
        )
        .map((message) => ({
          messageId: message.messageId,
          role: 'same_account',
          senderId: message.senderId,
          sentAt: toIso(message.sentAt),
          text: message.text,
          sha256: hashOfText(message.text),
          attachments: message.attachments,
        })),
    ],
    measures: measures.map(({ kind, state, reason, doneAt }) => ({
      kind,
      state,
      reason,
      doneAt: isoOrNull(doneAt),
    })),
    appeals: appeals.map(({ id, status, text, reply, createdAt, decidedBy }) => ({
      id,
      status,
      text,
      reply,
      decidedBy,
      createdAt: toIso(createdAt),
    })),
    audit: audit.map((entry) => ({ ...entry, at: toIso(entry.at) })),
  };
  return { ...packet, sha256: createHash('sha256').update(JSON.stringify(packet)).digest('hex') };
}
