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

/** Which questions are asked for: the latest `limit` of a group since then (epoch milliseconds). */
export interface WaitingAsked {
  groupId: string;
  since: number;
  limit: number;
}

/** Those of one asker. */
export interface OwnAsked extends WaitingAsked {
  askerId: string;
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

type Value = ReturnType<typeof sql>;

const latest = (condition: Value, { since, limit }: WaitingAsked) => sql<Row>`
  select id, asker_id, text, kind, status, message_row_id, answer_message_row_id, answered_at, created_at
  from questions where ${condition} and created_at >= ${since} order by created_at desc limit ${limit}`;

const waitingIn = (groupId: Value) =>
  sql`group_id = ${groupId} and status in ('open', 'handed_off', 'claimed')`;
const ownIn = (groupId: Value, askerId: Value) =>
  sql`asker_id = ${askerId} and group_id = ${groupId} and status in ('open', 'handed_off', 'claimed', 'answered')`;

const isAlike = (asked: WaitingAsked[]): boolean =>
  asked.every(({ since, limit }) => since === asked[0]?.since && limit === asked[0]?.limit);

/** Questions that are not settled yet, newest first; read for every message that may have to do with one. */
export function liveQuestions(db: Executor) {
  // To ask the embedded store costs no round trip; the shared one is asked by all at once.
  const isPostgres = engineOf(db) === 'postgres';

  async function waitingAll(asked: WaitingAsked[]): Promise<LiveQuestion[][]> {
    const [first] = asked;
    if (!first) return [];
    if (!isPostgres || !isAlike(asked))
      return await inTurn(asked, (one) => latest(waitingIn(sql`${one.groupId}`), one).execute(db));
    return await inOneStatement(
      asked,
      sql`unnest(${asked.map((one) => one.groupId)}::text[]) with ordinality as asked(group_id, place)`,
      latest(waitingIn(sql`asked.group_id`), first),
    );
  }

  async function ownAll(asked: OwnAsked[]): Promise<LiveQuestion[][]> {
    const [first] = asked;
    if (!first) return [];
    if (!isPostgres || !isAlike(asked))
      return await inTurn(asked, (one) =>
        latest(ownIn(sql`${one.groupId}`, sql`${one.askerId}`), one).execute(db),
      );
    const [groupIds, askerIds] = [asked.map((one) => one.groupId), asked.map((one) => one.askerId)];
    return await inOneStatement(
      asked,
      sql`unnest(${groupIds}::text[], ${askerIds}::text[]) with ordinality as asked(group_id, asker_id, place)`,
      latest(ownIn(sql`asked.group_id`, sql`asked.asker_id`), first),
    );
  }

  async function inOneStatement(
    asked: WaitingAsked[],
    each: Value,
    questions: Value,
  ): Promise<LiveQuestion[][]> {
    const { rows } = await sql<Row & { place: number }>`
      select asked.place, live.* from ${each} cross join lateral (${questions}) as live`.execute(db);
    return asked.map((_, i) => rows.filter(({ place }) => place === i + 1).map(fromRow));
  }

  return {
    waitingAll,
    ownAll,
    /** In which somebody still waits for a first answer. */
    async waitingSince(groupId: string, since: number, limit: number): Promise<LiveQuestion[]> {
      const [questions = []] = await waitingAll([{ groupId, since, limit }]);
      return questions;
    },
    /** One asker's, those included that were answered and not settled. */
    async ownSince(asked: OwnAsked): Promise<LiveQuestion[]> {
      const [questions = []] = await ownAll([asked]);
      return questions;
    },
  };
}

async function inTurn<Asked>(
  asked: Asked[],
  read: (one: Asked) => Promise<{ rows: Row[] }>,
): Promise<LiveQuestion[][]> {
  const answers: LiveQuestion[][] = [];
  for (const one of asked) answers.push((await read(one)).rows.map(fromRow));
  return answers;
}
