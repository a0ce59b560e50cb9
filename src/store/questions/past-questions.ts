import { type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { fromRow } from './question-rows.ts';

/** What was asked, and what became of it: what topics, figures and like answers are made of. */
export function pastQuestions(db: Executor) {
  return {
    /** Asked in a group within [from, until), oldest first; without what was taken back, taken down or withheld. */
    async askedBetween(groupId: string, from: number, until: number, limit: number): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .leftJoin('messages', 'messages.id', 'questions.message_row_id')
        .selectAll('questions')
        .where('questions.group_id', '=', groupId)
        .where('questions.created_at', '>=', from)
        .where('questions.created_at', '<', until)
        .where('messages.recalled_at', 'is', null)
        .where('messages.removed_at', 'is', null)
        .where((eb) => eb.or([eb('messages.withheld', 'is', null), eb('messages.withheld', '=', 0)]))
        .orderBy('questions.created_at')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    /** How many questions of a group staff took up, answered or put aside; counted up to `most`. */
    async attendedTo(groupId: string, most: number): Promise<number> {
      const row = await db
        .selectFrom((eb) =>
          eb
            .selectFrom('questions')
            .select('id')
            .where('group_id', '=', groupId)
            .where((of) =>
              of.or([
                of('claimed_by', 'is not', null),
                of('answered_by', '=', 'staff'),
                of('status', '=', 'dismissed'),
              ]),
            )
            .limit(most)
            .as('attended'),
        )
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },
    /** Questions that the material did not answer, newest first: what coverage gaps are made of. */
    async unanswered(filter: {
      since: number;
      groupId?: string | undefined;
      courseId?: string | undefined;
      reasons: string[];
      limit: number;
    }): Promise<Question[]> {
      let query = db
        .selectFrom('questions')
        .selectAll()
        .where('created_at', '>=', filter.since)
        .where('reason', 'in', filter.reasons)
        .orderBy('created_at', 'desc')
        .limit(filter.limit);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.courseId !== undefined) query = query.where('course_id', '=', filter.courseId);
      return (await query.execute()).map(fromRow);
    },
    /** What staff answered in a course, newest first: looked through for the same question. */
    async answeredByStaff(
      courseId: string,
      limit: number,
      groupId: string | null = null,
    ): Promise<Question[]> {
      let answered = db
        .selectFrom('questions')
        .selectAll()
        .where('course_id', '=', courseId)
        .where('answered_by', '=', 'staff')
        .where('reply', 'is not', null);
      if (groupId !== null) answered = answered.where('group_id', '=', groupId);
      const rows = await answered.orderBy('created_at', 'desc').limit(limit).execute();
      return rows.map(fromRow);
    },
    /** Questions that are not closed, by status, and how many of them are past their due time. */
    async openCounts(now: number): Promise<{ status: string; count: number; overdue: number }[]> {
      const rows = await db
        .selectFrom('questions')
        .select((eb) => [
          'status',
          eb.fn.countAll<number>().as('n'),
          eb.fn.sum<number>(eb.case().when('due_at', '<', now).then(1).else(0).end()).as('overdue'),
        ])
        .where('status', 'in', WAITING_STATUSES)
        .groupBy('status')
        .orderBy('status')
        .execute();
      return rows.map((row) => ({ status: row.status, count: Number(row.n), overdue: Number(row.overdue) }));
    },
  };
}
