import type { Group } from '../../domain/school/group.ts';
import { addWeeks, weekOfInstant } from '../../domain/time/iso-week.ts';
import { localTime, minutesOf } from '../../domain/time/local-time.ts';
import type { Store } from '../../store/index.ts';
import { cadenceOf } from './cadence.ts';
import { enqueueDrafting } from './jobs.ts';

/** From Thursday morning next week's drafts lie there: time enough to read them before the weekend is over. */
const PLAN_WEEKDAY = 4;
const PLAN_AT = '10:00';

/** Enqueues the drafting of next week's topics for every group that has none yet; how many groups. */
export async function planTopics(store: Store, now: number): Promise<number> {
  const paused = new Set((await store.topicPauses.underWay()).map((pause) => pause.groupId));
  const byWeek = new Map<string, Group[]>();
  for (const group of await store.groups.list()) {
    const here = localTime(now, group.timeZone);
    const isTime =
      here.weekday > PLAN_WEEKDAY || (here.weekday === PLAN_WEEKDAY && here.minute >= minutesOf(PLAN_AT));
    if (!isTime || paused.has(group.id) || cadenceOf(group) === null) continue;
    const week = addWeeks(weekOfInstant(now, group.timeZone), 1);
    byWeek.set(week, [...(byWeek.get(week) ?? []), group]);
  }
  let planned = 0;
  for (const [week, groups] of byWeek) {
    const have = await store.discussionPrompts.groupsWith(
      week,
      groups.map((group) => group.id),
    );
    const without = groups.filter((group) => !have.has(group.id));
    await store.transaction(async (tx) => {
      for (const group of without) await enqueueDrafting(tx, group.id, week, now);
    });
    planned += without.length;
  }
  return planned;
}
