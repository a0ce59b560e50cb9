import type { Answer } from '../domain/answer.ts';
import type { Executor } from './repositories.ts';
import { stored } from './stored-json.ts';

export interface AnswerRecord {
  answer: Answer;
  groupId: string | null;
  courseId: string | null;
  askerId: string | null;
  question: string;
  questionId: string | null;
  createdAt: number;
}

export function answerRepository(db: Executor) {
  return {
    async insert(record: AnswerRecord): Promise<void> {
      const { answer } = record;
      await db
        .insertInto('answers')
        .values({
          id: answer.id,
          group_id: record.groupId,
          course_id: record.courseId,
          asker_id: record.askerId,
          question: record.question,
          outcome: answer.outcome,
          mode: answer.mode,
          document: JSON.stringify(answer),
          question_id: record.questionId,
          created_at: record.createdAt,
        })
        .execute();
    },
    async get(id: string): Promise<AnswerRecord | null> {
      const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      return {
        answer: stored<Answer>(row.document),
        groupId: row.group_id,
        courseId: row.course_id,
        askerId: row.asker_id,
        question: row.question,
        questionId: row.question_id,
        createdAt: row.created_at,
      };
    },
  };
}
