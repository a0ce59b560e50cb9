import {
  type DiscussionPrompt,
  type HoldReason,
  takesItsDay,
} from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import { addWeeks, weekOfInstant } from '../../domain/time/iso-week.ts';
import { localTime } from '../../domain/time/local-time.ts';
import type { Repositories } from '../../store/index.ts';
import { cadenceOf, restTimesOf, slotsOf } from './cadence.ts';
import { enqueuePost } from './jobs.ts';

/** A draft that nobody looked at is offered so often and no more; what was approved, until it goes stale. */
const OFFERED_UNSEEN = 2;
/** A slot this near is as good as gone for somebody who has just missed one. */
const AHEAD_MS = 5 * MINUTE_MS;
/** Nothing keeps longer than a month, and a loop must end. */
const HORIZON_WEEKS = 6;

/**
 * The next time of the same weight in the group's rhythm that no other topic has, before `prompt` goes stale; null
 * where there is none.
 */
export async function nextFreeSlot(
  store: Repositories,
  group: Group,
  prompt: DiscussionPrompt,
  after: number,
): Promise<number | null> {
  const cadence = cadenceOf(group);
  if (!cadence) return null;
  const rest = await restTimesOf(store, group);
  const taken = new Set(
    (await store.discussionPrompts.between(group.id, after - DAY_MS, prompt.validUntil + DAY_MS))
      .filter((other) => other.id !== prompt.id && takesItsDay(other))
      .map((other) => localTime(other.postedAt ?? other.at, group.timeZone).date),
  );
  const first = weekOfInstant(after, group.timeZone);
  for (let ahead = 0; ahead < HORIZON_WEEKS; ahead++) {
    for (const slot of slotsOf(group, cadence, rest, addWeeks(first, ahead))) {
      if (slot.at > prompt.validUntil) return null;
      const isFree = !taken.has(localTime(slot.at, group.timeZone).date);
      if (slot.weight === prompt.weight && slot.at > after + AHEAD_MS && isFree) return slot.at;
    }
  }
  return null;
}

/** A topic whose time has passed gets the next free one, or lapses. Call inside a transaction. */
export async function offerAgain(
  tx: Repositories,
  group: Group,
  prompt: DiscussionPrompt,
  now: number,
  hold: HoldReason | null = null,
): Promise<DiscussionPrompt | null> {
  const unseen = prompt.status === 'draft' && prompt.moves >= OFFERED_UNSEEN;
  const at = unseen ? null : await nextFreeSlot(tx, group, prompt, Math.max(now, prompt.at));
  if (at === null)
    return await tx.discussionPrompts.move(prompt.id, [prompt.status], { status: 'lapsed', hold }, now);
  const moved = await tx.discussionPrompts.move(
    prompt.id,
    [prompt.status],
    { at, moves: prompt.moves + 1, hold },
    now,
  );
  if (moved) await enqueuePost(tx, moved, now);
  return moved;
}
