import type { Verdict } from '../../../domain/moderation/moderation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { GroupModeration, ModerationMessage } from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';
import { judgeOn, type ToJudge } from './judging.ts';

/** A message that names its group and itself: it has a place on a stored timeline. */
export type PlacedMessage = ModerationMessage & { id: string; groupId: string };

/** Messages a transaction: other writers wait no longer than these take. */
const A_TRANSACTION = 20;

/**
 * Verdicts on messages that join their groups' stored timelines, once each: a message that has a verdict keeps it,
 * whoever asks again and whatever the rules are by then. All of them are on the timeline before the first is judged,
 * and they are judged in the order of their own time, so that how they were batched does not matter.
 */
export async function storedVerdicts(
  parts: { store: Store; clock: Clock },
  moderationOf: (
    groupId: string,
  ) => Promise<{ group: Pick<Group, 'id' | 'language'>; moderation: GroupModeration }>,
  messages: readonly PlacedMessage[],
): Promise<Verdict[]> {
  const { store, clock } = parts;
  const now = clock.now();
  const order = messages
    .map((message, index) => ({ message, index, sentAt: message.sentAt ?? now }))
    .sort((a, b) => a.sentAt - b.sentAt || (a.message.id < b.message.id ? -1 : 1));
  const verdicts = new Map<number, Verdict>();

  for (let from = 0; from < order.length; from += A_TRANSACTION) {
    await store.transaction(async (tx) => {
      for (const { message, index, sentAt } of order.slice(from, from + A_TRANSACTION)) {
        const known = await tx.verdicts.get(message.groupId, message.id, 1);
        if (known?.verdict) verdicts.set(index, known.verdict);
        if (known) continue;
        const { senderId, senderRole } = placed(message, sentAt);
        await tx.verdicts.join(
          {
            groupId: message.groupId,
            messageId: message.id,
            revision: 1,
            messageRowId: null,
            senderId,
            senderRole,
            sentAt,
            text: message.text,
            state: 'waiting',
            verdict: null,
          },
          now,
        );
      }
    });
  }
  const unjudged = order.filter(({ index }) => !verdicts.has(index));
  for (let from = 0; from < unjudged.length; from += A_TRANSACTION) {
    const batch = unjudged.slice(from, from + A_TRANSACTION);
    const opened = await Promise.all(batch.map(({ message }) => moderationOf(message.groupId)));
    await store.transaction(async (tx) => {
      for (const [at, { message, index, sentAt }] of batch.entries()) {
        const place = opened[at];
        if (!place) continue;
        const { verdict } = await judgeOn(tx, place.group, place.moderation, placed(message, sentAt));
        const given = await tx.verdicts.give(message.groupId, message.id, 1, verdict);
        // Somebody else judged it in the same moment: theirs stands.
        const stands = given ? verdict : (await tx.verdicts.get(message.groupId, message.id, 1))?.verdict;
        verdicts.set(index, stands ?? verdict);
      }
    });
  }
  return messages.map((_, index) => {
    const verdict = verdicts.get(index);
    if (!verdict) throw new Error('a message was left without a verdict'); // every message is in one of the batches
    return verdict;
  });
}

/** Without a sender it is judged alone: nobody's repetition. */
function placed(message: PlacedMessage, sentAt: number): ToJudge {
  return {
    channel: null,
    messageId: message.id,
    revision: 1,
    senderId: message.sentAt === undefined ? '' : (message.senderId ?? ''),
    senderRole: message.senderRole ?? 'learner',
    sentAt,
    text: message.text,
    attachments: message.attachments ?? [],
  };
}
