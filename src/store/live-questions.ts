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

const COLUMNS = sql.raw(
  'id, asker_id, text, kind, status, message_row_id, answer_message_row_id, answered_at, created_at',
);

const latest = (columns: Value, condition: Value, { since, limit }: WaitingAsked) => sql<Row>`
  select ${columns} from questions where ${condition} and created_at >= ${since}
  order by created_at desc limit ${limit}`;

const waitingIn = (groupId: Value) =>
  sql`group_id = ${groupId} and status in ('open', 'handed_off', 'claimed')`;
const ownIn = (groupId: Value, askerId: Value) =>
  sql`asker_id = ${askerId} and group_id = ${groupId} and status in ('open', 'handed_off', 'claimed', 'answered')`;

const isAlike = (asked: WaitingAsked[]): boolean =>
  asked.every(({ since, limit }) => since === asked[0]?.since && limit === asked[0]?.limit);

/** Questions that are not settled yet, newest first; read for every message that may have to do with one. */
export function liveQuestions(db: Executor) {
  const isPostgres = engineOf(db) === 'postgres';

  async function waitingAll(asked: WaitingAsked[]): Promise<LiveQuestion[][]> {
    const conditionFor = (one: WaitingAsked) => waitingIn(sql`${one.groupId}`);
    return await readAll(asked, conditionFor, () =>
      isPostgres
        ? {
            each: sql`unnest(${asked.map((one) => one.groupId)}::text[])
              with ordinality as asked(group_id, place)`,
            condition: waitingIn(sql`asked.group_id`),
          }
        : {
            each: sql`json_each(${JSON.stringify(asked.map((one) => one.groupId))}) as asked`,
            condition: waitingIn(sql`asked.value`),
          },
    );
  }

  async function ownAll(asked: OwnAsked[]): Promise<LiveQuestion[][]> {
    const conditionFor = (one: OwnAsked) => ownIn(sql`${one.groupId}`, sql`${one.askerId}`);
    return await readAll(asked, conditionFor, () => {
      const [groupIds, askerIds] = [asked.map((one) => one.groupId), asked.map((one) => one.askerId)];
      return isPostgres
        ? {
            each: sql`unnest(${groupIds}::text[], ${askerIds}::text[])
              with ordinality as asked(group_id, asker_id, place)`,
            condition: ownIn(sql`asked.group_id`, sql`asked.asker_id`),
          }
        : {
            each: sql`json_each(${JSON.stringify(groupIds.map((id, i) => [id, askerIds[i]]))}) as asked`,
            condition: ownIn(sql`asked.value ->> 0`, sql`asked.value ->> 1`),
          };
    });
  }

  /** Alone or where their bounds differ one by one, else all in one statement. */
  async function readAll<Asked extends WaitingAsked>(
    asked: Asked[],
    conditionFor: (one: Asked) => Value,
    together: () => { each: Value; condition: Value },
  ): Promise<LiveQuestion[][]> {
    const [first] = asked;
    if (!first) return [];
    if (asked.length === 1 || !isAlike(asked)) {
      const answers: LiveQuestion[][] = [];
      for (const one of asked) {
        const { rows } = await latest(COLUMNS, conditionFor(one), one).execute(db);
        answers.push(rows.map(fromRow));
      }
      return answers;
    }
    const { each, condition } = together();
    return await inOneStatement(asked.length, each, condition, first);
  }

  async function inOneStatement(
    askedCount: number,
    each: Value,
    condition: Value,
    bounds: WaitingAsked,
  ): Promise<LiveQuestion[][]> {
    const { rows } = await (isPostgres
      ? sql<Row & { place: number }>`select asked.place, live.*
          from ${each} cross join lateral (${latest(COLUMNS, condition, bounds)}) as live`
      : // SQLite knows no lateral join; a list of identifiers may look outside itself.
        sql<
          Row & { place: number }
        >`select asked.key + 1 as place, live.id, live.asker_id, live.text, live.kind, live.status, live.message_row_id,
            live.answer_message_row_id, live.answered_at, live.created_at
          from ${each} cross join questions as live
          where live.id in (${latest(sql`id`, condition, bounds)}) order by live.created_at desc`
    ).execute(db);
    const answers: LiveQuestion[][] = Array.from({ length: askedCount }, () => []);
    for (const row of rows) answers[row.place - 1]?.push(fromRow(row));
    return answers;
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
