import { type Selectable, sql } from 'kysely';
import type { Answer } from '../../domain/conversation/answer.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';
import { rowInsert } from '../statements/written.ts';

export interface AnswerRecord {
  answer: Answer;
  groupId: string | null;
  courseId: string | null;
  askerId: string | null;
  question: string;
  questionId: string | null;
  /** What it shares with every answer that is the same one; null where it is the asker's or the moment's own. */
  sameAs: string | null;
  createdAt: number;
}

const fromRow = (row: Selectable<Schema['answers']>): AnswerRecord => ({
  answer: stored<Answer>(row.document),
  groupId: row.group_id,
  courseId: row.course_id,
  askerId: row.asker_id,
  question: row.question,
  questionId: row.question_id,
  sameAs: row.same_as,
  createdAt: row.created_at,
});

const insertRows = rowInsert(
  'answers',
  {
    id: 'text',
    group_id: 'text',
    course_id: 'text',
    asker_id: 'text',
    question: 'text',
    outcome: 'text',
    mode: 'text',
    document: 'text',
    question_id: 'text',
    same_as: 'text',
    created_at: 'bigint',
  },
  '',
);

export function answerRepository(db: Executor) {
  /** As many nothings as there were records. */
  async function insertAll(records: AnswerRecord[]): Promise<undefined[]> {
    await insertRows(
      db,
      records.map(({ answer, ...record }) => ({
        id: answer.id,
        group_id: record.groupId,
        course_id: record.courseId,
        asker_id: record.askerId,
        question: record.question,
        outcome: answer.outcome,
        mode: answer.mode,
        document: JSON.stringify(answer),
        question_id: record.questionId,
        same_as: record.sameAs,
        created_at: record.createdAt,
      })),
    );
    return records.map(() => undefined);
  }

  return {
    insert: (record: AnswerRecord): Promise<void> => insertAll([record]).then(() => {}),
    insertAll,
    /**
     * What was answered in a group within [from, until), oldest first; without questions that were taken back, taken
     * down or withheld. An answer to a group message carries that message's identifier behind its own prefix.
     */
    async ofGroup(groupId: string, from: number, until: number, limit: number): Promise<Answer[]> {
      const rows = await db
        .selectFrom('answers')
        .leftJoin('messages', (join) =>
          join.on('messages.id', '=', sql<string>`'msg_' || substr(answers.id, 5)`),
        )
        .select('answers.document')
        .where('answers.group_id', '=', groupId)
        .where('answers.created_at', '>=', from)
        .where('answers.created_at', '<', until)
        .where('messages.recalled_at', 'is', null)
        .where('messages.removed_at', 'is', null)
        .where((eb) => eb.or([eb('messages.withheld', 'is', null), eb('messages.withheld', '=', 0)]))
        .orderBy('answers.created_at')
        .limit(limit)
        .execute();
      return rows.map((row) => stored<Answer>(row.document));
    },
    async get(id: string): Promise<AnswerRecord | null> {
      const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /**
     * Answers that are the same one as any of these marks names, the latest first: of those given in a group at `since`
     * or later the ones that still are a question's answer. `within`: in this group alone.
     */
    async sameAs(
      marks: readonly string[],
      { since, within, limit }: { since: number; within: string | null; limit: number },
    ): Promise<AnswerRecord[]> {
      if (marks.length === 0) return [];
      let query = db
        .selectFrom('answers')
        .selectAll()
        .where('same_as', 'in', marks)
        .where('created_at', '>=', since)
        .where('group_id', 'is not', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('questions').select('questions.id').whereRef('questions.answer_id', '=', 'answers.id'),
          ),
        );
      if (within !== null) query = query.where('group_id', '=', within);
      const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(fromRow);
    },
  };
}
