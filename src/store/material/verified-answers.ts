import type { Selectable } from 'kysely';
import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

const fromRow = (row: Selectable<Schema['verified_answers']>): VerifiedAnswer => ({
  id: row.id,
  courseId: row.course_id,
  question: row.question,
  answer: row.answer,
  verifiedBy: row.verified_by,
  questionId: row.question_id,
  answerId: row.answer_id,
  restsOn: stored<VerifiedAnswer['restsOn']>(row.rests_on),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  expiresAt: row.expires_at,
  withdrawnAt: row.withdrawn_at,
});

/** Times are summed by their rest: the sum of milliseconds themselves would leave what a number holds. */
const STAMP_MODULUS = 1_000_003;
const stamps = writtenFor<{ course_id: string; n: number; latest: number; times: number | string }>(
  (isOneOf) =>
    `select course_id, count(*) as n, max(updated_at) as latest, sum(updated_at % ${STAMP_MODULUS}) as times
      from verified_answers where course_id ${isOneOf} group by course_id`,
);

/** What may be changed; what is left out stays. */
export type VerifiedAnswerEdit = {
  [Key in 'question' | 'answer' | 'verifiedBy' | 'expiresAt' | 'withdrawnAt' | 'restsOn']?:
    | VerifiedAnswer[Key]
    | undefined;
};

export function verifiedAnswerRepository(db: Executor) {
  /**
   * Of each course what changes with every change of its entries: tells whether a copy in memory is still good. The
   * latest time alone would hide a change by a process whose clock is behind.
   */
  async function stampsOf(courseIds: string[]): Promise<string[]> {
    const found = new Map((await stamps(db, courseIds)).map((row) => [row.course_id, row]));
    return courseIds.map((id) => {
      const row = found.get(id);
      return row ? `${row.n}:${row.latest}:${row.times}` : '0:0:0';
    });
  }

  return {
    stampsOf,
    async insert(entry: VerifiedAnswer): Promise<void> {
      await db
        .insertInto('verified_answers')
        .values({
          id: entry.id,
          course_id: entry.courseId,
          question: entry.question,
          answer: entry.answer,
          verified_by: entry.verifiedBy,
          question_id: entry.questionId,
          answer_id: entry.answerId,
          rests_on: JSON.stringify(entry.restsOn),
          created_at: entry.createdAt,
          updated_at: entry.updatedAt,
          expires_at: entry.expiresAt,
          withdrawn_at: entry.withdrawnAt,
        })
        .execute();
    },
    async get(id: string): Promise<VerifiedAnswer | null> {
      const row = await db.selectFrom('verified_answers').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async listByCourse(courseId: string): Promise<VerifiedAnswer[]> {
      const rows = await db
        .selectFrom('verified_answers')
        .selectAll()
        .where('course_id', '=', courseId)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** What was kept of the answer to a question, also what was withdrawn since. */
    async keptOf(questionId: string): Promise<VerifiedAnswer[]> {
      const rows = await db
        .selectFrom('verified_answers')
        .selectAll()
        .where('question_id', '=', questionId)
        .execute();
      return rows.map(fromRow);
    },
    async stampOf(courseId: string): Promise<string> {
      const [stamp = ''] = await stampsOf([courseId]);
      return stamp;
    },
    async change(id: string, change: VerifiedAnswerEdit, now: number): Promise<VerifiedAnswer | null> {
      const row = await db
        .updateTable('verified_answers')
        .set({
          updated_at: now,
          ...(change.question === undefined ? {} : { question: change.question }),
          ...(change.answer === undefined ? {} : { answer: change.answer }),
          ...(change.verifiedBy === undefined ? {} : { verified_by: change.verifiedBy }),
          ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
          ...(change.withdrawnAt === undefined ? {} : { withdrawn_at: change.withdrawnAt }),
          ...(change.restsOn === undefined ? {} : { rests_on: JSON.stringify(change.restsOn) }),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /**
     * Documents that hold the same as before go by another hash now, old to new; whoever keeps an answer has nothing
     * to look at.
     */
    async restOnTheSame(courseId: string, hashes: ReadonlyMap<string, string>): Promise<void> {
      if (hashes.size === 0) return;
      const rows = await db
        .selectFrom('verified_answers')
        .selectAll()
        .where('course_id', '=', courseId)
        .execute();
      for (const { id, restsOn } of rows.map(fromRow)) {
        if (!restsOn.some(({ hash }) => hashes.has(hash))) continue;
        const now = restsOn.map((one) => ({ ...one, hash: hashes.get(one.hash) ?? one.hash }));
        await db
          .updateTable('verified_answers')
          .set({ rests_on: JSON.stringify(now) })
          .where('id', '=', id)
          .execute();
      }
    },
    async delete(id: string): Promise<boolean> {
      const result = await db.deleteFrom('verified_answers').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}
