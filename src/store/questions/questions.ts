import { type SqlBool, sql } from 'kysely';
import {
  type Question,
  type QuestionKind,
  type QuestionOwner,
  type QuestionStatus,
  WAITING_STATUSES,
} from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { holdsAnyCase } from '../statements/holds.ts';
import { moved } from '../statements/moved.ts';
import { liveQuestions } from './live-questions.ts';
import {
  columnsOf,
  fromRow,
  insertNew,
  insertOfNoMessage,
  type QuestionChange,
  toRow,
} from './question-rows.ts';

/** A page of a list, newest identifiers last; `after` is the last id of the page before. */
export interface QuestionFilter {
  statuses?: QuestionStatus[] | undefined;
  groupId?: string | undefined;
  kind?: QuestionKind | undefined;
  owner?: QuestionOwner | undefined;
  /** In its words or the asker's name, whatever the case, or their whole account; also of one that joined it. */
  sought?: string | undefined;
  /** Without those that joined another question. */
  withoutDuplicates?: boolean | undefined;
  /** The latest first instead of the oldest; `after` then goes on to the older. */
  latestFirst?: boolean | undefined;
  after?: string | undefined;
  limit: number;
}

const holding = (sought: string) =>
  sql<SqlBool>`(asker_id = ${sought} or ${holdsAnyCase('asker_name', sought)} or ${holdsAnyCase('text', sought)})`;

/** Whether a question, or one that joined it, holds what is looked for. */
const speaksOf = (sought: string) =>
  sql<SqlBool>`(${holding(sought)} or id in (
    select duplicate_of from questions where duplicate_of is not null and ${holding(sought)}
  ))`;

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
    /** An alert of this reason about the same person that nobody has settled yet, the oldest. */
    async waitingAlert(of: {
      groupId: string | null;
      askerId: string;
      reason: string;
    }): Promise<Question | null> {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('asker_id', '=', of.askerId)
        .where('group_id', of.groupId === null ? 'is' : '=', of.groupId)
        .where('kind', '=', 'alert')
        .where('reason', '=', of.reason)
        .where('status', 'in', WAITING_STATUSES)
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Alerts of this reason about somebody with one of these accounts that nobody has settled yet, oldest first. */
    async waitingAlertsOf(askerIds: readonly string[], reason: string): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('asker_id', 'in', [...askerIds])
        .where('kind', '=', 'alert')
        .where('reason', '=', reason)
        .where('status', 'in', WAITING_STATUSES)
        .orderBy('created_at')
        .execute();
      return rows.map(fromRow);
    },
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
    async list(filter: QuestionFilter): Promise<Question[]> {
      let query = db.selectFrom('questions').selectAll().limit(filter.limit);
      query = query.orderBy('id', filter.latestFirst ? 'desc' : 'asc');
      if (filter.statuses) query = query.where('status', 'in', filter.statuses);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
      if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
      if (filter.sought !== undefined) query = query.where(speaksOf(filter.sought));
      if (filter.withoutDuplicates) query = query.where('duplicate_of', 'is', null);
      if (filter.after !== undefined) query = query.where('id', filter.latestFirst ? '<' : '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    /**
     * What waits for an answer, the earliest due first, without a time last; those that joined another are left out.
     */
    async waiting(
      filter: Omit<QuestionFilter, 'after' | 'statuses' | 'withoutDuplicates' | 'latestFirst'>,
    ): Promise<Question[]> {
      // Apart, as the two databases sort what is not there to different ends, and either way by the index.
      const find = async (timed: boolean, limit: number): Promise<Question[]> => {
        let query = db
          .selectFrom('questions')
          .selectAll()
          // Whatever is not closed waits; by the status as well, a planner would sort all of them.
          .where('closed_at', 'is', null)
          .where('duplicate_of', 'is', null)
          .where('due_at', timed ? 'is not' : 'is', null)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit);
        if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
        if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
        if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
        if (filter.sought !== undefined) query = query.where(speaksOf(filter.sought));
        return (await query.execute()).map(fromRow);
      };
      const found = await find(true, filter.limit);
      return found.length === filter.limit
        ? found
        : [...found, ...(await find(false, filter.limit - found.length))];
    },
    ...liveQuestions(db),
    /** Those that joined a question, oldest first. */
    async duplicatesOf(id: string): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('duplicate_of', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
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
    /** How many joined each of these questions. */
    async duplicateCounts(ids: string[]): Promise<Map<string, number>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('questions')
        .select((eb) => ['duplicate_of', eb.fn.countAll<number>().as('n')])
        .where('duplicate_of', 'in', ids)
        .groupBy('duplicate_of')
        .execute();
      return new Map(rows.map((row) => [row.duplicate_of ?? '', Number(row.n)]));
    },
    /** Whose clock is due, the longest waiting first. */
    async withClockDue(now: number, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('questions')
        .select('id')
        .where('clock_at', '<=', now)
        .orderBy('clock_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
    /**
     * Changes a question whose clock still stands where it was read; null where another process was faster. So every
     * stage happens once, whoever sweeps.
     */
    async advance(
      question: Pick<Question, 'id' | 'clockStage' | 'clockAt'>,
      change: QuestionChange,
      now: number,
    ): Promise<Question | null> {
      const row = await db
        .updateTable('questions')
        .set({ ...columnsOf(change), updated_at: now })
        .where('id', '=', question.id)
        .where('clock_stage', '=', question.clockStage)
        .where('clock_at', '=', question.clockAt)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
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
