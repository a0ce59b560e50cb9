import type { ModerationMode } from '../../domain/moderation/moderation-mode.ts';
import type { Executor } from '../executor.ts';

/** How much moderation does by itself in a group, where it differs from the school's rules; and who was warned. */
export function moderationModeRepository(db: Executor) {
  return {
    async get(groupId: string): Promise<ModerationMode | null> {
      const row = await db
        .selectFrom('moderation_modes')
        .select('mode')
        .where('group_id', '=', groupId)
        .executeTakeFirst();
      return row ? (row.mode as ModerationMode) : null; // written by put
    },
    /** Every group for which an operator chose one. */
    async all(): Promise<Map<string, ModerationMode>> {
      const rows = await db.selectFrom('moderation_modes').select(['group_id', 'mode']).execute();
      return new Map(rows.map((row) => [row.group_id, row.mode as ModerationMode])); // written by put
    },
    async put(groupId: string, mode: ModerationMode, setBy: string, now: number): Promise<void> {
      await db
        .insertInto('moderation_modes')
        .values({ group_id: groupId, mode, set_by: setBy, set_at: now })
        .onConflict((conflict) =>
          conflict.column('group_id').doUpdateSet({ mode, set_by: setBy, set_at: now }),
        )
        .execute();
    },
    /** Back to what the group's file or the rules say. */
    async clear(groupId: string): Promise<void> {
      await db.deleteFrom('moderation_modes').where('group_id', '=', groupId).execute();
    },
    /** Takes a category's one general warning of a local day; false where another case has it. */
    async takeWarning(warning: {
      groupId: string;
      category: string;
      day: string;
      violationId: string;
      at: number;
    }): Promise<boolean> {
      await db
        .insertInto('general_warnings')
        .values({
          group_id: warning.groupId,
          category: warning.category,
          day: warning.day,
          violation_id: warning.violationId,
          at: warning.at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await db
        .selectFrom('general_warnings')
        .select('violation_id')
        .where('group_id', '=', warning.groupId)
        .where('category', '=', warning.category)
        .where('day', '=', warning.day)
        .executeTakeFirst();
      return row?.violation_id === warning.violationId;
    },
  };
}
