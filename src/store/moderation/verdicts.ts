import type { Selectable } from 'kysely';
import type { SenderRole } from '../../domain/conversation/message.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { storedOrNull } from '../stored-json.ts';
import { type Columns, given, jsonOf, rowInsert, storableText, written } from '../written.ts';

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

/** Where a message would join its group's timeline. */
export interface Place {
  groupId: string;
  messageId: string;
  revision: number;
  senderId: string;
  /** Of the sender's other messages those of this span of their own time are counted. */
  from: number;
  until: number;
}

export interface Standing {
  /** This revision is on the timeline already. */
  isThere: boolean;
  /** The sender's messages of the span, as they read now. */
  own: number;
}

interface StandingRow {
  place: number;
  there: number;
  own: number;
}

const PLACE = {
  place: 'integer',
  group_id: 'text',
  message_id: 'text',
  revision: 'integer',
  sender_id: 'text',
  since: 'bigint',
  until: 'bigint',
} satisfies Columns<string>;

const standing = (givenRows: string) => `
  select given.place,
    (select count(*) from verdicts where group_id = given.group_id and message_id = given.message_id
      and revision = given.revision) as there,
    (select count(*) from verdicts where group_id = given.group_id and sender_id = given.sender_id and latest = 1
      and sent_at >= given.since and sent_at <= given.until) as own
  from ${givenRows}`;
const standingOnPostgres = written<StandingRow>(standing(given(PLACE)));
const standingOnSqlite = written<StandingRow>(`
  with given as materialized (select ${Object.keys(PLACE)
    .map((name) => `value ->> '${name}' as ${name}`)
    .join(', ')} from json_each(?))
  ${standing('given')}`);

const writeJoining = rowInsert<
  keyof Selectable<Schema['verdicts']>,
  { group_id: string; message_id: string; revision: number }
>(
  'verdicts',
  {
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
  },
  'on conflict do nothing returning group_id, message_id, revision',
);

const keyOf = (groupId: string, messageId: string, revision: number): string =>
  JSON.stringify([groupId, storableText(messageId), revision]);

export function verdictRepository(db: Executor) {
  const standingOn = engineOf(db) === 'postgres' ? standingOnPostgres : standingOnSqlite;

  async function standingAll(places: Place[]): Promise<Standing[]> {
    const asked = places.map((one, place) => ({
      place,
      group_id: one.groupId,
      message_id: one.messageId,
      revision: one.revision,
      sender_id: one.senderId,
      since: one.from,
      until: one.until,
    }));
    const found = new Map((await standingOn(db, jsonOf(asked))).map((row) => [row.place, row]));
    return places.map((_, place) => {
      const row = found.get(place);
      return { isThere: (row?.there ?? 0) > 0, own: row?.own ?? 0 };
    });
  }

  /** For each, false where this revision of the message is on the timeline already. Earlier revisions leave it. */
  async function joinAll(joining: { message: JudgedMessage; now: number }[]): Promise<boolean[]> {
    const rows = joining.map(({ message, now }) => ({
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
    }));
    // In one order, so that two processes do not wait for each other.
    rows.sort((a, b) => (a.group_id + a.message_id < b.group_id + b.message_id ? -1 : 1));
    const joined = new Set(
      (await writeJoining(db, rows)).map((row) => keyOf(row.group_id, row.message_id, row.revision)),
    );
    const answers = joining.map(({ message }) =>
      // One that comes twice is new once.
      joined.delete(keyOf(message.groupId, message.messageId, message.revision)),
    );
    for (const [i, { message }] of joining.entries()) {
      if (!answers[i] || message.revision === 1) continue;
      await db
        .updateTable('verdicts')
        .set({ latest: 0 })
        .where('group_id', '=', message.groupId)
        .where('message_id', '=', message.messageId)
        .where('revision', '<', message.revision)
        .execute();
    }
    return answers;
  }

  return {
    standingAll,
    joinAll,
    async standing(place: Place): Promise<Standing> {
      const [standing = { isThere: false, own: 0 }] = await standingAll([place]);
      return standing;
    },
    /** False where this revision of the message is on the timeline already. Earlier revisions leave it. */
    async join(message: JudgedMessage, now: number): Promise<boolean> {
      const [isNew = false] = await joinAll([{ message, now }]);
      return isNew;
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
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('latest', '=', 1)
        .where('sent_at', '>=', from)
        .where('sent_at', '<=', until)
        .orderBy('sent_at', 'desc')
        .orderBy('message_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow).reverse();
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
