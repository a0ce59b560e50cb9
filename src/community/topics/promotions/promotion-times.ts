import {
  isPromotion,
  isUnderWay,
  type Promotion,
  takesItsDay,
} from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import { UNPROMPTED_GAP_MS } from '../../../domain/school/unprompted.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import { type IsoWeek, mondayOf, weekOfInstant } from '../../../domain/time/iso-week.ts';
import { addDays, instantOf, localTime } from '../../../domain/time/local-time.ts';
import { isQuiet } from '../../../domain/time/quiet-hours.ts';
import { isHoliday } from '../../../domain/time/service-hours.ts';
import type { Repositories } from '../../../store/index.ts';
import { cadenceOf, restTimesOf, slotsOf } from '../cadence.ts';

/** Why a promotion cannot be planned for a time. */
export type PromotionObstacle =
  | { kind: 'quiet_hours'; quiet: [string, string] }
  | { kind: 'holiday' }
  /** The handbook's "at most 1 a week": the group has this one already, whoever wrote it. */
  | { kind: 'promotion_week_taken'; other: Promotion }
  /** A topic stands within two hours, so that one of them could not be posted. Epoch milliseconds. */
  | { kind: 'topic_near'; topicAt: number };

/** Promotions of a group are planned one after the other: hold this while reading and writing them. */
export const promotionLock = (groupId: string): string => `promotions:${groupId}`;

/** A group's promotions whose time lies in its own week, Monday to Sunday, by time. */
export async function promotionsOfWeek(
  store: Repositories,
  group: Group,
  week: IsoWeek,
): Promise<Promotion[]> {
  const monday = mondayOf(week);
  const from = instantOf(monday, 0, group.timeZone);
  const until = instantOf(addDays(monday, 7), 0, group.timeZone);
  return (await store.discussionPrompts.between(group.id, from, until)).filter(isPromotion);
}

/** What stands against a promotion at `at`; `id`: the promotion itself, where it is there already. */
export async function obstacleTo(
  store: Repositories,
  group: Group,
  { id, at }: { id: string | null; at: number },
  now: number,
): Promise<PromotionObstacle | null> {
  const rest = await restTimesOf(store, group);
  if (isQuiet(at, group.timeZone, rest.quiet)) return { kind: 'quiet_hours', quiet: rest.quiet };
  if (isHoliday(rest, localTime(at, group.timeZone).date)) return { kind: 'holiday' };
  const ofWeek = await promotionsOfWeek(store, group, weekOfInstant(at, group.timeZone));
  const other = ofWeek.find((one) => one.id !== id && isUnderWay(one));
  if (other) return { kind: 'promotion_week_taken', other };
  const topicAt = await topicNear(store, group, at, now);
  return topicAt === null ? null : { kind: 'topic_near', topicAt };
}

/**
 * The time of a topic less than two hours away: one that is planned, or a time of a week that is still to be drafted.
 */
async function topicNear(store: Repositories, group: Group, at: number, now: number): Promise<number | null> {
  const isNear = (time: number) => Math.abs(time - at) < UNPROMPTED_GAP_MS;
  const around = await store.discussionPrompts.between(
    group.id,
    at - UNPROMPTED_GAP_MS,
    at + UNPROMPTED_GAP_MS,
  );
  const planned = around.filter(takesItsDay).find((topic) => isNear(topic.at));
  if (planned) return planned.at;
  const week = weekOfInstant(at, group.timeZone);
  const cadence = cadenceOf(group);
  if (cadence === null || week <= weekOfInstant(now, group.timeZone)) return null;
  if ((await store.discussionPrompts.groupsWith(week, [group.id])).has(group.id)) return null;
  const slots = slotsOf(group, cadence, await restTimesOf(store, group), week);
  return slots.find((slot) => isNear(slot.at))?.at ?? null;
}

/** Whoever says nothing of it may have their promotion missed once or twice, and no more: it is news. */
export const KEEPS_MS = 3 * DAY_MS;
/** A loop must end. */
const MOST_DAYS_AHEAD = 31;

/**
 * The same hour of the first day after `after` that nothing stands against, until it stops being true; null for none.
 */
export async function nextPromotionTime(
  store: Repositories,
  group: Group,
  promotion: Promotion,
  after: number,
): Promise<number | null> {
  const { minute } = localTime(promotion.plannedAt, group.timeZone);
  const { date } = localTime(after, group.timeZone);
  for (let day = 0; day <= MOST_DAYS_AHEAD; day++) {
    const at = instantOf(addDays(date, day), minute, group.timeZone);
    if (at > promotion.validUntil) return null;
    if (at > after && (await obstacleTo(store, group, { id: promotion.id, at }, after)) === null) return at;
  }
  return null;
}
