import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';
import { holdsAnyCase } from '../statements/holds.ts';

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

/** Who sent a message, as the platform or the page knows them. */
type Sender = { groupId: string; channel: string; senderId: string };

/** Somebody whose help was accepted, or who is a core learner already. */
export interface Helper extends Pick<Learner, 'id' | 'name'> {
  /** Questions of others that they answered, as the askers themselves confirmed. */
  helped: number;
  core: boolean;
}

export function learnerRepository(db: Executor) {
  return {
    async get(id: string): Promise<Learner | null> {
      const row = await db.selectFrom('learners').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { id: row.id, channel: row.channel, externalId: row.external_id, name: row.name } : null;
    },
    /** The learner behind a platform's account, made at the first sight of them; the latest name stays. */
    async seen(channel: string, externalId: string, name: string, now: number): Promise<string> {
      const row = await db
        .insertInto('learners')
        .values({ id: newId('lrn', now), channel, external_id: externalId, name, created_at: now })
        .onConflict((conflict) => conflict.columns(['channel', 'external_id']).doUpdateSet({ name }))
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },
    /**
     * In the order they were first seen; of one group where it is given. `sought`: in the name, whatever its case, or
     * the whole account or identifier.
     */
    async list(filter: {
      groupId?: string | undefined;
      sought?: string | undefined;
      after?: string | undefined;
      limit: number;
    }): Promise<Learner[]> {
      let query = db.selectFrom('learners').selectAll().orderBy('id').limit(filter.limit);
      const { groupId, sought, after } = filter;
      if (after !== undefined) query = query.where('id', '>', after);
      if (sought !== undefined)
        query = query.where((eb) =>
          eb.or([eb('id', '=', sought), eb('external_id', '=', sought), holdsAnyCase('name', sought)]),
        );
      if (groupId !== undefined)
        query = query.where('id', 'in', (eb) =>
          eb
            .selectFrom('memberships')
            .select('learner_id')
            .where('group_id', '=', groupId)
            .where('left_at', 'is', null),
        );
      return (await query.execute()).map((row) => ({
        id: row.id,
        channel: row.channel,
        externalId: row.external_id,
        name: row.name,
      }));
    },
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
    /** Our identifier of the sender of a message, as the platform or the page knows them; null: never seen. */
    async idOf(channel: string, senderId: string): Promise<string | null> {
      const row = await db
        .selectFrom('learners')
        .select('id')
        .where('channel', '=', channel)
        .where((eb) => eb.or([eb('id', '=', senderId), eb('external_id', '=', senderId)]))
        .executeTakeFirst();
      return row?.id ?? null;
    },
    /** The names of senders, as the platform or the page knows them, in their order; null: not known. */
    async namesOf(senders: { channel: string; senderId: string }[]): Promise<(string | null)[]> {
      const ids = [...new Set(senders.map(({ senderId }) => senderId))];
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('learners')
        .select(['id', 'channel', 'external_id', 'name'])
        .where((eb) => eb.or([eb('id', 'in', ids), eb('external_id', 'in', ids)]))
        .execute();
      return senders.map(
        ({ channel, senderId }) =>
          rows.find((row) => row.channel === channel && (row.id === senderId || row.external_id === senderId))
            ?.name ?? null,
      );
    },
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
