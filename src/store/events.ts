import { sql } from 'kysely';
import { NotFoundError } from '../domain/errors.ts';
import { groupTopic } from '../domain/wake.ts';
import { engineOf } from './engine.ts';
import type { Executor, Touch } from './repositories.ts';

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

export function eventRepository(db: Executor, touch: Touch) {
  const isPostgres = engineOf(db) === 'postgres';

  /** As an array the query runs first and as a whole. */
  const lockedInOrder = (groupIds: string[]) =>
    sql<string>`(select unnest(array(${db
      .selectFrom('event_numbers')
      .select('group_id')
      .where('group_id', 'in', groupIds)
      .orderBy('group_id')
      .forNoKeyUpdate()})))`;

  /** The groups' next numbers, one each. Two processes that take several at once must lock them in one order. */
  async function nextNumbers(groupIds: string[]): Promise<Map<string, number>> {
    const rows = await db
      .updateTable('event_numbers')
      .set({ last: sql`last + 1` })
      .where('group_id', 'in', isPostgres && groupIds.length > 1 ? lockedInOrder(groupIds) : groupIds)
      .returning(['group_id', 'last'])
      .execute();
    return new Map(rows.map((row) => [row.group_id, row.last]));
  }

  /** Takes the groups' next numbers, in one statement where each group comes once. */
  async function appendAll(events: NewEvent[]): Promise<number[]> {
    if (new Set(events.map(({ groupId }) => groupId)).size < events.length) {
      const seqs: number[] = [];
      for (const event of events) seqs.push(...(await appendAll([event])));
      return seqs;
    }
    const numbers = await nextNumbers(events.map(({ groupId }) => groupId));
    const rows = events.map(({ groupId, kind, data, now }) => {
      const seq = numbers.get(groupId);
      if (seq === undefined) throw new NotFoundError('unknown_group', `There is no group "${groupId}".`);
      return { group_id: groupId, seq, kind, data: JSON.stringify(data), created_at: now };
    });
    await db.insertInto('events').values(rows).execute();
    for (const { groupId } of events) touch(groupTopic(groupId));
    return rows.map((row) => row.seq);
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
