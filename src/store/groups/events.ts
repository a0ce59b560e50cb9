import { unknown } from '../../domain/faults/unknown.ts';
import { groupTopic } from '../../domain/signals/wake.ts';
import { engineOf } from '../engine.ts';
import type { Executor, Touch } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import { type Columns, given, jsonOf, written, writtenWithRows } from '../statements/written.ts';

export const EVENT_KINDS = ['message', 'delta', 'reply', 'measure'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened in a group; `seq` is gapless within the group and starts at 1. */
export interface GroupEvent {
  seq: number;
  kind: EventKind;
  data: unknown;
  createdAt: number;
}

export interface NewEvent {
  groupId: string;
  kind: EventKind;
  data: unknown;
  /** Epoch milliseconds. */
  now: number;
}

/** Messages looked for in one reading of a group's events. */
const UNQUOTED_AT_ONCE = 50;

interface Numbered {
  group_id: string;
  seq: number;
}

const NEW_EVENT = {
  group_id: 'text',
  kind: 'text',
  data: 'text',
  created_at: 'bigint',
} satisfies Columns<string>;

/**
 * Takes the groups' next numbers and writes their events. Two processes that take several at once must lock them in
 * one order: as an array the query that does so runs first and as a whole.
 */
const numberedAndWritten = written<Numbered>(`
  with given as materialized (select * from ${given(NEW_EVENT)}),
  numbered as (
    update event_numbers set last = last + 1
    where group_id = any(array(
      select group_id from event_numbers where group_id in (select group_id from given)
      order by group_id for no key update))
    returning group_id, last)
  insert into events (group_id, seq, kind, data, created_at)
  select group_id, last, kind, data, created_at from given join numbered using (group_id)
  returning group_id, seq`);

/** The same on the embedded store, which takes no rows from an update: the second reads what the first has written. */
const numbered = written<Numbered>(`
  update event_numbers set last = last + 1 where group_id in (select value from json_each(?))
  returning group_id, last as seq`);
const writeNumbered = writtenWithRows(
  NEW_EVENT,
  (values) => `
  with given (${Object.keys(NEW_EVENT).join(', ')}) as (${values})
  insert into events (group_id, seq, kind, data, created_at)
  select group_id, last, kind, data, created_at from given join event_numbers using (group_id)`,
);

export function eventRepository(db: Executor, touch: Touch) {
  const isPostgres = engineOf(db) === 'postgres';

  /** Takes the groups' next numbers, in one statement where each group comes once. */
  async function appendAll(events: NewEvent[]): Promise<number[]> {
    if (new Set(events.map(({ groupId }) => groupId)).size < events.length) {
      const seqs: number[] = [];
      for (const event of events) seqs.push(...(await appendAll([event])));
      return seqs;
    }
    const rows = events.map(({ groupId, kind, data, now }) => ({
      group_id: groupId,
      kind,
      data: JSON.stringify(data),
      created_at: now,
    }));
    const [numbers] = isPostgres
      ? [await numberedAndWritten(db, jsonOf(rows))]
      : await Promise.all([
          numbered(db, JSON.stringify(rows.map((row) => row.group_id))),
          writeNumbered(db, rows),
        ]);
    const seqOf = new Map(numbers.map((row) => [row.group_id, row.seq]));
    const seqs = rows.map((row) => {
      const seq = seqOf.get(row.group_id);
      if (seq === undefined) throw unknown('group', row.group_id);
      return seq;
    });
    for (const { groupId } of events) touch(groupTopic(groupId));
    return seqs;
  }

  return {
    appendAll,
    /** Takes the group's next number. Call inside a transaction: that is what keeps the numbers gapless. */
    async append(groupId: string, kind: EventKind, data: unknown, now: number): Promise<number> {
      const [seq = 0] = await appendAll([{ groupId, kind, data, now }]);
      return seq;
    },
    /** A message's earlier events with its text taken out: what was recalled is not replayed to anybody. */
    async redact(groupId: string, messageRowId: string, data: unknown): Promise<void> {
      await db
        .updateTable('events')
        .set({ data: JSON.stringify(data) })
        .where('group_id', '=', groupId)
        .where('kind', '=', 'message')
        .where('data', 'like', `{"id":"${messageRowId}",%`)
        .execute();
    },
    /** What these messages quoted is taken out of their events as well. */
    async unquote(groupId: string, messageRowIds: readonly string[]): Promise<void> {
      for (let at = 0; at < messageRowIds.length; at += UNQUOTED_AT_ONCE) {
        const ids = messageRowIds.slice(at, at + UNQUOTED_AT_ONCE);
        const carrying = db
          .selectFrom('events')
          .select(['seq', 'data'])
          .where('group_id', '=', groupId)
          .where('kind', 'in', ['message', 'reply'])
          .where((event) => event.or(ids.map((id) => event('data', 'like', `{"id":"${id}",%`))));
        // Else what is erased meanwhile would be written back; on SQLite a transaction is alone as it is.
        const rows = await (isPostgres ? carrying.forNoKeyUpdate() : carrying).execute();
        for (const { seq, data } of rows)
          await db
            .updateTable('events')
            .set({ data: JSON.stringify({ ...stored<object>(data), quoted: null }) })
            .where('group_id', '=', groupId)
            .where('seq', '=', seq)
            .execute();
      }
    },
    async after(groupId: string, seq: number, limit: number): Promise<GroupEvent[]> {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        seq: row.seq,
        kind: row.kind as EventKind, // written by append
        data: JSON.parse(row.data),
        createdAt: row.created_at,
      }));
    },
    /** The number of the group's last event; 0 before the first. */
    async lastSeq(groupId: string): Promise<number> {
      const row = await db
        .selectFrom('event_numbers')
        .select('last')
        .where('group_id', '=', groupId)
        .executeTakeFirst();
      return row?.last ?? 0;
    },
  };
}
