import { z } from 'zod';
import type { PromptWeight } from '../../domain/school/discussion-prompt.ts';
import type { Group, Positioning } from '../../domain/school/group.ts';
import { type IsoWeek, mondayOf } from '../../domain/time/iso-week.ts';
import { addDays, instantOf, minutesOf } from '../../domain/time/local-time.ts';
import { isQuiet } from '../../domain/time/quiet-hours.ts';
import { isHoliday, type ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { Repositories } from '../../store/index.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as "HH:MM"');
const weekday = z.int().min(1).max(7);

/** A group's weekly rhythm of topics, as it stands in the group's file. `off` gets none. */
export const cadenceSchema = z.union([
  z.literal('off'),
  z.literal(false).transform((): 'off' => 'off'),
  z.strictObject({
    /** ISO weekdays of light topics: 1 is Monday. */
    light: z.array(weekday).max(7).default([1, 3, 5]),
    lightAt: clockTime.default('19:30'),
    /** The weekday of the heavy one; null for none. */
    heavy: weekday.nullable().default(6),
    heavyAt: clockTime.default('10:00'),
    /** Topics in a row without a reply, after which they are paused. */
    pauseAfterSilent: z.int().min(1).max(10).default(2),
    /** At most so many a week, whatever the days say. */
    maxPerWeek: z.int().min(1).max(7).default(4),
  }),
]);
export type Cadence = Exclude<z.output<typeof cadenceSchema>, 'off'>;

/**
 * The rhythm where a group's file names none: three light weekdays and one heavy topic. The later the stage, the
 * more the light ones move towards the middle of the week, where people with a project talk about it; those who
 * study full-time are there in the daytime.
 */
function defaultCadence({ stage, time }: Positioning): Cadence {
  const lightAt = time === 'full-time' ? '12:30' : '19:30';
  const rest = { lightAt, heavyAt: '10:00', pauseAfterSilent: 2, maxPerWeek: 4 };
  if (stage === '入门') return { light: [1, 3, 5], heavy: 6, ...rest };
  if (stage === '进阶') return { light: [2, 3, 4], heavy: 7, ...rest };
  return { light: [1, 2, 4], heavy: 6, ...rest };
}

/** A group's rhythm: null where it is off. What cannot be read is off as well: a wrong plan posts nothing. */
export function cadenceOf(group: Group): Cadence | null {
  if (group.cadence === null || group.cadence === undefined) return defaultCadence(group.positioning);
  const read = cadenceSchema.safeParse(group.cadence);
  return read.success && read.data !== 'off' ? read.data : null;
}

/** When a group is left in peace. */
export type RestTimes = Pick<ServiceCalendar, 'holidays' | 'workdays' | 'quiet'>;

/** Where a school has set no calendar: the handbook's quiet hours. */
const QUIET_NIGHTS: RestTimes = { holidays: [], workdays: [], quiet: ['22:30', '08:00'] };

export async function restTimesOf(store: Repositories, group: Group): Promise<RestTimes> {
  return (
    (await store.calendars.get(group.calendarId)) ?? (await store.calendars.get('school')) ?? QUIET_NIGHTS
  );
}

/** A time for a topic. */
export interface Slot {
  /** From 0, by time within the week. */
  index: number;
  weight: PromptWeight;
  /** Epoch milliseconds. */
  at: number;
}

/** The times of a group's topics in a week, in order: none on holidays, none in quiet hours, one a day. */
export function slotsOf(group: Group, cadence: Cadence, calendar: RestTimes, week: IsoWeek): Slot[] {
  const monday = mondayOf(week);
  const days = new Map<number, { weight: PromptWeight; minute: number }>();
  for (const day of cadence.light) days.set(day, { weight: 'light', minute: minutesOf(cadence.lightAt) });
  // The heavy one has its day to itself.
  if (cadence.heavy !== null)
    days.set(cadence.heavy, { weight: 'heavy', minute: minutesOf(cadence.heavyAt) });
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { weight, minute }]) => ({ weight, minute, date: addDays(monday, day - 1) }))
    .filter(({ date }) => !isHoliday(calendar, date))
    .map(({ weight, minute, date }) => ({ weight, at: instantOf(date, minute, group.timeZone) }))
    .filter(({ at }) => !isQuiet(at, group.timeZone, calendar.quiet))
    .filter(lightWithin(cadence))
    .map((slot, index) => ({ index, ...slot }));
}

/** Keeps the first light ones that fit beside the heavy one. */
function lightWithin(cadence: Cadence): (slot: { weight: PromptWeight }) => boolean {
  let left = cadence.maxPerWeek - (cadence.heavy === null ? 0 : 1);
  return ({ weight }) => weight === 'heavy' || left-- > 0;
}
