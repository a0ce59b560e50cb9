import { handOff } from '../../../desk/index.ts';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { FindingAcross } from '../../../domain/moderation/conversation-finding.ts';
import type { Verdict } from '../../../domain/moderation/moderation.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Group } from '../../../domain/school/group.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/time/durations.ts';
import {
  complaintIn,
  isPlayed,
  isToAssistant,
  ownWords,
  PATTERN_WINDOW_MS,
  QUARREL_WINDOW_MS,
  quarrelAt,
  type SpokenMessage,
  spokenMessage,
  TALK_MS,
  troublemakerAt,
} from '../../../moderation/index.ts';
import type { JudgedMessage, Repositories } from '../../../store/index.ts';
import { answerKey } from '../../answer/answer-key.ts';
import { FOUND_ON_DESK } from '../words-on-desk.ts';
import { judgedMessage } from './judged-message.ts';

/** So long after its last message a finding is still the same matter: it grows instead of being opened again. */
const SAME_MATTER_MS: Record<FindingAcross, number> = {
  quarrel: 30 * MINUTE_MS,
  complaint: 2 * HOUR_MS,
  troublemaker: 7 * DAY_MS,
};
const LOOKED_AT = 400;
/** Messages kept with a finding: the latest show best where it stands. */
const SHOWN = 50;

/** Whether anything of what only a conversation shows could begin with this message; most talk is nothing of it. */
export function maySpanMessages(group: Group, message: GroupMessage, verdict: Verdict): boolean {
  if (message.senderRole !== 'learner' || verdict.alerts.length > 0) return false;
  const { hostility, violates } = spokenLast(group, message, verdict);
  return complaintIn(ownWords(message.text)) !== null || hostility > 0 || violates;
}

/** Looks for what only the conversation shows, with this message as its latest; in the caller's transaction. */
export async function lookAcross(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  verdict: Verdict,
  now: number,
): Promise<void> {
  if (!maySpanMessages(group, message, verdict)) return;
  if (complaintIn(ownWords(message.text)) !== null) {
    if (await isPartOfPlay(tx, message)) return;
    await openFinding(
      tx,
      group,
      message,
      { kind: 'complaint', participants: [message.senderId], messages: [message.id] },
      now,
    );
    return;
  }
  const last = spokenLast(group, message, verdict);
  const since = message.sentAt - PATTERN_WINDOW_MS;
  const stored = (await tx.verdicts.timeline(group.id, since, message.sentAt, LOOKED_AT)).filter(
    (other) => other.messageId !== message.messageId,
  );
  const earlier = stored.map((other) => spoken(group, other, null));
  const recent = earlier.filter(({ sentAt }) => sentAt >= message.sentAt - QUARREL_WINDOW_MS);
  const quarrel = quarrelAt(last, recent);
  if (quarrel) {
    const { participants } = quarrel;
    const messages = rowIdsOf(quarrel.messages);
    await openFinding(tx, group, message, { kind: 'quarrel', participants, messages }, now);
    return;
  }
  const pattern = troublemakerAt(last, earlier);
  if (pattern) {
    const participants = [pattern.senderId];
    const messages = rowIdsOf(pattern.messages);
    await openFinding(tx, group, message, { kind: 'troublemaker', participants, messages }, now);
  }
}

/** Whether what sounds like a complaint is only played, by what was said in the group before it. */
async function isPartOfPlay(tx: Repositories, message: GroupMessage): Promise<boolean> {
  const { groupId, senderId, sentAt } = message;
  const earlier = await tx.verdicts.said(groupId, sentAt - TALK_MS, sentAt, LOOKED_AT);
  const said = earlier.filter(({ messageId }) => messageId !== message.messageId);
  return isPlayed({ senderId, text: ownWords(message.text) }, said);
}

/** The latest message, which need not be on the timeline yet. */
const spokenLast = (group: Group, message: GroupMessage, verdict: Verdict): SpokenMessage =>
  spoken(
    group,
    judgedMessage(message, { text: message.text, state: 'given', verdict }),
    message.replyToMessageId,
  );

/** Of what was stored; a message judged before it was handed in has no row. */
const rowIdsOf = (messages: readonly SpokenMessage[]): string[] =>
  messages.flatMap(({ messageRowId }) => messageRowId ?? []);

const spoken = (group: Group, message: JudgedMessage, replyToMessageId: string | null): SpokenMessage =>
  spokenMessage({
    messageId: message.messageId,
    messageRowId: message.messageRowId,
    senderId: message.senderId,
    role: message.senderRole,
    sentAt: message.sentAt,
    replyToMessageId,
    text: ownWords(message.text),
    verdict: message.verdict,
    toAssistant: isToAssistant(message.text, group.assistantNames),
  });

/** Opens a finding once, or lets the open one grow. A person is told once; the assistant is silent from now on. */
async function openFinding(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  found: { kind: FindingAcross; participants: string[]; messages: string[] },
  now: number,
): Promise<void> {
  const { kind } = found;
  await tx.jobs.cancelByKey(answerKey(message.id), now);
  const known = (
    await tx.conversationFindings.openSince(group.id, message.sentAt - SAME_MATTER_MS[kind])
  ).find(
    (one) => one.kind === kind && one.participants.some((person) => found.participants.includes(person)),
  );
  if (known) {
    await tx.conversationFindings.grow(known.id, {
      participants: [...new Set([...known.participants, ...found.participants])],
      messageRowIds: [...new Set([...known.messageRowIds, ...found.messages, message.id])].slice(-SHOWN),
      lastAt: Math.max(known.lastAt, message.sentAt),
    });
    return;
  }
  const question = await handOff(
    tx,
    {
      group,
      courseId: null,
      messageRowId: message.id,
      answerId: null,
      asker: { id: message.senderId, name: message.senderName },
      text: kind === 'complaint' ? message.body : FOUND_ON_DESK[kind][group.language],
      kind: kind === 'complaint' ? 'complaint' : 'quarrel',
      reason: kind,
      nearest: [],
      draft: '',
      participants: found.participants,
    },
    now,
  );
  await tx.conversationFindings.insert({
    id: newId('fnd', now),
    groupId: group.id,
    kind,
    participants: found.participants,
    messageRowIds: [...new Set([...found.messages, message.id])].slice(-SHOWN),
    questionId: question.id,
    firstAt: message.sentAt,
    lastAt: message.sentAt,
    createdAt: now,
    closedAt: null,
  });
  await tx.moderationAudit.append(
    {
      violationId: null,
      groupId: group.id,
      actor: 'system',
      action: 'conversation_finding',
      detail: { kind, messages: found.messages.length, questionId: question.id },
    },
    now,
  );
}
