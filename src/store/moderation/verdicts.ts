import type { Selectable } from 'kysely';
import type { SenderRole } from '../../domain/conversation/message.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { storedOrNull } from '../statements/stored-json.ts';
import {
  type Columns,
  given,
  jsonOf,
  rowInsert,
  storableText,
  written,
  writtenWithRows,
} from '../statements/written.ts';

/** A message on its group's timeline, with the verdict once there is one. */
export interface JudgedMessage {
  groupId: string;
  messageId: string;
  revision: number;
  messageRowId: string | null;
  senderId: string;
  senderRole: SenderRole;
  sentAt: number;
  /** As judged: the text with its attachments' names; empty once it was recalled. */
  text: string;
  /** `waiting`: a second opinion is asked for; `given`: stands. Null verdict where nothing was said yet. */
  state: 'waiting' | 'given';
  verdict: Verdict | null;
}

/** What a message says, for those that come after it. */
export type SaidMessage = Pick<JudgedMessage, 'messageId' | 'senderId' | 'sentAt' | 'text'>;

const fromRow = (row: Selectable<Schema['verdicts']>): JudgedMessage => ({
  groupId: row.group_id,
  messageId: row.message_id,
  revision: row.revision,
  messageRowId: row.message_row_id,
  senderId: row.sender_id,
  senderRole: row.sender_role as SenderRole, // written from a JudgedMessage
  sentAt: row.sent_at,
  text: row.text,
  state: row.state === 'given' ? 'given' : 'waiting',
  verdict: storedOrNull<Verdict>(row.verdict),
});

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

export function verdictRepository(db: Executor) {
  /** The last of a group's messages in a span of their own time, latest first, as they read now. */
  const spanOf = (groupId: string, from: number, until: number, limit: number) =>
    db
      .selectFrom('verdicts')
      .where('group_id', '=', groupId)
      .where('latest', '=', 1)
      .where('sent_at', '>=', from)
      .where('sent_at', '<=', until)
      .orderBy('sent_at', 'desc')
      .orderBy('message_id', 'desc')
      .limit(limit);
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
    async get(groupId: string, messageId: string, revision: number): Promise<JudgedMessage | null> {
      const row = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Ties what was judged before it was handed in to the stored message. */
    async tie(groupId: string, messageId: string, messageRowId: string): Promise<void> {
      await db
        .updateTable('verdicts')
        .set({ message_row_id: messageRowId })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('message_row_id', 'is', null)
        .execute();
    },
    /** Gives a waiting message its verdict; false where it has one. */
    async give(groupId: string, messageId: string, revision: number, verdict: Verdict): Promise<boolean> {
      const result = await db
        .updateTable('verdicts')
        .set({ state: 'given', verdict: JSON.stringify(verdict) })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** A message in order becomes one of a flood when an earlier one arrives late: the one change there is. */
    async addFlood(groupId: string, messageId: string, revision: number, verdict: Verdict): Promise<void> {
      await db
        .updateTable('verdicts')
        .set({ verdict: JSON.stringify(verdict) })
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .where('revision', '=', revision)
        .execute();
    },
    /** A group's messages as they read now, of a span of their own time, oldest first. */
    async timeline(groupId: string, from: number, until: number, limit: number): Promise<JudgedMessage[]> {
      const rows = await spanOf(groupId, from, until, limit).selectAll().execute();
      return rows.map(fromRow).reverse();
    },
    /** The same without verdicts: most of a busy group's messages are looked back over for their words alone. */
    async said(groupId: string, from: number, until: number, limit: number): Promise<SaidMessage[]> {
      const rows = await spanOf(groupId, from, until, limit)
        .select(['message_id as messageId', 'sender_id as senderId', 'sent_at as sentAt', 'text'])
        .execute();
      return rows.reverse();
    },
    /** Messages of a group that wait for a second opinion, oldest first. */
    async waiting(groupId: string, limit: number): Promise<JudgedMessage[]> {
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('group_id', '=', groupId)
        .where('latest', '=', 1)
        .where('message_row_id', 'is not', null)
        .orderBy('sent_at')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    /** Recalled: it counts for nothing any more, and nothing of it is kept in words. */
    async forget(groupId: string, messageId: string): Promise<void> {
      const rows = await db
        .selectFrom('verdicts')
        .select(['revision', 'verdict'])
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .execute();
      for (const row of rows) {
        const verdict = storedOrNull<Verdict>(row.verdict);
        await db
          .updateTable('verdicts')
          .set({
            text: '',
            latest: 0,
            verdict: verdict
              ? JSON.stringify({
                  ...verdict,
                  evidence: verdict.evidence.map((one) => ({ ...one, text: '' })),
                })
              : null,
          })
          .where('group_id', '=', groupId)
          .where('message_id', '=', messageId)
          .where('revision', '=', row.revision)
          .execute();
      }
    },
  };
}
