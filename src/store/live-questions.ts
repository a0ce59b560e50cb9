import { sql } from 'kysely';
import type { Question, QuestionKind, QuestionStatus } from '../domain/question.ts';
import { engineOf } from './engine.ts';
import type { Executor } from './repositories.ts';

/** Statuses in which somebody still waits for a first answer. */
export const WAITING_STATUSES: QuestionStatus[] = ['open', 'handed_off', 'claimed'];

/** What the rules need to know of a question that may be answered or come back to. */
export type LiveQuestion = Pick<
  Question,
  | 'id'
  | 'askerId'
  | 'text'
  | 'kind'
  | 'status'
  | 'messageRowId'
  | 'answerMessageRowId'
  | 'answeredAt'
  | 'createdAt'
>;

/** Which of a group's questions are asked for: the latest `limit` since then (epoch milliseconds). */
export interface LiveAsked {
  groupId: string;
  since: number;
  limit: number;
}

interface Row {
  id: string;
  asker_id: string;
  text: string;
  kind: string;
  status: string;
  message_row_id: string | null;
  answer_message_row_id: string | null;
  answered_at: number | null;
  created_at: number;
}

const fromRow = (row: Row): LiveQuestion => ({
  id: row.id,
  askerId: row.asker_id,
  text: row.text,
  kind: row.kind as QuestionKind, // written from a Question
  status: row.status as QuestionStatus, // written from a Question
  messageRowId: row.message_row_id,
  answerMessageRowId: row.answer_message_row_id,
  answeredAt: row.answered_at,
  createdAt: row.created_at,
});

/** Questions that are not settled yet; read for every message that may have to do with one. */
export function liveQuestions(db: Executor) {
  const latestOf = (group: ReturnType<typeof sql>, { since, limit }: Omit<LiveAsked, 'groupId'>) => sql<Row>`
    select id, asker_id, text, kind, status, message_row_id, answer_message_row_id, answered_at, created_at
    from questions
    where group_id = ${group} and created_at >= ${since}
      and status in ('open', 'handed_off', 'claimed', 'answered')
    order by created_at desc limit ${limit}`;

  /** One after the other: to ask the embedded store costs no round trip, and each stops at its limit. */
  async function oneByOne(asked: LiveAsked[]): Promise<LiveQuestion[][]> {
    const answers: LiveQuestion[][] = [];
    for (const one of asked) {
      const { rows } = await latestOf(sql`${one.groupId}`, one).execute(db);
      answers.push(rows.map(fromRow));
    }
    return answers;
  }

  async function inOneStatement(asked: LiveAsked[], bounds: LiveAsked): Promise<LiveQuestion[][]> {
    const groupIds = asked.map(({ groupId }) => groupId);
    const { rows } = await sql<Row & { group_id: string }>`
      select asked.id as group_id, live.* from unnest(${groupIds}::text[]) as asked(id)
      cross join lateral (${latestOf(sql`asked.id`, bounds)}) as live`.execute(db);
    return groupIds.map((id) => rows.filter((row) => row.group_id === id).map(fromRow));
  }

  /** For each group its latest questions that are not settled yet, newest first. */
  async function liveAll(asked: LiveAsked[]): Promise<LiveQuestion[][]> {
    const [first] = asked;
    if (!first) return [];
    const isAlike = asked.every(({ since, limit }) => since === first.since && limit === first.limit);
    if (engineOf(db) === 'sqlite' || !isAlike) return await oneByOne(asked);
    return await inOneStatement(asked, first);
  }

  return {
    liveAll,
    async live(groupId: string, since: number, limit: number): Promise<LiveQuestion[]> {
      const [questions = []] = await liveAll([{ groupId, since, limit }]);
      return questions;
    },
  };
}
