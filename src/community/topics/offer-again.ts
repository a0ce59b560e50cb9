import {
  type HoldReason,
  isPromotion,
  type PlannedPost,
  takesItsDay,
} from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import { addWeeks, weekOfInstant } from '../../domain/time/iso-week.ts';
import { localTime } from '../../domain/time/local-time.ts';
import type { Repositories } from '../../store/index.ts';
import { cadenceOf, restTimesOf, slotsOf } from './cadence.ts';
import { enqueuePost } from './jobs.ts';
import { recordPromotion } from './promotions/promotion-record.ts';
import { nextPromotionTime, promotionLock } from './promotions/promotion-times.ts';

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
  prompt: PlannedPost,
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

/**
 * A topic whose time has passed gets the next free one, or lapses; a promotion the same hour of another day. Call
 * inside a transaction.
 */
export async function offerAgain(
  tx: Repositories,
  group: Group,
  prompt: PlannedPost,
  now: number,
  hold: HoldReason | null = null,
): Promise<PlannedPost | null> {
  if (isPromotion(prompt)) await tx.locks.hold(promotionLock(group.id));
  const at = await nextTime(tx, group, prompt, Math.max(now, prompt.at));
  const change = at === null ? ({ status: 'lapsed', hold } as const) : { at, moves: prompt.moves + 1, hold };
  const moved = await tx.discussionPrompts.move(prompt.id, [prompt.status], change, now);
  if (moved && at !== null) await enqueuePost(tx, moved, now);
  if (moved && isPromotion(moved)) {
    const action = at === null ? 'promotion_lapsed' : 'promotion_moved';
    await recordPromotion(tx, moved, { action, actor: 'system' }, now);
  }
  return moved;
}

async function nextTime(
  tx: Repositories,
  group: Group,
  prompt: PlannedPost,
  after: number,
): Promise<number | null> {
  if (isPromotion(prompt)) return await nextPromotionTime(tx, group, prompt, after);
  const isUnseen = prompt.status === 'draft' && prompt.moves >= OFFERED_UNSEEN;
  return isUnseen ? null : await nextFreeSlot(tx, group, prompt, after);
}
