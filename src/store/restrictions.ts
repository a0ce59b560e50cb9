import type { Executor } from './repositories.ts';

export interface Restriction {
  mutedUntil: number | null;
  removedAt: number | null;
  /** Said to be under fourteen, and no guardian has consented since. */
  minor: boolean;
}

export interface Member {
  groupId: string;
  learnerId: string;
}

const NONE: Restriction = { mutedUntil: null, removedAt: null, minor: false };

type Change = Partial<{
  muted_until: number | null;
  removed_at: number | null;
  minor_since: number | null;
  consent_at: number | null;
}>;

/** What a learner may not do in a group, as far as we and no platform hold it. */
export function restrictionRepository(db: Executor) {
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
    const rows = await db
      .selectFrom('restrictions')
      .selectAll()
      .where((eb) =>
        eb.or(members.map(({ groupId, learnerId }) => eb.and({ group_id: groupId, learner_id: learnerId }))),
      )
      .execute();
    return members.map(({ groupId, learnerId }) => {
      const row = rows.find((one) => one.group_id === groupId && one.learner_id === learnerId);
      if (!row) return NONE;
      return {
        mutedUntil: row.muted_until,
        removedAt: row.removed_at,
        minor: row.minor_since !== null && row.consent_at === null,
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
