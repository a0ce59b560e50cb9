import { type DiscussionPrompt, isPromotion } from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { type IsoWeek, mondayOf } from '../../domain/time/iso-week.ts';
import { instantOf } from '../../domain/time/local-time.ts';
import type { Store } from '../../store/index.ts';

export const WEEK_MS = 7 * DAY_MS;

/** Drafted for the week, or moved into it. Promotions are no topics. */
export async function topicsOfWeek(store: Store, group: Group, week: IsoWeek): Promise<DiscussionPrompt[]> {
  const from = instantOf(mondayOf(week), 0, group.timeZone);
  const [own, moved] = await Promise.all([
    store.discussionPrompts.ofWeek(group.id, week),
    store.discussionPrompts.between(group.id, from, from + WEEK_MS),
  ]);
  const ids = new Set(own.map((prompt) => prompt.id));
  const others = moved.filter((post) => !isPromotion(post)).filter((prompt) => !ids.has(prompt.id));
  return [...own, ...others].sort((a, b) => a.at - b.at);
}
