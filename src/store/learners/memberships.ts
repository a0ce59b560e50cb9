import type { Executor } from '../executor.ts';

export interface Learner {
  id: string;
  channel: string;
  externalId: string;
  name: string;
}

export interface Membership extends Learner {
  role: string;
  joinedAt: number;
}

/** Who is in which group, was, and left. */
export function memberships(db: Executor) {
  return {
    /** From a time on; who left before it is a member again, who left after it stays away. */
    async join(groupId: string, learnerId: string, role: string, at: number): Promise<void> {
      await db
        .insertInto('memberships')
        .values({ group_id: groupId, learner_id: learnerId, role, joined_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(['group_id', 'learner_id'])
            .doUpdateSet({ left_at: null, joined_at: at })
            .where('memberships.left_at', '<=', at),
        )
        .execute();
    },
    /** Of no effect where they came (back) after that time: reports overtake each other. */
    async leave(groupId: string, learnerId: string, at: number): Promise<void> {
      await db
        .updateTable('memberships')
        .set({ left_at: at })
        .where('group_id', '=', groupId)
        .where('learner_id', '=', learnerId)
        .where('joined_at', '<=', at)
        .where((eb) => eb.or([eb('left_at', 'is', null), eb('left_at', '<', at)]))
        .execute();
    },
    /** Somebody's own account or our identifier of them, in a group of any channel: have they left it? */
    async hasLeft(groupId: string, accountOrId: string): Promise<boolean> {
      const rows = await db
        .selectFrom('learners')
        .innerJoin('memberships', 'memberships.learner_id', 'learners.id')
        .select('left_at')
        .where('memberships.group_id', '=', groupId)
        .where((eb) => eb.or([eb('id', '=', accountOrId), eb('external_id', '=', accountOrId)]))
        .execute();
      return rows.length > 0 && rows.every((row) => row.left_at !== null);
    },
    /** Of whoever is in the group now; null for everybody else. */
    async membership(groupId: string, learnerId: string): Promise<Membership | null> {
      const row = await db
        .selectFrom('memberships')
        .innerJoin('learners', 'learners.id', 'memberships.learner_id')
        .select([
          'learners.id',
          'learners.channel',
          'learners.external_id',
          'learners.name',
          'role',
          'joined_at',
        ])
        .where('memberships.group_id', '=', groupId)
        .where('memberships.learner_id', '=', learnerId)
        .where('left_at', 'is', null)
        .executeTakeFirst();
      if (!row) return null;
      return {
        id: row.id,
        channel: row.channel,
        externalId: row.external_id,
        name: row.name,
        role: row.role,
        joinedAt: row.joined_at,
      };
    },
    /** Is in the group, or was once: what happened there with them is still that group's to look into. */
    async wasEverIn(groupId: string, learnerId: string): Promise<boolean> {
      const row = await db
        .selectFrom('memberships')
        .select('learner_id')
        .where('group_id', '=', groupId)
        .where('learner_id', '=', learnerId)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** Without those who left or were removed. */
    async countMembers(groupId: string): Promise<number> {
      const row = await db
        .selectFrom('memberships')
        .leftJoin('restrictions', (join) =>
          join
            .onRef('restrictions.learner_id', '=', 'memberships.learner_id')
            .onRef('restrictions.group_id', '=', 'memberships.group_id'),
        )
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('memberships.group_id', '=', groupId)
        .where('removed_at', 'is', null)
        .where('left_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },
  };
}
