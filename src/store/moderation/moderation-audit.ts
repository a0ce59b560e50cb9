import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { withoutName } from '../../domain/language/without-name.ts';
import type { AuditEntry } from '../../domain/moderation/audit-entry.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';

const fromRow = (row: Selectable<Schema['moderation_audit']>): AuditEntry => ({
  seq: row.seq,
  violationId: row.violation_id,
  groupId: row.group_id,
  at: row.at,
  actor: row.actor,
  action: row.action,
  detail: stored<Record<string, unknown>>(row.detail),
  previousHash: row.previous_hash,
  hash: row.hash,
});

type Line = Omit<AuditEntry, 'hash' | 'detail'> & { detail: string };

/** SHA-256 over the line and the hash before it, in hex. */
function hashOf(line: Line): string {
  const { seq, violationId, groupId, at, actor, action, detail, previousHash } = line;
  return createHash('sha256')
    .update(JSON.stringify([seq, violationId, groupId, at, actor, action, detail, previousHash]))
    .digest('hex');
}

/**
 * Who did what, when and why. Lines are added and never changed: there is no method that could. Each carries
 * the hash of the one before, so that a change behind our back shows in `verify`.
 */
export function moderationAuditRepository(db: Executor) {
  /**
   * A line outlives whom it is about and cannot be changed for them: staff's own words stand in it without the name.
   */
  async function detailOf({ violationId, detail }: Pick<AuditEntry, 'violationId' | 'detail'>) {
    if (violationId === null || Object.values(detail).every((value) => typeof value !== 'string'))
      return detail;
    const of = await db
      .selectFrom('violations')
      .select('sender_name')
      .where('id', '=', violationId)
      .executeTakeFirst();
    const name = of?.sender_name ?? '';
    const isOrdinary = [...name].length === 1;
    return Object.fromEntries(
      Object.entries(detail).map(([key, value]) => [
        key,
        typeof value === 'string' ? withoutName(value, name, { isOrdinary }) : value,
      ]),
    );
  }

  return {
    /** Inside a transaction: the head's row keeps two writers from following the same line. */
    async append(
      entry: Pick<AuditEntry, 'violationId' | 'groupId' | 'actor' | 'action' | 'detail'>,
      now: number,
    ): Promise<AuditEntry> {
      const detail = await detailOf(entry);
      const head = await db
        .updateTable('moderation_audit_head')
        .set({ seq: sql`seq + 1` })
        .where('id', '=', 1)
        .returning(['seq', 'hash'])
        .executeTakeFirstOrThrow();
      const line: Line = {
        ...entry,
        detail: JSON.stringify(detail),
        seq: head.seq,
        at: now,
        previousHash: head.hash,
      };
      const hash = hashOf(line);
      await db
        .insertInto('moderation_audit')
        .values({
          seq: line.seq,
          violation_id: line.violationId,
          group_id: line.groupId,
          at: now,
          actor: line.actor,
          action: line.action,
          detail: line.detail,
          previous_hash: line.previousHash,
          hash,
        })
        .execute();
      await db.updateTable('moderation_audit_head').set({ hash }).where('id', '=', 1).execute();
      return { ...line, detail, hash };
    },
    async of(violationId: string): Promise<AuditEntry[]> {
      const rows = await db
        .selectFrom('moderation_audit')
        .selectAll()
        .where('violation_id', '=', violationId)
        .orderBy('seq')
        .execute();
      return rows.map(fromRow);
    },
    /** The latest first. */
    async list(filter: {
      groupId?: string | undefined;
      before?: number | undefined;
      limit: number;
    }): Promise<AuditEntry[]> {
      let query = db.selectFrom('moderation_audit').selectAll().orderBy('seq', 'desc').limit(filter.limit);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
      return (await query.execute()).map(fromRow);
    },
    /** The first line that does not follow from the one before it, or null where the chain is whole. */
    async verify(): Promise<number | null> {
      let previousHash = '';
      let seq = 0;
      for (;;) {
        const rows = await db
          .selectFrom('moderation_audit')
          .selectAll()
          .where('seq', '>', seq)
          .orderBy('seq')
          .limit(500)
          .execute();
        for (const row of rows) {
          const line: Line = { ...fromRow(row), detail: row.detail };
          const follows = row.seq === seq + 1 && row.previous_hash === previousHash;
          if (!follows || hashOf(line) !== row.hash) return row.seq;
          seq = row.seq;
          previousHash = row.hash;
        }
        if (rows.length < 500) break;
      }
      const head = await db
        .selectFrom('moderation_audit_head')
        .selectAll()
        .where('id', '=', 1)
        .executeTakeFirstOrThrow();
      return head.seq === seq && head.hash === previousHash ? null : seq + 1;
    },
  };
}
