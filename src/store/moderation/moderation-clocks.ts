import { CASE_CLOCK_STAGES, type ModerationClock } from '../../domain/moderation/moderation-clock.ts';
import type { Executor } from '../executor.ts';

/** When a case or an appeal that waits for a person is brought up next. */
export function moderationClockRepository(db: Executor) {
  return {
    async start({ kind, id, stage, at }: ModerationClock): Promise<void> {
      await db
        .insertInto('moderation_clocks')
        .values({ kind, id, stage, at })
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ stage, at }))
        .execute();
    },
    /** Those whose time has come, the longest due first. */
    async due(now: number, limit: number): Promise<ModerationClock[]> {
      const rows = await db
        .selectFrom('moderation_clocks')
        .selectAll()
        .where('at', '<=', now)
        .orderBy('at')
        .limit(limit)
        .execute();
      return rows.flatMap(({ kind, id, stage, at }) => {
        const known = CASE_CLOCK_STAGES.find((one) => one === stage);
        return known ? [{ kind: kind === 'appeal' ? 'appeal' : 'case', id, stage: known, at }] : [];
      });
    },
    /** From one stage to the next, or to an end; false where somebody was faster. */
    async advance(
      clock: ModerationClock,
      next: Pick<ModerationClock, 'stage' | 'at'> | null,
    ): Promise<boolean> {
      const { kind, id, stage } = clock;
      if (next === null) {
        const ended = await db
          .deleteFrom('moderation_clocks')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('stage', '=', stage)
          .executeTakeFirst();
        return ended.numDeletedRows > 0n;
      }
      const moved = await db
        .updateTable('moderation_clocks')
        .set(next)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .where('stage', '=', stage)
        .executeTakeFirst();
      return moved.numUpdatedRows > 0n;
    },
  };
}
