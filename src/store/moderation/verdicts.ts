import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Executor } from '../executor.ts';
import { storedOrNull } from '../statements/stored-json.ts';
import { joiningVerdicts } from './joining-verdicts.ts';

import { fromRow, type JudgedMessage, type SaidMessage } from './verdict-rows.ts';

export function verdictRepository(db: Executor) {
  /** The last of a group's messages in a span of their own time, latest first, as they read now. */
  const spanOf = (groupId: string, from: number, until: number, limit: number) =>
    db
      .selectFrom('verdicts')
      .where('group_id', '=', groupId)
      .where('latest', '=', 1)
      .where('sent_at', '>=', from)
      .where('sent_at', '<=', until)
      .orderBy('sent_at', 'desc')
      .orderBy('message_id', 'desc')
      .limit(limit);
  return {
    ...joiningVerdicts(db),
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
      const rows = await spanOf(groupId, from, until, limit).selectAll().execute();
      return rows.map(fromRow).reverse();
    },
    /** The same without verdicts: most of a busy group's messages are looked back over for their words alone. */
    async said(groupId: string, from: number, until: number, limit: number): Promise<SaidMessage[]> {
      const rows = await spanOf(groupId, from, until, limit)
        .select(['message_id as messageId', 'sender_id as senderId', 'sent_at as sentAt', 'text'])
        .execute();
      return rows.reverse();
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
