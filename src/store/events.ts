import { sql } from 'kysely';
import { NotFoundError } from '../domain/errors.ts';
import { groupTopic } from '../domain/wake.ts';
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

export function eventRepository(db: Executor, touch: Touch) {
  return {
    /** Takes the group's next number. Call inside a transaction: that is what keeps the numbers gapless. */
    async append(groupId: string, kind: EventKind, data: unknown, now: number): Promise<number> {
      const group = await db
        .updateTable('groups')
        .set({ event_seq: sql`event_seq + 1` })
        .where('id', '=', groupId)
        .returning('event_seq')
        .executeTakeFirst();
      if (!group) throw new NotFoundError('unknown_group', `There is no group "${groupId}".`);
      await db
        .insertInto('events')
        .values({
          group_id: groupId,
          seq: group.event_seq,
          kind,
          data: JSON.stringify(data),
          created_at: now,
        })
        .execute();
      touch(groupTopic(groupId));
      return group.event_seq;
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
        .selectFrom('groups')
        .select('event_seq')
        .where('id', '=', groupId)
        .executeTakeFirst();
      return row?.event_seq ?? 0;
    },
  };
}
