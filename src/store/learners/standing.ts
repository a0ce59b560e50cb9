import type { Executor } from '../executor.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './memberships.ts';

/** How a learner stands: where they are, and what is held against them. */
export interface Standing {
  memberships: { groupId: string; role: string; joinedAt: number; leftAt: number | null; core: boolean }[];
  strikes: { groupId: string; category: string; at: number; clearedAt: number | null }[];
  restrictions: {
    groupId: string;
    mutedUntil: number | null;
    removedAt: number | null;
    minor: boolean;
    consentAt: number | null;
  }[];
}

export async function standingOf(db: Executor, learner: Learner): Promise<Standing> {
  const { idsOf, groupsOf } = learnerRows(db);
  const ids = idsOf(learner);
  const groups = await groupsOf(learner);
  const memberships = await db
    .selectFrom('memberships')
    .selectAll()
    .where('learner_id', '=', learner.id)
    .execute();
  const strikes = await db
    .selectFrom('strikes')
    .innerJoin('violations', 'violations.id', 'strikes.violation_id')
    .select(['violations.group_id', 'strikes.category', 'at', 'cleared_at'])
    .where('strikes.channel', '=', learner.channel)
    .where('strikes.sender_id', 'in', ids)
    .orderBy('at')
    .execute();
  const restrictions = await db
    .selectFrom('restrictions')
    .selectAll()
    .where('learner_id', 'in', ids)
    .where('group_id', 'in', orNone(groups))
    .execute();
  return {
    memberships: memberships.map((row) => ({
      groupId: row.group_id,
      role: row.role,
      joinedAt: row.joined_at,
      leftAt: row.left_at,
      core: row.core === 1,
    })),
    strikes: strikes.map((row) => ({
      groupId: row.group_id,
      category: row.category,
      at: row.at,
      clearedAt: row.cleared_at,
    })),
    restrictions: restrictions.map((row) => ({
      groupId: row.group_id,
      mutedUntil: row.muted_until,
      removedAt: row.removed_at,
      minor: row.minor_since !== null,
      consentAt: row.consent_at,
    })),
  };
}
