import type { Selectable } from 'kysely';
import type {
  Attachment,
  GroupMessage,
  MessageAnswer,
  Quoted,
  SenderRole,
} from '../../domain/conversation/message.ts';
import { recallTopic } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored, storedOrNull } from '../statements/stored-json.ts';
import { rowInsert, writtenFor } from '../statements/written.ts';

type Row = Selectable<Schema['messages']>;

const fromRow = (row: Row): GroupMessage => ({
  id: row.id,
  channel: row.channel,
  groupId: row.group_id,
  messageId: row.message_id,
  senderId: row.sender_id,
  senderName: row.sender_name,
  senderRole: row.sender_role as SenderRole, // written from a GroupMessage
  ours: row.ours === 1,
  text: row.text,
  body: row.body,
  mentionsAssistant: row.mentions_assistant === 1,
  replyToMessageId: row.reply_to_message_id,
  quoted: storedOrNull<Quoted>(row.quoted),
  attachments: stored<Attachment[]>(row.attachments),
  answer: storedOrNull<MessageAnswer>(row.answer),
  revision: row.revision,
  sentAt: row.sent_at,
  receivedAt: row.received_at,
  editedAt: row.edited_at,
  recalledAt: row.recalled_at,
  ...(row.withheld === 1 ? { withheld: true } : {}),
  ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
});

/** Bound values of one statement. */
const SENDERS_A_STATEMENT = 500;

/** What is stored already stays as it is. */
const insertNew = rowInsert<keyof ReturnType<typeof toRow>, { id: string }>(
  'messages',
  {
    id: 'text',
    channel: 'text',
    group_id: 'text',
    message_id: 'text',
    sender_id: 'text',
    sender_name: 'text',
    sender_role: 'text',
    ours: 'integer',
    text: 'text',
    body: 'text',
    mentions_assistant: 'integer',
    reply_to_message_id: 'text',
    quoted: 'text',
    attachments: 'text',
    answer: 'text',
    revision: 'integer',
    sent_at: 'bigint',
    received_at: 'bigint',
    edited_at: 'bigint',
    recalled_at: 'bigint',
    send_key: 'text',
  },
  'on conflict do nothing returning id',
);

const toRow = (message: GroupMessage, sendKey: string | null) => ({
  id: message.id,
  channel: message.channel,
  group_id: message.groupId,
  message_id: message.messageId,
  sender_id: message.senderId,
  sender_name: message.senderName,
  sender_role: message.senderRole,
  ours: message.ours ? 1 : 0,
  text: message.text,
  body: message.body,
  mentions_assistant: message.mentionsAssistant ? 1 : 0,
  reply_to_message_id: message.replyToMessageId,
  quoted: message.quoted ? JSON.stringify(message.quoted) : null,
  attachments: JSON.stringify(message.attachments),
  answer: message.answer ? JSON.stringify(message.answer) : null,
  revision: message.revision,
  sent_at: message.sentAt,
  received_at: message.receivedAt,
  edited_at: message.editedAt,
  recalled_at: message.recalledAt,
  send_key: sendKey,
});

const withIds = writtenFor<Row>((isOneOf) => `select * from messages where id ${isOneOf}`);

export function messageRepository(db: Executor, touch: Touch) {
  /** For each, false where the platform's message is stored already: then nothing was written. */
  async function insertAll(messages: GroupMessage[], sendKey: string | null = null): Promise<boolean[]> {
    const rows = messages.map((message) => toRow(message, sendKey));
    // In one order, so that two processes that are sent the same messages do not wait for each other.
    rows.sort((a, b) => (a.group_id + a.message_id < b.group_id + b.message_id ? -1 : 1));
    const written = await insertNew(db, rows);
    const stored = new Set(written.map((row) => row.id));
    return messages.map((message) => stored.has(message.id));
  }

  /** Those of these messages that there are, by their id. */
  async function byIds(ids: string[]): Promise<Map<string, GroupMessage>> {
    return new Map((await withIds(db, ids)).map((row) => [row.id, fromRow(row)]));
  }

  return {
    insertAll,
    /** False where the platform's message is stored already: then nothing was written. */
    async insert(message: GroupMessage, sendKey: string | null = null): Promise<boolean> {
      const [isNew = false] = await insertAll([message], sendKey);
      return isNew;
    },
    byIds,
    async get(id: string): Promise<GroupMessage | null> {
      return (await byIds([id])).get(id) ?? null;
    },
    /** What was sent under this key, if it was. */
    async sentUnder(sendKey: string): Promise<GroupMessage | null> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('send_key', '=', sendKey)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async find(channel: string, groupId: string, messageId: string): Promise<GroupMessage | null> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('channel', '=', channel)
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Replaces the text, keeping what it was as a revision. */
    async revise(
      message: GroupMessage,
      next: { text: string; body: string; editedAt: number; mentionsAssistant: boolean },
    ): Promise<void> {
      await db
        .insertInto('message_revisions')
        .values({
          message_row_id: message.id,
          revision: message.revision,
          text: message.text,
          replaced_at: next.editedAt,
        })
        .onConflict((conflict) => conflict.columns(['message_row_id', 'revision']).doNothing())
        .execute();
      await db
        .updateTable('messages')
        .set({
          text: next.text,
          body: next.body,
          mentions_assistant: next.mentionsAssistant ? 1 : 0,
          edited_at: next.editedAt,
          revision: message.revision + 1,
        })
        .where('id', '=', message.id)
        .execute();
    },
    /** Of these those that were edited, as they read now. */
    async editedAmong(ids: readonly string[]): Promise<GroupMessage[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('id', 'in', ids)
        .where('revision', '>', 1)
        .execute();
      return rows.map(fromRow);
    },
    /** A reply may be under way, here or in another process: whoever is at it is woken, and stops. */
    stopReply(id: string): void {
      touch(recallTopic(id));
    },
    async recall(id: string, at: number): Promise<void> {
      touch(recallTopic(id));
      await db
        .updateTable('messages')
        .set({ recalled_at: at })
        .where('id', '=', id)
        .where('recalled_at', 'is', null)
        .execute();
    },
    /** From now on nothing of it is quoted, given to a model or learnt from. */
    async withhold(id: string): Promise<void> {
      await db.updateTable('messages').set({ withheld: 1 }).where('id', '=', id).execute();
    },
    /** It is put to the assistant after all, though nothing in it said so. */
    async address(id: string): Promise<void> {
      await db.updateTable('messages').set({ mentions_assistant: 1 }).where('id', '=', id).execute();
    },
    /** Taken down (`at`), or back again (null). False where it is so already. */
    async setRemoved(id: string, at: number | null): Promise<boolean> {
      const result = await db
        .updateTable('messages')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('removed_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
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
    /**
     * Takes what the answers to a message quote of it out of them. Gives those that quoted it, whose events do so
     * still.
     */
    async unquote(channel: string, groupId: string, messageId: string): Promise<string[]> {
      const rows = await db
        .updateTable('messages')
        .set({ quoted: null })
        .where('channel', '=', channel)
        .where('group_id', '=', groupId)
        .where('reply_to_message_id', '=', messageId)
        .where('quoted', 'is not', null)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
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
