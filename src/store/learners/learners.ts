import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';
import { holdsAnyCase } from '../statements/holds.ts';
import { coreLearners } from './core-learners.ts';
import { type Learner, memberships } from './memberships.ts';

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
    ...memberships(db),
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
    ...coreLearners(db),
  };
}
