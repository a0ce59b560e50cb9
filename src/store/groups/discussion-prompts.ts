import {
  type DiscussionPrompt,
  isPromotion,
  type PlannedPost,
  PROMOTION,
  type Promotion,
  type PromptStatus,
} from '../../domain/school/discussion-prompt.ts';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import type { Executor } from '../executor.ts';
import { moved } from '../statements/moved.ts';
import { columnsOf, fromRow, type PromptChange, topicFromRow, toRow } from './discussion-prompt-rows.ts';
import { promptResults } from './prompt-results.ts';
import { promptsByTime } from './prompts-by-time.ts';

/** A page of a list, by identifier; `after` is the last id of the page before. */
export interface PromptFilter {
  groupId?: string | undefined;
  statuses?: PromptStatus[] | undefined;
  week?: IsoWeek | undefined;
  after?: string | undefined;
  limit: number;
}

/**
 * Topics, and the promotions that go their way. What is drafted, counted and learnt of a group's topics leaves
 * promotions out: no model and no pattern reads one.
 */
export function discussionPromptRepository(db: Executor) {
  const page = ({ groupId, statuses, week, after, limit }: PromptFilter) => {
    let query = db.selectFrom('discussion_prompts').selectAll().orderBy('id').limit(limit);
    if (groupId !== undefined) query = query.where('group_id', '=', groupId);
    if (statuses) query = query.where('status', 'in', statuses);
    if (week !== undefined) query = query.where('week', '=', week);
    return after === undefined ? query : query.where('id', '>', after);
  };
  return {
    /** False where the week's place is taken already: then nothing was written. */
    async insert(prompt: PlannedPost): Promise<boolean> {
      const result = await db
        .insertInto('discussion_prompts')
        .values(toRow(prompt))
        .onConflict((conflict) => conflict.columns(['group_id', 'week', 'slot']).doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    ...promptsByTime(db),
    async get(id: string): Promise<PlannedPost | null> {
      const row = await db
        .selectFrom('discussion_prompts')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async list(filter: PromptFilter): Promise<DiscussionPrompt[]> {
      const rows = await page(filter).where('kind', '<>', PROMOTION).execute();
      return rows.map(topicFromRow);
    },
    async listPromotions(filter: PromptFilter): Promise<Promotion[]> {
      const rows = await page(filter).where('kind', '=', PROMOTION).execute();
      return rows.map(fromRow).filter(isPromotion);
    },
    ...promptResults(db),
    /**
     * Changes a topic or promotion only if it still is in one of the states `from`; null where somebody was faster. The
     * one way a status changes, so that it is never posted, moved or rejected twice.
     */
    async move(
      id: string,
      from: PromptStatus[],
      change: PromptChange,
      now: number,
    ): Promise<PlannedPost | null> {
      const row = await moved(db, 'discussion_prompts', {
        id,
        from,
        set: { ...columnsOf(change), updated_at: now },
      });
      return row && fromRow(row);
    },
  };
}
