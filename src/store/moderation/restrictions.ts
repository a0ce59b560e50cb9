import type { Selectable } from 'kysely';
import type { Guardian } from '../../domain/school/guardian.ts';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { given, jsonOf, written } from '../statements/written.ts';

export interface Restriction {
  mutedUntil: number | null;
  removedAt: number | null;
  guardian: Guardian;
}

export interface Member {
  groupId: string;
  learnerId: string;
}

const NONE: Restriction = { mutedUntil: null, removedAt: null, guardian: 'not_asked' };

const guardianOf = ({ minor_since, consent_at }: Row): Guardian =>
  consent_at !== null ? 'consented' : minor_since !== null ? 'awaited' : 'not_asked';

type Change = Partial<{
  muted_until: number | null;
  removed_at: number | null;
  minor_since: number | null;
  consent_at: number | null;
}>;

type Row = Selectable<Schema['restrictions']> & { place: number };

const ofMembersOnPostgres = written<Row>(`select given.place, restrictions.*
  from ${given({ place: 'integer', group_id: 'text', learner_id: 'text' })}
  join restrictions using (group_id, learner_id)`);
const ofMembersOnSqlite = written<Row>(`select given.value ->> 'place' as place, restrictions.*
  from json_each(?) as given join restrictions
    on group_id = given.value ->> 'group_id' and learner_id = given.value ->> 'learner_id'`);

/** What a learner may not do in a group, as far as we and no platform hold it. */
export function restrictionRepository(db: Executor) {
  const ofMembers = engineOf(db) === 'postgres' ? ofMembersOnPostgres : ofMembersOnSqlite;

  async function set(groupId: string, learnerId: string, change: Change, now: number): Promise<void> {
    await db
      .insertInto('restrictions')
      .values({
        group_id: groupId,
        learner_id: learnerId,
        muted_until: null,
        removed_at: null,
        minor_since: null,
        consent_at: null,
        ...change,
        updated_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['group_id', 'learner_id']).doUpdateSet({ ...change, updated_at: now }),
      )
      .execute();
  }
  /** For each member of a group what they may not do there. */
  async function ofAll(members: Member[]): Promise<Restriction[]> {
    const asked = members.map(({ groupId, learnerId }, place) => ({
      place,
      group_id: groupId,
      learner_id: learnerId,
    }));
    const found = new Map((await ofMembers(db, jsonOf(asked))).map((row) => [row.place, row]));
    return members.map((_, place) => {
      const row = found.get(place);
      if (!row) return NONE;
      return {
        mutedUntil: row.muted_until,
        removedAt: row.removed_at,
        guardian: guardianOf(row),
      };
    });
  }

  return {
    ofAll,
    async of(groupId: string, learnerId: string): Promise<Restriction> {
      const [restriction = NONE] = await ofAll([{ groupId, learnerId }]);
      return restriction;
    },
    mute: (groupId: string, learnerId: string, until: number | null, now: number): Promise<void> =>
      set(groupId, learnerId, { muted_until: until }, now),
    remove: (groupId: string, learnerId: string, at: number | null, now: number): Promise<void> =>
      set(groupId, learnerId, { removed_at: at }, now),
    markMinor: (groupId: string, learnerId: string, now: number): Promise<void> =>
      set(groupId, learnerId, { minor_since: now }, now),
    consent: (groupId: string, learnerId: string, now: number): Promise<void> =>
      set(groupId, learnerId, { consent_at: now }, now),
  };
}
