import { type Selectable, sql } from 'kysely';
import type { Severity, Verdict, ViolationCategory } from '../../domain/moderation/moderation.ts';
import type { Violation, ViolationStatus } from '../../domain/moderation/violation.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { asColumns, type FieldOf } from '../statements/as-columns.ts';
import { holdsAnyCase } from '../statements/holds.ts';
import { moved } from '../statements/moved.ts';
import { stored } from '../statements/stored-json.ts';

const fromRow = (row: Selectable<Schema['violations']>): Violation => ({
  id: row.id,
  groupId: row.group_id,
  channel: row.channel,
  messageRowId: row.message_row_id,
  messageId: row.message_id,
  senderId: row.sender_id,
  senderName: row.sender_name,
  category: row.category as ViolationCategory, // written from a Violation
  severity: row.severity as Severity, // written from a Violation
  rule: row.rule,
  hardEvidence: row.hard_evidence === 1,
  status: row.status as ViolationStatus, // written from a Violation
  verdict: stored<Verdict>(row.verdict),
  text: row.text,
  textHash: row.text_hash,
  repeats: row.repeats,
  dueAt: row.due_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  note: row.note,
  sentAt: row.sent_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export interface ViolationFilter {
  statuses?: ViolationStatus[] | undefined;
  category?: ViolationCategory | undefined;
  groupId?: string | undefined;
  senderId?: string | undefined;
  /** In the message or its sender's name, whatever the case, or their whole account. */
  sought?: string | undefined;
  /** Only those with something a person must do by hand. */
  withTasks?: boolean | undefined;
  /** Only those that wait for a person: open, with something to do by hand, or with an open appeal. */
  waiting?: boolean | undefined;
  /** What a person should decide first comes first, what has no time last; otherwise the latest is first. */
  byDue?: boolean | undefined;
  /** Repeats are decided with the case they repeat; lists show that one. */
  heads?: boolean | undefined;
  after?: string | undefined;
  limit: number;
}

/** What may change of a case once it is there; what is left out stays. */
const CHANGEABLE = [
  'status',
  'category',
  'severity',
  'rule',
  'verdict',
  'text',
  'text_hash',
  'hard_evidence',
  'repeats',
  'due_at',
  'decided_by',
  'decided_at',
  'note',
] as const;
export type ViolationChange = Partial<Pick<Violation, FieldOf<(typeof CHANGEABLE)[number]>>>;

/** When the open appeal against a case should be decided. */
const dueOfAppeal = sql`(select a.due_at from appeals a where a.violation_id = violations.id and a.status = 'open')`;
/** Epoch ms, after every other. */
const NEVER = sql.lit(Number.MAX_SAFE_INTEGER);

export function violationRepository(db: Executor) {
  return {
    /** False where the message has an open one already. */
    async insert(violation: Violation): Promise<boolean> {
      const result = await db
        .insertInto('violations')
        .values({
          id: violation.id,
          group_id: violation.groupId,
          channel: violation.channel,
          message_row_id: violation.messageRowId,
          message_id: violation.messageId,
          sender_id: violation.senderId,
          sender_name: violation.senderName,
          category: violation.category,
          severity: violation.severity,
          rule: violation.rule,
          hard_evidence: violation.hardEvidence ? 1 : 0,
          status: violation.status,
          verdict: JSON.stringify(violation.verdict),
          text: violation.text,
          text_hash: violation.textHash,
          repeats: violation.repeats,
          due_at: violation.dueAt,
          decided_by: violation.decidedBy,
          decided_at: violation.decidedAt,
          note: violation.note,
          sent_at: violation.sentAt,
          created_at: violation.createdAt,
          updated_at: violation.updatedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async get(id: string): Promise<Violation | null> {
      const row = await db.selectFrom('violations').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Every case of a message, oldest first: an edit may have made a second. */
    async byMessage(groupId: string, messageId: string): Promise<Violation[]> {
      const rows = await db
        .selectFrom('violations')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    async list(filter: ViolationFilter): Promise<Violation[]> {
      let query = db.selectFrom('violations').selectAll().limit(filter.limit);
      // Not null: the databases differ on where that stands.
      if (filter.byDue) query = query.orderBy(sql`coalesce(due_at, ${dueOfAppeal}, ${NEVER})`).orderBy('id');
      else query = query.orderBy('id', 'desc');
      if (filter.statuses) query = query.where('status', 'in', filter.statuses);
      if (filter.category) query = query.where('category', '=', filter.category);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.senderId !== undefined) query = query.where('sender_id', '=', filter.senderId);
      const { sought } = filter;
      if (sought !== undefined)
        query = query.where((eb) =>
          eb.or([
            eb('sender_id', '=', sought),
            holdsAnyCase('sender_name', sought),
            holdsAnyCase('text', sought),
          ]),
        );
      if (filter.heads) query = query.where('repeats', 'is', null);
      if (filter.after !== undefined) query = query.where('id', '<', filter.after);
      if (filter.withTasks) {
        query = query.where('id', 'in', (eb) =>
          eb.selectFrom('violation_measures').select('violation_id').where('state', '=', 'task'),
        );
      }
      if (filter.waiting) {
        query = query.where('id', 'in', (eb) =>
          eb
            .selectFrom('violations')
            .select('id')
            .where('status', '=', 'open')
            .union(
              eb.selectFrom('violation_measures').select('violation_id as id').where('state', '=', 'task'),
            )
            .union(eb.selectFrom('appeals').select('violation_id as id').where('status', '=', 'open')),
        );
      }
      return (await query.execute()).map(fromRow);
    },
    async repeatsOf(id: string): Promise<Violation[]> {
      const rows = await db
        .selectFrom('violations')
        .selectAll()
        .where('repeats', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** How many cases repeat each of these. */
    async countRepeats(ids: string[]): Promise<Map<string, number>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('violations')
        .select((eb) => ['repeats', eb.fn.countAll<number>().as('n')])
        .where('repeats', 'in', ids)
        .groupBy('repeats')
        .execute();
      return new Map(rows.map((row) => [row.repeats ?? '', Number(row.n)]));
    },
    /** The one way a case changes: only from one of the states `from`, so two people never both decide. */
    async move(
      id: string,
      from: readonly ViolationStatus[],
      change: ViolationChange,
      now: number,
    ): Promise<Violation | null> {
      const set = { ...asColumns(change, CHANGEABLE), updated_at: now };
      const row = await moved(db, 'violations', { id, from, set });
      return row && fromRow(row);
    },
  };
}
