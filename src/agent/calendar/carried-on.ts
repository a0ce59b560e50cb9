import type { CalendarQuery } from './calendar-query.ts';

/**
 * What is asked now, with what it leaves out taken from what was asked before: back to the last question that the
 * calendar could answer; whatever else was asked since (null) ends it. `before`: oldest first.
 */
export function carriedFrom(
  own: CalendarQuery,
  asked: string,
  before: readonly (CalendarQuery | null)[],
): CalendarQuery | null {
  let carried: CalendarQuery | null = null;
  for (const earlier of before)
    carried = earlier === null ? null : carried ? carriedOn(earlier, carried) : earlier;
  if (!carried?.subject) return null;
  const query = carriedOn(own, carried);
  // A lesson has its week; the hour is that of the class: "几点开始" after "下周直播讲什么".
  const isOfHour = own.subject === null && query.subject === 'lesson' && HOUR.test(asked);
  const hourly = isOfHour ? { ...query, subject: 'class' as const, lesson: null } : query;
  if (!NEXT_ONE.test(asked) || own.days !== null) return hourly;
  // "那下一个呢" after "作业二什么时候截止"
  if (own.subject === null && own.work === null && carried.subject === 'deadline' && carried.work !== null)
    return { ...hourly, work: null, after: carried.work };
  // Of another day than the one asked about: "那下一次是什么时候" after "今天有直播吗".
  return { ...hourly, days: null, behind: carried.days };
}

const HOUR = /几点|\bwhat time\b/i;
export const NEXT_ONE = /下(?:一)?[次个场回]|^(?:那|再|它|这)*(?:之后|以后|后面)的|\bnext (?:one|time)\b/i;

function carriedOn(now: CalendarQuery, before: CalendarQuery): CalendarQuery {
  const isOther = now.subject !== null && now.subject !== before.subject;
  return {
    subject: now.subject ?? before.subject,
    days: now.days ?? (isOther || now.work !== null ? null : before.days),
    work: now.work ?? (now.subject === null || now.subject === 'deadline' ? before.work : null),
    lesson: now.lesson ?? (now.subject === null ? before.lesson : null),
    counts: now.counts,
    inAll: now.inAll,
    place: now.place ?? (now.days === null && !now.again ? before.place : null),
    again: now.again,
    behind: null,
    after: null,
    asks: now.asks || before.asks,
  };
}
