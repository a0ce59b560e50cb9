import {
  type DiscussionPrompt,
  type PlannedPost,
  PROMOTION,
  type Promotion,
  type PromptKind,
  type PromptResult,
  type PromptStatus,
} from '../../domain/school/discussion-prompt.ts';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import type { Executor } from '../executor.ts';
import { moved } from '../statements/moved.ts';
import { columnsOf, fromRow, type PromptChange, topicFromRow, toRow } from './discussion-prompt-rows.ts';

/** A page of a list, by identifier; `after` is the last id of the page before. */
export interface PromptFilter {
  groupId?: string | undefined;
  statuses?: PromptStatus[] | undefined;
  week?: IsoWeek | undefined;
  after?: string | undefined;
  limit: number;
}

/** How the topics of one pattern or kind have done, over all that were measured. */
export interface PromptRecord {
  patternId: string | null;
  kind: PromptKind;
  measured: number;
  speakers: number;
  returning: number;
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
      return rows.map((row) => fromRow(row) as Promotion); // By its kind.
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
    /** The latest topics of a group by time, newest first: what must not be repeated. */
    async latest(groupId: string, limit: number): Promise<DiscussionPrompt[]> {
      const rows = await db
        .selectFrom('discussion_prompts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('kind', '<>', PROMOTION)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(topicFromRow);
    },
    /** The group's latest measured topics, newest first. */
    async lastMeasured(groupId: string, limit: number): Promise<DiscussionPrompt[]> {
      const rows = await db
        .selectFrom('discussion_prompts')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('kind', '<>', PROMOTION)
        .where('status', '=', 'measured')
        .orderBy('posted_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(topicFromRow);
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
    /** What measured topics brought, by pattern and kind; of one group, or of the whole school. */
    async record(groupId: string | null, since: number): Promise<PromptRecord[]> {
      let query = db
        .selectFrom('discussion_prompts')
        .select((eb) => [
          'pattern_id',
          'kind',
          eb.fn.countAll<number>().as('measured'),
          eb.fn.sum<number>('speakers').as('speakers'),
          eb.fn.sum<number>('returning_speakers').as('returning'),
        ])
        .where('kind', '<>', PROMOTION)
        .where('status', '=', 'measured')
        .where('posted_at', '>=', since)
        .groupBy(['pattern_id', 'kind']);
      if (groupId !== null) query = query.where('group_id', '=', groupId);
      return (await query.execute()).map((row) => ({
        patternId: row.pattern_id,
        kind: row.kind as PromptKind, // written from a DiscussionPrompt
        measured: Number(row.measured),
        speakers: Number(row.speakers ?? 0),
        returning: Number(row.returning ?? 0),
      }));
    },
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
    /** What a posted topic brought; counted once. */
    async measured(id: string, result: PromptResult, now: number): Promise<boolean> {
      const updated = await db
        .updateTable('discussion_prompts')
        .set({
          status: 'measured',
          replies: result.replies,
          speakers: result.speakers,
          returning_speakers: result.returning,
          measured_at: now,
          updated_at: now,
        })
        .where('id', '=', id)
        .where('status', '=', 'posted')
        .executeTakeFirst();
      return updated.numUpdatedRows > 0n;
    },
  };
}
