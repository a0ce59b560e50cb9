import type { Executor } from '../executor.ts';
import { writtenFor } from '../statements/written.ts';

/** Stands for every group: no group can have this name. */
export const ALL_GROUPS = '*';

export interface AssistantSwitch {
  /** A group's id, or `*` for all. */
  scope: string;
  off: boolean;
  changedBy: string;
  reason: string;
  changedAt: number;
}

const switchedOff = writtenFor<{ scope: string }>(
  (isOneOf) => `select scope from assistant_switches where "off" = 1 and scope ${isOneOf}`,
);

/** Where people have told the assistant to be quiet. What was never switched is on. */
export function assistantSwitchRepository(db: Executor) {
  /** Of each group whether the assistant is off in it, or everywhere; of null whether it is off everywhere. */
  async function areOff(groupIds: (string | null)[]): Promise<boolean[]> {
    const rows = await switchedOff(db, [ALL_GROUPS, ...groupIds.filter((id) => id !== null)]);
    const off = new Set(rows.map(({ scope }) => scope));
    return groupIds.map((id) => off.has(ALL_GROUPS) || (id !== null && off.has(id)));
  }

  return {
    areOff,
    async isOff(groupId: string | null): Promise<boolean> {
      const [isOff = false] = await areOff([groupId]);
      return isOff;
    },
    async set(change: AssistantSwitch): Promise<void> {
      const described = {
        off: change.off ? 1 : 0,
        changed_by: change.changedBy,
        reason: change.reason,
        changed_at: change.changedAt,
      };
      await db
        .insertInto('assistant_switches')
        .values({ scope: change.scope, ...described })
        .onConflict((conflict) => conflict.column('scope').doUpdateSet(described))
        .execute();
    },
    async list(): Promise<AssistantSwitch[]> {
      const rows = await db.selectFrom('assistant_switches').selectAll().orderBy('scope').execute();
      return rows.map((row) => ({
        scope: row.scope,
        off: row.off === 1,
        changedBy: row.changed_by,
        reason: row.reason,
        changedAt: row.changed_at,
      }));
    },
  };
}
