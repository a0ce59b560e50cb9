import type { Selectable } from 'kysely';
import type { ConversationFinding, FindingAcross } from '../../domain/moderation/conversation-finding.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';

const fromRow = (row: Selectable<Schema['conversation_findings']>): ConversationFinding => ({
  id: row.id,
  groupId: row.group_id,
  kind: row.kind as FindingAcross, // written from a ConversationFinding
  participants: stored<string[]>(row.participants),
  messageRowIds: stored<string[]>(row.message_row_ids),
  questionId: row.question_id,
  firstAt: row.first_at,
  lastAt: row.last_at,
  createdAt: row.created_at,
  closedAt: row.closed_at,
});

/** Quarrels, complaints and patterns seen on the conversation. */
export function conversationFindingRepository(db: Executor) {
  return {
    async insert(finding: ConversationFinding): Promise<void> {
      await db
        .insertInto('conversation_findings')
        .values({
          id: finding.id,
          group_id: finding.groupId,
          kind: finding.kind,
          participants: JSON.stringify(finding.participants),
          message_row_ids: JSON.stringify(finding.messageRowIds),
          question_id: finding.questionId,
          first_at: finding.firstAt,
          last_at: finding.lastAt,
          created_at: finding.createdAt,
          closed_at: finding.closedAt,
        })
        .execute();
    },
    async get(id: string): Promise<ConversationFinding | null> {
      const row = await db
        .selectFrom('conversation_findings')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Not closed, and with something said since; by the messages' own time. */
    async openSince(groupId: string, since: number): Promise<ConversationFinding[]> {
      const rows = await db
        .selectFrom('conversation_findings')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('closed_at', 'is', null)
        .where('last_at', '>=', since)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    async grow(
      id: string,
      to: Pick<ConversationFinding, 'participants' | 'messageRowIds' | 'lastAt'>,
    ): Promise<void> {
      await db
        .updateTable('conversation_findings')
        .set({
          participants: JSON.stringify(to.participants),
          message_row_ids: JSON.stringify(to.messageRowIds),
          last_at: to.lastAt,
        })
        .where('id', '=', id)
        .execute();
    },
    async close(id: string, now: number): Promise<void> {
      await db
        .updateTable('conversation_findings')
        .set({ closed_at: now })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .execute();
    },
  };
}
