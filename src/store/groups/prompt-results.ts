import {
  type DiscussionPrompt,
  PROMOTION,
  type PromptKind,
  type PromptResult,
} from '../../domain/school/discussion-prompt.ts';
import type { Executor } from '../executor.ts';
import { topicFromRow } from './discussion-prompt-rows.ts';

/** How the topics of one pattern or kind have done, over all that were measured. */
export interface PromptRecord {
  patternId: string | null;
  kind: PromptKind;
  measured: number;
  speakers: number;
  returning: number;
}

/** What topics brought. */
export function promptResults(db: Executor) {
  return {
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
