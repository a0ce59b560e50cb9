import type { Selectable } from 'kysely';
import type {
  AnsweredBy,
  NearestPassage,
  Question,
  QuestionKind,
  QuestionStatus,
} from '../domain/question.ts';
import type { Executor } from './repositories.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-json.ts';

type Row = Selectable<Schema['questions']>;

const fromRow = (row: Row): Question => ({
  id: row.id,
  groupId: row.group_id,
  courseId: row.course_id,
  messageRowId: row.message_row_id,
  answerId: row.answer_id,
  askerId: row.asker_id,
  askerName: row.asker_name,
  text: row.text,
  kind: row.kind as QuestionKind, // written from a Question
  status: row.status as QuestionStatus, // written from a Question
  reason: row.reason,
  nearest: stored<NearestPassage[]>(row.nearest),
  draft: row.draft,
  dueAt: row.due_at,
  promisedAt: row.promised_at,
  claimedBy: row.claimed_by,
  leaseUntil: row.lease_until,
  reply: row.reply,
  repliedBy: row.replied_by,
  answeredBy: row.answered_by as AnsweredBy | null, // written from a Question
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  closedAt: row.closed_at,
});

/** A page of a list, newest identifiers last; `after` is the last id of the page before. */
export interface QuestionFilter {
  statuses?: QuestionStatus[] | undefined;
  groupId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

export function questionRepository(db: Executor) {
  return {
    /** False where the message's question is stored already. */
    async insert(question: Question): Promise<boolean> {
      const result = await db
        .insertInto('questions')
        .values({
          id: question.id,
          group_id: question.groupId,
          course_id: question.courseId,
          message_row_id: question.messageRowId,
          answer_id: question.answerId,
          asker_id: question.askerId,
          asker_name: question.askerName,
          text: question.text,
          kind: question.kind,
          status: question.status,
          reason: question.reason,
          nearest: JSON.stringify(question.nearest),
          draft: question.draft,
          due_at: question.dueAt,
          promised_at: question.promisedAt,
          claimed_by: question.claimedBy,
          lease_until: question.leaseUntil,
          reply: question.reply,
          replied_by: question.repliedBy,
          answered_by: question.answeredBy,
          created_at: question.createdAt,
          updated_at: question.updatedAt,
          closed_at: question.closedAt,
        })
        .onConflict((conflict) => conflict.column('message_row_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async get(id: string): Promise<Question | null> {
      const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async byMessage(messageRowId: string): Promise<Question | null> {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('message_row_id', '=', messageRowId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async list(filter: QuestionFilter): Promise<Question[]> {
      let query = db.selectFrom('questions').selectAll().orderBy('id').limit(filter.limit);
      if (filter.statuses) query = query.where('status', 'in', filter.statuses);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.after !== undefined) query = query.where('id', '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    /**
     * Changes a question only if it still is in one of the states `from`; null where somebody was faster.
     * The one way a status changes, so two people can never both win.
     */
    async move(
      id: string,
      from: QuestionStatus[],
      change: Partial<
        Pick<
          Question,
          'status' | 'claimedBy' | 'leaseUntil' | 'reply' | 'repliedBy' | 'answeredBy' | 'closedAt'
        >
      >,
      now: number,
    ): Promise<Question | null> {
      const set: Record<string, string | number | null> = { updated_at: now };
      if (change.status !== undefined) set['status'] = change.status;
      if (change.claimedBy !== undefined) set['claimed_by'] = change.claimedBy;
      if (change.leaseUntil !== undefined) set['lease_until'] = change.leaseUntil;
      if (change.reply !== undefined) set['reply'] = change.reply;
      if (change.repliedBy !== undefined) set['replied_by'] = change.repliedBy;
      if (change.answeredBy !== undefined) set['answered_by'] = change.answeredBy;
      if (change.closedAt !== undefined) set['closed_at'] = change.closedAt;
      const row = await db
        .updateTable('questions')
        .set(set)
        .where('id', '=', id)
        .where('status', 'in', from)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
  };
}
