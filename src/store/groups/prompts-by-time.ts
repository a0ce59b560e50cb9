import { type DiscussionPrompt, type PlannedPost, PROMOTION } from '../../domain/school/discussion-prompt.ts';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import type { Executor } from '../executor.ts';
import { fromRow, topicFromRow } from './discussion-prompt-rows.ts';

/** The topics and promotions of a week or a span of time. */
export function promptsByTime(db: Executor) {
  return {
    /** How many promotions a group was ever given for a week. */
    async promotionsOf(groupId: string, week: IsoWeek): Promise<number> {
      const { written } = await db
        .selectFrom('discussion_prompts')
        .select((eb) => eb.fn.countAll<number>().as('written'))
        .where('group_id', '=', groupId)
        .where('week', '=', week)
        .where('kind', '=', PROMOTION)
        .executeTakeFirstOrThrow();
      return Number(written);
    },
    /** Those drafted for a group's week, in the order of their places. */
    async ofWeek(groupId: string, week: IsoWeek): Promise<DiscussionPrompt[]> {
      const rows = await db
        .selectFrom('discussion_prompts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('kind', '<>', PROMOTION)
        .where('week', '=', week)
        .orderBy('slot')
        .execute();
      return rows.map(topicFromRow);
    },
    /** A group's topics and promotions whose time lies within [from, until), by time. */
    async between(groupId: string, from: number, until: number): Promise<PlannedPost[]> {
      const rows = await db
        .selectFrom('discussion_prompts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** Which of these groups have something drafted for the week. */
    async groupsWith(week: IsoWeek, groupIds: string[]): Promise<Set<string>> {
      if (groupIds.length === 0) return new Set();
      const rows = await db
        .selectFrom('discussion_prompts')
        .select('group_id')
        .distinct()
        .where('kind', '<>', PROMOTION)
        .where('week', '=', week)
        .where('group_id', 'in', groupIds)
        .execute();
      return new Set(rows.map((row) => row.group_id));
    },
  };
}
