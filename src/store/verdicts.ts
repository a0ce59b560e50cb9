import type { Selectable } from 'kysely';
import type { SenderRole } from '../domain/message.ts';
import type { Verdict } from '../domain/moderation.ts';
import type { Executor } from './repositories.ts';
import type { Schema } from './schema.ts';
import { storedOrNull } from './stored-json.ts';

/** A message on its group's timeline, with the verdict once there is one. */
export interface JudgedMessage {
  groupId: string;
  messageId: string;
  revision: number;
  messageRowId: string | null;
  senderId: string;
  senderRole: SenderRole;
  sentAt: number;
  /** As judged: the text with its attachments' names; empty once it was recalled. */
  text: string;
  /** `waiting`: a second opinion is asked for; `given`: stands. Null verdict where nothing was said yet. */
  state: 'waiting' | 'given';
  verdict: Verdict | null;
}

const fromRow = (row: Selectable<Schema['verdicts']>): JudgedMessage => ({
  groupId: row.group_id,
  messageId: row.message_id,
  revision: row.revision,
  messageRowId: row.message_row_id,
  senderId: row.sender_id,
  senderRole: row.sender_role as SenderRole, // written from a JudgedMessage
  sentAt: row.sent_at,
  text: row.text,
  state: row.state === 'given' ? 'given' : 'waiting',
  verdict: storedOrNull<Verdict>(row.verdict),
});

export function verdictRepository(db: Executor) {
  return {
    /** False where this revision of the message is on the timeline already. Earlier revisions leave it. */
    async join(message: JudgedMessage, now: number): Promise<boolean> {
      const result = await db
        .insertInto('verdicts')
        .values({
          group_id: message.groupId,
          message_id: message.messageId,
          revision: message.revision,
          message_row_id: message.messageRowId,
          sender_id: message.senderId,
          sender_role: message.senderRole,
          sent_at: message.sentAt,
          text: message.text,
          state: message.state,
          verdict: message.verdict ? JSON.stringify(message.verdict) : null,
          latest: 1,
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      if (message.revision > 1) {
        await db
          .updateTable('verdicts')
          .set({ latest: 0 })
          .where('group_id', '=', message.groupId)
          .where('message_id', '=', message.messageId)
          .where('revision', '<', message.revision)
          .execute();
      }
      return true;
    },
    async get(groupId: string, messageId: string, revision: number): Promise<JudgedMessage | null> {
      const row = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Ties what was judged before it was handed in to the stored message. */
    async tie(groupId: string, messageId: string, messageRowId: string): Promise<void> {
      await db
        .updateTable('verdicts')
        .set({ message_row_id: messageRowId })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('message_row_id', 'is', null)
        .execute();
    },
    /** Gives a waiting message its verdict; false where it has one. */
    async give(groupId: string, messageId: string, revision: number, verdict: Verdict): Promise<boolean> {
      const result = await db
        .updateTable('verdicts')
        .set({ state: 'given', verdict: JSON.stringify(verdict) })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** A message in order becomes one of a flood when an earlier one arrives late: the one change there is. */
    async addFlood(groupId: string, messageId: string, revision: number, verdict: Verdict): Promise<void> {
      await db
        .updateTable('verdicts')
        .set({ verdict: JSON.stringify(verdict) })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .execute();
    },
    /** A group's messages as they read now, of a span of their own time, oldest first. */
    async timeline(groupId: string, from: number, until: number, limit: number): Promise<JudgedMessage[]> {
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('latest', '=', 1)
        .where('sent_at', '>=', from)
        .where('sent_at', '<=', until)
        .orderBy('sent_at', 'desc')
        .orderBy('message_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow).reverse();
    },
    /** Messages of a group that wait for a second opinion, oldest first. */
    async waiting(groupId: string, limit: number): Promise<JudgedMessage[]> {
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('group_id', '=', groupId)
        .where('latest', '=', 1)
        .where('message_row_id', 'is not', null)
        .orderBy('sent_at')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    /** Recalled: it counts for nothing any more, and nothing of it is kept in words. */
    async forget(groupId: string, messageId: string): Promise<void> {
      const rows = await db
        .selectFrom('verdicts')
        .select(['revision', 'verdict'])
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .execute();
      for (const row of rows) {
        const verdict = storedOrNull<Verdict>(row.verdict);
        await db
          .updateTable('verdicts')
          .set({
            text: '',
            latest: 0,
            verdict: verdict
              ? JSON.stringify({
                  ...verdict,
                  evidence: verdict.evidence.map((one) => ({ ...one, text: '' })),
                })
              : null,
          })
          .where('group_id', '=', groupId)
          .where('message_id', '=', messageId)
          .where('revision', '=', row.revision)
          .execute();
      }
    },
  };
}
