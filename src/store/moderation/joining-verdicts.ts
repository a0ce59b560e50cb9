import type { Selectable } from 'kysely';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import {
  type Columns,
  given,
  jsonOf,
  rowInsert,
  storableText,
  written,
  writtenWithRows,
} from '../statements/written.ts';
import type { JudgedMessage } from './verdict-rows.ts';

/** A message that joins its group's timeline only where its sender said little about that time. */
export interface CalmlyJoining {
  message: JudgedMessage;
  /** The span of their own time in which the sender's messages count. */
  from: number;
  until: number;
  /** With so many of them there it does not join. */
  tooMany: number;
}

type Column = keyof Selectable<Schema['verdicts']>;

type Joined = Pick<Selectable<Schema['verdicts']>, 'group_id' | 'message_id' | 'revision'>;

const JOINING: Columns<Column> = {
  group_id: 'text',
  message_id: 'text',
  revision: 'integer',
  message_row_id: 'text',
  sender_id: 'text',
  sender_role: 'text',
  sent_at: 'bigint',
  text: 'text',
  state: 'text',
  verdict: 'text',
  latest: 'integer',
  created_at: 'bigint',
};

const UNLESS_THERE = 'on conflict do nothing returning group_id, message_id, revision';

const writeJoining = rowInsert<Column, Joined>('verdicts', JOINING, UNLESS_THERE);

const JOINING_CALMLY = { ...JOINING, since: 'bigint', until: 'bigint', too_many: 'bigint' } as const;

const columns = Object.keys(JOINING).join(', ');

const joiningCalmly = (givenRows: string) => `
  insert into verdicts (${columns}) select ${columns} from ${givenRows}
  where (select count(*) from verdicts as own
    where own.group_id = given.group_id and own.sender_id = given.sender_id and own.latest = 1
      and own.sent_at >= given.since and own.sent_at <= given.until) < given.too_many
  ${UNLESS_THERE}`;

const joinCalmlyOnPostgres = written<Joined>(joiningCalmly(given(JOINING_CALMLY)));

const joinCalmlyOnSqlite = writtenWithRows<keyof typeof JOINING_CALMLY, Joined>(
  JOINING_CALMLY,
  (values) =>
    `with given (${Object.keys(JOINING_CALMLY).join(', ')}) as (${values}) ${joiningCalmly('given')}`,
);

const keyOf = (groupId: string, messageId: string, revision: number): string =>
  JSON.stringify([groupId, storableText(messageId), revision]);

const toRow = (message: JudgedMessage, now: number) => ({
  group_id: message.groupId,
  message_id: message.messageId,
  revision: message.revision,
  message_row_id: message.messageRowId,
  sender_id: message.senderId,
  sender_role: message.senderRole,
  sent_at: message.sentAt,
  text: message.text,
  state: message.state,
  verdict: message.verdict ? JSON.stringify(message.verdict) : null,
  latest: 1,
  created_at: now,
});

/** How a message that is judged joins the timeline of its group. */
export function joiningVerdicts(db: Executor) {
  return {
    /** False where this revision of the message is on the timeline already. Earlier revisions leave it. */
    async join(message: JudgedMessage, now: number): Promise<boolean> {
      const joined = await writeJoining(db, [toRow(message, now)]);
      if (joined.length > 0 && message.revision > 1) {
        await db
          .updateTable('verdicts')
          .set({ latest: 0 })
          .where('group_id', '=', message.groupId)
          .where('message_id', '=', message.messageId)
          .where('revision', '<', message.revision)
          .execute();
      }
      return joined.length > 0;
    },
    /**
     * First revisions, in one statement: for each, false where it is on the timeline already, or its sender said too
     * much. Of one sender no two may be given.
     */
    async joinCalmly(joining: CalmlyJoining[], now: number): Promise<boolean[]> {
      const rows = joining.map(({ message, from, until, tooMany }) => ({
        ...toRow(message, now),
        since: from,
        until,
        too_many: tooMany,
      }));
      // In one order, so that two processes do not wait for each other.
      rows.sort((a, b) => (a.group_id + a.message_id < b.group_id + b.message_id ? -1 : 1));
      const written =
        engineOf(db) === 'postgres'
          ? await joinCalmlyOnPostgres(db, jsonOf(rows))
          : await joinCalmlyOnSqlite(db, rows);
      const joined = new Set(written.map((row) => keyOf(row.group_id, row.message_id, row.revision)));
      return joining.map(({ message }) =>
        joined.has(keyOf(message.groupId, message.messageId, message.revision)),
      );
    },
  };
}
