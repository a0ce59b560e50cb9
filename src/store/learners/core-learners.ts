import type { Executor } from '../executor.ts';
import type { Learner } from './memberships.ts';

/** Who sent a message, as the platform or the page knows them. */
type Sender = { groupId: string; channel: string; senderId: string };

/** Somebody whose help was accepted, or who is a core learner already. */
export interface Helper extends Pick<Learner, 'id' | 'name'> {
  /** Questions of others that they answered, as the askers themselves confirmed. */
  helped: number;
  core: boolean;
}

/** Who helps others in a group, and who is a core learner there. */
export function coreLearners(db: Executor) {
  return {
    /** Is the sender of a message, as the platform or the page knows them, a core learner of its group? */
    async isCore({ groupId, channel, senderId }: Sender): Promise<boolean> {
      const row = await db
        .selectFrom('learners')
        .innerJoin('memberships', 'memberships.learner_id', 'learners.id')
        .select('id')
        .where('memberships.group_id', '=', groupId)
        .where('memberships.core', '=', 1)
        .where('left_at', 'is', null)
        .where((eb) =>
          eb.or([
            eb('id', '=', senderId),
            eb.and([eb('channel', '=', channel), eb('external_id', '=', senderId)]),
          ]),
        )
        .executeTakeFirst();
      return row !== undefined;
    },
    /** A group's core learners, and who else has helped since a time, most help first; none who left. */
    async helpers(groupId: string, since: number, limit: number): Promise<Helper[]> {
      const helped = await db
        .selectFrom('questions as q')
        .innerJoin('messages as m', 'm.id', 'q.answer_message_row_id')
        .innerJoin('learners as l', (join) =>
          join
            .onRef('l.channel', '=', 'm.channel')
            .on((eb) =>
              eb.or([
                eb('l.external_id', '=', eb.ref('m.sender_id')),
                eb('l.id', '=', eb.ref('m.sender_id')),
              ]),
            ),
        )
        // Who wrote in the group joined it by that.
        .leftJoin('memberships as joined', (join) =>
          join.onRef('joined.learner_id', '=', 'l.id').onRef('joined.group_id', '=', 'q.group_id'),
        )
        .select((eb) => ['l.id', 'l.name', 'joined.core', eb.fn.countAll<number>().as('n')])
        .where('q.group_id', '=', groupId)
        .where('q.answered_by', '=', 'peer')
        .where('q.resolution', '=', 'confirmed')
        .where('q.answered_at', '>=', since)
        .where('joined.left_at', 'is', null)
        // Who found it out alone helped nobody else.
        .whereRef('m.sender_id', '!=', 'q.asker_id')
        .groupBy(['l.id', 'l.name', 'joined.core'])
        .orderBy('n', 'desc')
        .orderBy('l.id')
        .limit(limit)
        .execute();
      const found = helped.map((row) => ({
        id: row.id,
        name: row.name,
        helped: Number(row.n),
        core: row.core === 1,
      }));
      let others = db
        .selectFrom('learners as l')
        .innerJoin('memberships', 'memberships.learner_id', 'l.id')
        .select(['l.id', 'l.name'])
        .where('memberships.group_id', '=', groupId)
        .where('memberships.core', '=', 1)
        .where('left_at', 'is', null)
        .orderBy('l.id')
        .limit(limit);
      if (found.length > 0)
        others = others.where(
          'l.id',
          'not in',
          found.map(({ id }) => id),
        );
      return [...found, ...(await others.execute()).map((row) => ({ ...row, helped: 0, core: true }))];
    },
    /** In one group, or in all that the learner is in; false where they are in none of them. */
    async setCore(id: string, groupId: string | null, core: boolean): Promise<boolean> {
      let memberships = db
        .updateTable('memberships')
        .set({ core: core ? 1 : 0 })
        .where('learner_id', '=', id)
        .where('left_at', 'is', null);
      if (groupId !== null) memberships = memberships.where('group_id', '=', groupId);
      const { numUpdatedRows } = await memberships.executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}
