import type { Question, QuestionStatus } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { moved } from '../statements/moved.ts';
import { joinedQuestions } from './joined-questions.ts';
import { liveQuestions } from './live-questions.ts';
import { pastQuestions } from './past-questions.ts';
import { questionClocks } from './question-clocks.ts';
import { questionLists } from './question-lists.ts';
import {
  columnsOf,
  fromRow,
  insertNew,
  insertOfNoMessage,
  type QuestionChange,
  toRow,
} from './question-rows.ts';
import { waitingAlerts } from './waiting-alerts.ts';

export function questionRepository(db: Executor) {
  /** For each, false where its message's question is stored already. */
  async function insertAll(questions: Question[]): Promise<boolean[]> {
    const rows = questions.map(toRow);
    await insertOfNoMessage(
      db,
      rows.filter((row) => row.message_row_id === null),
    );
    const ofMessages = rows.filter((row) => row.message_row_id !== null);
    const added = new Set((await insertNew(db, ofMessages)).map((row) => row.id));
    return questions.map(({ id, messageRowId }) => messageRowId === null || added.has(id));
  }

  return {
    insertAll,
    /** False where the message's question is stored already. */
    async insert(question: Question): Promise<boolean> {
      const [isNew = false] = await insertAll([question]);
      return isNew;
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
    ...waitingAlerts(db),
    ...pastQuestions(db),
    ...questionLists(db),
    ...liveQuestions(db),
    ...joinedQuestions(db),
    /** The question that this answer document answers, or was given before it was handed off. */
    async byAnswer(answerId: string): Promise<Question | null> {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('answer_id', '=', answerId)
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Those that this message answered. */
    async answeredWith(messageRowId: string): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('answer_message_row_id', '=', messageRowId)
        .execute();
      return rows.map(fromRow);
    },
    ...questionClocks(db),
    /**
     * Changes a question only if it still is in one of the states `from`; null where somebody was faster.
     * The one way a status changes outside the clocks, so two people can never both win.
     */
    async move(
      id: string,
      from: QuestionStatus[],
      change: QuestionChange,
      now: number,
    ): Promise<Question | null> {
      const row = await moved(db, 'questions', { id, from, set: { ...columnsOf(change), updated_at: now } });
      return row && fromRow(row);
    },
  };
}
