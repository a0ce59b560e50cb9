import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Executor } from '../executor.ts';
import { fromRow, SENDERS_A_STATEMENT } from './message-rows.ts';

/** What was said in a group, and when. */
export function groupTalk(db: Executor) {
  return {
    /**
     * The group's messages of a span of their own time, or one sender's of them, oldest first; the page after `after`.
     */
    async between(
      groupId: string,
      span: { from: number; until: number; senderId?: string | undefined },
      limit: number,
      after: { sentAt: number; id: string } | null = null,
    ): Promise<GroupMessage[]> {
      let query = db
        .selectFrom('messages')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('sent_at', '>=', span.from)
        .where('sent_at', '<=', span.until)
        .orderBy('sent_at')
        .orderBy('id')
        .limit(limit);
      if (span.senderId !== undefined) query = query.where('sender_id', '=', span.senderId);
      if (after !== null) {
        query = query.where((eb) =>
          eb.or([
            eb('sent_at', '>', after.sentAt),
            eb.and([eb('sent_at', '=', after.sentAt), eb('id', '>', after.id)]),
          ]),
        );
      }
      return (await query.execute()).map(fromRow);
    },
    /** The latest `limit` messages of a group, oldest first; `until` and `before` bound them from above. */
    async recent(
      groupId: string,
      limit: number,
      bounds: { until?: number | undefined; before?: { sentAt: number; id: string } | undefined } = {},
    ): Promise<GroupMessage[]> {
      let query = db
        .selectFrom('messages')
        .selectAll()
        .where('group_id', '=', groupId)
        .orderBy('sent_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      const { until, before } = bounds;
      if (until !== undefined) query = query.where('sent_at', '<=', until);
      if (before !== undefined) {
        query = query.where((eb) =>
          eb.or([
            eb('sent_at', '<', before.sentAt),
            eb.and([eb('sent_at', '=', before.sentAt), eb('id', '<', before.id)]),
          ]),
        );
      }
      return (await query.execute()).map(fromRow).reverse();
    },
    /** When the oldest message was written that a group still has; null where it has none. */
    async firstAt(groupId: string): Promise<number | null> {
      const row = await db
        .selectFrom('messages')
        .select('sent_at')
        .where('group_id', '=', groupId)
        .orderBy('sent_at')
        .limit(1)
        .executeTakeFirst();
      return row?.sent_at ?? null;
    },
    /** How many messages a group had since `from`, everybody's. */
    async countSince(groupId: string, from: number): Promise<number> {
      const row = await db
        .selectFrom('messages')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('group_id', '=', groupId)
        .where('sent_at', '>=', from)
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },
    /** Which of these learners said something in the group within [from, until). */
    async spokeBetween(
      groupId: string,
      senderIds: string[],
      from: number,
      until: number,
    ): Promise<Set<string>> {
      const spoke = new Set<string>();
      for (let start = 0; start < senderIds.length; start += SENDERS_A_STATEMENT) {
        const rows = await db
          .selectFrom('messages')
          .select('sender_id')
          .distinct()
          .where('group_id', '=', groupId)
          .where('sender_id', 'in', senderIds.slice(start, start + SENDERS_A_STATEMENT))
          .where('sent_at', '>=', from)
          .where('sent_at', '<', until)
          .execute();
        for (const row of rows) spoke.add(row.sender_id);
      }
      return spoke;
    },
    async repliesTo(groupId: string, messageId: string): Promise<GroupMessage[]> {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('reply_to_message_id', '=', messageId)
        .orderBy('sent_at')
        .execute();
      return rows.map(fromRow);
    },
  };
}
