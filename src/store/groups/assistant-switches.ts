import type { Executor } from '../executor.ts';
import { writtenFor } from '../written.ts';

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

const switchedOff = writtenFor(
  (isOneOf) => `select scope from assistant_switches where "off" = 1 and scope ${isOneOf} limit 1`,
);

/** Where people have told the assistant to be quiet. What was never switched is on. */
export function assistantSwitchRepository(db: Executor) {
  return {
    /** Is the assistant off in this group, or everywhere? Without a group: is it off everywhere? */
    async isOff(groupId: string | null): Promise<boolean> {
      const rows = await switchedOff(db, groupId === null ? [ALL_GROUPS] : [ALL_GROUPS, groupId]);
      return rows.length > 0;
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
