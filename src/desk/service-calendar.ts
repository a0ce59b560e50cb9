import type { Group } from '../domain/school/group.ts';
import type { ServiceCalendar } from '../domain/time/service-hours.ts';
import type { Repositories } from '../store/index.ts';

/** Where a school has set no calendar: around the clock, with the handbook's minutes. */
const ALWAYS_STAFFED: ServiceCalendar = {
  id: 'always',
  timeZone: 'Asia/Shanghai',
  staffed: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]])),
  holidays: [],
  workdays: [],
  quiet: ['22:30', '08:00'],
  responseMinutes: { subject: 30, logistics: 60, complaint: 15, quarrel: 5, alert: 5 },
  owners: { subject: '讲师', study: '班主任', technical: '技术', money: '财务客服' },
};

/** A REST caller without a group is served by the school's calendar where there is one. */
export async function calendarOf(
  tx: Pick<Repositories, 'calendars'>,
  group: Pick<Group, 'calendarId'> | null,
): Promise<ServiceCalendar> {
  return (await tx.calendars.get(group?.calendarId ?? 'school')) ?? ALWAYS_STAFFED;
}
