import type { Selectable } from 'kysely';
import type { PrivateMessage } from '../../domain/moderation/private-message.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

const fromRow = (row: Selectable<Schema['private_messages']>): PrivateMessage => ({
  id: row.id,
  groupId: row.group_id,
  learnerId: row.learner_id,
  direction: row.direction === 'from_learner' ? 'from_learner' : 'to_learner',
  text: row.text,
  about: row.about,
  violationId: row.violation_id,
  replyTo: row.reply_to,
  sentAt: row.sent_at,
});

/** What one learner alone may read in a group, beside the group's messages. */
export function privateMessageRepository(db: Executor) {
  return {
    /** False where something was sent under this key. */
    async insert(message: PrivateMessage, sendKey: string | null = null): Promise<boolean> {
      const result = await db
        .insertInto('private_messages')
        .values({
          id: message.id,
          send_key: sendKey,
          group_id: message.groupId,
          learner_id: message.learnerId,
          direction: message.direction,
          text: message.text,
          about: message.about,
          violation_id: message.violationId,
          reply_to: message.replyTo,
          sent_at: message.sentAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async get(id: string): Promise<PrivateMessage | null> {
      const row = await db.selectFrom('private_messages').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async sentUnder(sendKey: string): Promise<PrivateMessage | null> {
      const row = await db
        .selectFrom('private_messages')
        .selectAll()
        .where('send_key', '=', sendKey)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** The latest `limit` between the assistant and this learner, oldest first. */
    async of(groupId: string, learnerId: string, limit: number): Promise<PrivateMessage[]> {
      const rows = await db
        .selectFrom('private_messages')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('learner_id', '=', learnerId)
        .orderBy('sent_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow).reverse();
    },
    /** Of all learners of a group, or of all groups; the latest first. */
    async list(filter: {
      groupId?: string | undefined;
      after?: string | undefined;
      limit: number;
    }): Promise<PrivateMessage[]> {
      let query = db.selectFrom('private_messages').selectAll().orderBy('id', 'desc').limit(filter.limit);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.after !== undefined) query = query.where('id', '<', filter.after);
      return (await query.execute()).map(fromRow);
    },
    /** Whether something was said to this learner about this since. */
    async saidSince(groupId: string, learnerId: string, about: string, since: number): Promise<boolean> {
      const row = await db
        .selectFrom('private_messages')
        .select('id')
        .where('group_id', '=', groupId)
        .where('learner_id', '=', learnerId)
        .where('about', '=', about)
        .where('sent_at', '>=', since)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
