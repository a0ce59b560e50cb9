import type { Question, QuestionKind, QuestionStatus } from '../../domain/conversation/question.ts';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import { type Columns, given, jsonOf, written } from '../statements/written.ts';

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

interface PlacedRow extends Row {
  place: number;
}

const ASKED = {
  place: 'integer',
  group_id: 'text',
  asker_id: 'text',
  since: 'bigint',
} satisfies Columns<string>;
const COLUMNS =
  'id, asker_id, text, kind, status, message_row_id, answer_message_row_id, answered_at, created_at'.split(
    ', ',
  );

/** The latest of each, over the index by group or by asker; `condition` is on `questions` and on what is `given`. */
function latestOfEach(condition: string) {
  const latest = (columns: string[], limit: string) => `
    select ${columns.join(', ')} from questions where ${condition} and created_at >= given.since
    order by created_at desc limit ${limit}`;
  return {
    postgres: written<PlacedRow>(`select given.place, live.*
      from ${given(ASKED)} cross join lateral (${latest(COLUMNS, '$2')}) as live`),
    // SQLite knows no lateral join; a list of identifiers may look outside itself.
    sqlite: written<PlacedRow>(`
      with given as materialized (
        select value ->> 'place' as place, value ->> 'group_id' as group_id, value ->> 'asker_id' as asker_id,
          value ->> 'since' as since from json_each(?))
      select given.place, ${COLUMNS.map((column) => `live.${column}`).join(', ')}
      from given cross join questions as live where live.id in (${latest(['id'], '?')})
      order by live.created_at desc`),
  };
}

const waiting = latestOfEach("group_id = given.group_id and status in ('open', 'handed_off', 'claimed')");
const own = latestOfEach(
  "asker_id = given.asker_id and group_id = given.group_id and status in ('open', 'handed_off', " +
    "'claimed', 'answered', 'resolved')",
);

/**
 * Questions that may still change by what is said, newest first; read for every message that may have to do with one.
 */
export function liveQuestions(db: Executor) {
  const engine = engineOf(db);

  /** In one statement where all want the same number at most. */
  async function readAll(
    statements: typeof own,
    asked: (WaitingAsked & { askerId?: string })[],
  ): Promise<LiveQuestion[][]> {
    const [first] = asked;
    if (!first) return [];
    if (asked.some(({ limit }) => limit !== first.limit)) {
      const answers: LiveQuestion[][] = [];
      for (const one of asked) answers.push(...(await readAll(statements, [one])));
      return answers;
    }
    const rows = asked.map(({ groupId, askerId = null, since }, place) => ({
      place,
      group_id: groupId,
      asker_id: askerId,
      since,
    }));
    const found = Map.groupBy(await statements[engine](db, jsonOf(rows), first.limit), (row) => row.place);
    return asked.map((_, place) => (found.get(place) ?? []).map(fromRow));
  }

  const waitingAll = (asked: WaitingAsked[]) => readAll(waiting, asked);
  const ownAll = (asked: OwnAsked[]) => readAll(own, asked);

  return {
    waitingAll,
    ownAll,
    /** In which somebody still waits for a first answer. */
    async waitingSince(groupId: string, since: number, limit: number): Promise<LiveQuestion[]> {
      const [questions = []] = await waitingAll([{ groupId, since, limit }]);
      return questions;
    },
    /** One asker's, those included that were answered or settled: whoever said thanks may come back. */
    async ownSince(asked: OwnAsked): Promise<LiveQuestion[]> {
      const [questions = []] = await ownAll([asked]);
      return questions;
    },
  };
}
