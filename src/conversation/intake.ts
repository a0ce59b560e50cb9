import { followMessage, keepsOut, reworded, takenBack } from '../desk/index.ts';
import type { Clock } from '../domain/clock.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { Group } from '../domain/group.ts';
import { newId } from '../domain/ids.ts';
import { type GroupMessage, type InboundMessage, isOffLimits, type Quoted } from '../domain/message.ts';
import { messageDocument } from '../domain/message-document.ts';
import type { Repositories, Store } from '../store/index.ts';
import { ANSWER_JOB, answerKey } from './answer-key.ts';
import { findMention } from './mention.ts';
import { enqueueModeration, type FirstLook, withdrawCases } from './moderation/index.ts';
import { triage } from './triage.ts';

export interface IntakeResult {
  accepted: boolean;
  /** The platform sent this before: nothing was done again. */
  duplicate: boolean;
}

/**
 * The door every group message comes in by. Does little and loses nothing: the message, its event and its
 * jobs are written in one transaction (with others that come at the same moment), and only then it is acknowledged.
 */
export function createIntake(parts: {
  store: Store;
  clock: Clock;
  /** Keeps the assistant out of what a person alone may handle; null where nothing is moderated. */
  firstLook: FirstLook | null;
}) {
  const { store, clock } = parts;
  return async (inbound: InboundMessage): Promise<IntakeResult> => {
    const look = await lookAt(store, parts.firstLook, inbound);
    return await store.batched(async (tx): Promise<IntakeResult> => {
      const group = await tx.groups.get(inbound.groupId);
      if (!group) {
        throw new NotFoundError('unknown_group', `There is no group "${inbound.groupId}".`, {
          fix: 'Add it under groups/ and run: zhujiao import <folder>',
        });
      }
      const known = await tx.messages.find(inbound.channel, inbound.groupId, inbound.messageId);
      if (!known) return await takeNew(tx, inbound, group, look, clock.now());
      if (inbound.recalled && known.recalledAt === null) {
        await recall(tx, known, clock.now());
        return { accepted: true, duplicate: false };
      }
      if (
        inbound.editedAt !== undefined &&
        inbound.editedAt > (known.editedAt ?? 0) &&
        inbound.text !== known.text
      ) {
        await revise(tx, known, { inbound, group, editedAt: inbound.editedAt, ...look }, clock.now());
        // What it says now is not the assistant's to answer: a reply under way stops.
        if (look.withheld) tx.messages.stopReply(known.id);
        return { accepted: true, duplicate: false };
      }
      return { accepted: true, duplicate: true };
    });
  };
}

interface Look {
  moderated: boolean;
  withheld: boolean;
}

async function lookAt(store: Store, firstLook: FirstLook | null, inbound: InboundMessage): Promise<Look> {
  if (!firstLook) return { moderated: false, withheld: false };
  const group = await store.groups.get(inbound.groupId);
  return { moderated: true, withheld: group !== null && (await firstLook(inbound, group)).withheld };
}

async function takeNew(
  tx: Repositories,
  inbound: InboundMessage,
  group: Group,
  look: Look,
  now: number,
): Promise<IntakeResult> {
  const senderName = inbound.senderName ?? inbound.senderId;
  if (inbound.senderRole === 'learner') {
    // The page's learners are known by our own identifier already; a platform's by its account.
    const isOurs = inbound.channel === 'web' && (await tx.learners.get(inbound.senderId)) !== null;
    const learner = isOurs
      ? inbound.senderId
      : await tx.learners.seen(inbound.channel, inbound.senderId, senderName, now);
    await tx.learners.join(group.id, learner, 'learner', now);
  }
  const { addressed, body } = addressing(inbound, group);
  const message: GroupMessage = {
    id: newId('msg', now),
    channel: inbound.channel,
    groupId: group.id,
    messageId: inbound.messageId,
    senderId: inbound.senderId,
    senderName,
    senderRole: inbound.senderRole,
    ours: false,
    text: inbound.text,
    body,
    mentionsAssistant: addressed,
    replyToMessageId: inbound.replyToMessageId ?? inbound.quoted?.messageId ?? null,
    quoted: await quotedBy(tx, inbound),
    attachments: inbound.attachments,
    answer: null,
    revision: 1,
    sentAt: inbound.sentAt,
    receivedAt: now,
    editedAt: inbound.editedAt ?? null,
    recalledAt: inbound.recalled ? now : null,
  };
  // Another process may be taking the very same message: it was faster, and has done all the rest.
  if (!(await tx.messages.insert(message))) return { accepted: true, duplicate: true };
  await tx.events.append(group.id, 'message', messageDocument(message), now);
  if (inbound.recalled) return { accepted: true, duplicate: false };
  if (look.moderated) await enqueueModeration(tx, message, now);
  if (await mustBeWithheld(tx, message, look)) {
    await tx.messages.withhold(message.id);
    return { accepted: true, duplicate: false };
  }
  if (await keepsOut(tx, message, now)) return { accepted: true, duplicate: false };
  const followed = await followMessage(tx, message, group, now);
  // "还是不行" brings the question to a person, who has it now: the assistant does not try once more.
  if (followed.did !== 'reopened' || !followed.isOnDesk)
    await enqueueAnswer(tx, message, inbound, group, now);
  return { accepted: true, duplicate: false };
}

/** An alert, or anything from a child whose guardian has not consented. */
async function mustBeWithheld(tx: Repositories, message: GroupMessage, look: Look): Promise<boolean> {
  if (look.withheld) return true;
  return (
    message.senderRole === 'learner' && (await tx.restrictions.of(message.groupId, message.senderId)).minor
  );
}

/** A mention the platform told us of, or one found by the group's names; either way without its prefix. */
function addressing(inbound: InboundMessage, group: Group): { addressed: boolean; body: string } {
  const mention = findMention(inbound.text, group.assistantNames);
  return { addressed: inbound.mentionsAssistant ?? mention.mentioned, body: mention.body };
}

async function enqueueAnswer(
  tx: Repositories,
  message: GroupMessage,
  inbound: InboundMessage,
  group: Group,
  now: number,
) {
  const next = triage(inbound, message.mentionsAssistant, message.body, group);
  if (next.kind === 'leave') return;
  await tx.jobs.enqueue(
    {
      kind: ANSWER_JOB,
      payload: { messageRowId: message.id, overheard: next.overheard },
      groupId: group.id,
      dedupeKey: answerKey(message.id),
      runAt: now + next.waitMs,
    },
    now,
  );
}

/** An edit is a revision. A question not answered yet is answered as it reads now; the job reads it afresh. */
async function revise(
  tx: Repositories,
  known: GroupMessage,
  edit: Look & { inbound: InboundMessage; group: Group; editedAt: number },
  now: number,
): Promise<void> {
  const { inbound, group, editedAt } = edit;
  const { addressed, body } = addressing(inbound, group);
  // A mention that was there once stays: whoever was asked then may be answering already.
  const mentionsAssistant = known.mentionsAssistant || addressed;
  const next = { text: inbound.text, body, editedAt, mentionsAssistant };
  await tx.messages.revise(known, next);
  const revised = { ...known, ...next, revision: known.revision + 1 };
  await tx.events.append(group.id, 'message', messageDocument(revised), now);
  if (known.withheld || (await mustBeWithheld(tx, revised, edit))) {
    await tx.messages.withhold(known.id);
    await tx.jobs.cancelByKey(answerKey(known.id), now);
  } else {
    await reworded(tx, known.id, body, now);
    // A mention added by the edit makes it a question; the key keeps one question from being answered twice.
    await enqueueAnswer(tx, revised, inbound, group, now);
  }
  if (edit.moderated) await enqueueModeration(tx, revised, now);
}

/** What a reply answers, as the channel gives it or by its id; nothing of a message that must not be quoted. */
async function quotedBy(tx: Repositories, inbound: InboundMessage): Promise<Quoted | null> {
  const messageId = inbound.replyToMessageId ?? inbound.quoted?.messageId;
  const answered =
    messageId === undefined ? null : await tx.messages.find(inbound.channel, inbound.groupId, messageId);
  if (answered && isOffLimits(answered)) return null;
  if (inbound.quoted) return inbound.quoted;
  return answered
    ? { messageId: answered.messageId, senderName: answered.senderName, text: answered.text }
    : null;
}

/** Taken back: no reply goes out any more, nothing of it is quoted, and nobody at the desk need answer it. */
async function recall(tx: Repositories, known: GroupMessage, now: number): Promise<void> {
  await tx.messages.recall(known.id, now);
  await withdrawCases(tx, known, now);
  await tx.messages.unquote(known.channel, known.groupId, known.messageId);
  await tx.jobs.cancelByKey(answerKey(known.id), now);
  await takenBack(tx, known, now);
  const document = messageDocument({ ...known, recalledAt: now });
  await tx.events.redact(known.groupId, known.id, document);
  await tx.events.append(known.groupId, 'message', document, now);
}
