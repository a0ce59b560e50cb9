import { z } from 'zod';
import { NOTICE_PRIORITY, noticeRoute, routesFor } from '../desk/index.ts';
import type { GroupMessage } from '../domain/conversation/message.ts';
import type { Repositories } from '../store/index.ts';

export const REPLY_NOTICE_JOB = 'reply_notice';

export const replyNoticePayload = z.object({
  messageRowId: z.string(),
  /** The number of the event that tells of it in the group. */
  seq: z.int(),
  at: z.number(),
  route: noticeRoute,
  delivery: z.string(),
});

/** Programs outside that want to hear, by webhook, what the assistant says in this group. */
export const toldOfReplies = (settings: Pick<Repositories['settings'], 'firstOf'>, groupId: string) =>
  routesFor(settings, groupId, 'reply', null);

/** Tells them of one reply, in the transaction that writes it down; each once. */
export async function tellOfReply(
  tx: Repositories,
  told: Awaited<ReturnType<typeof toldOfReplies>>,
  message: GroupMessage,
  seq: number,
  now: number,
): Promise<void> {
  for (const { route, index } of told) {
    const delivery = `${message.id}:reply:${index}`;
    await tx.jobs.enqueue(
      {
        kind: REPLY_NOTICE_JOB,
        payload: { messageRowId: message.id, seq, at: now, route, delivery },
        groupId: message.groupId,
        dedupeKey: `${REPLY_NOTICE_JOB}:${delivery}`,
        priority: NOTICE_PRIORITY,
      },
      now,
    );
  }
}
