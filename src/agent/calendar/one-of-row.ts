import type { CalendarAnswer } from './calendar-answer.ts';
import { countedInAll, inOrder, KINDS, NAMES, type ScheduledCourse } from './calendar-listing.ts';
import type { CalendarQuery } from './calendar-query.ts';
import { dateOf, dayName, hoursOf, type Told } from './calendar-wording.ts';
import type { PlaceInRow } from './place-in-row.ts';

/**
 * 「最后一次直播」, 「第三次答疑」: when that one of the course is or was; where it has not so many, how many there
 * are.
 */
export function oneOfRow(
  query: CalendarQuery,
  place: PlaceInRow,
  courses: readonly ScheduledCourse[],
  now: number,
  told: Told,
): CalendarAnswer | null {
  const subject = query.subject ?? 'anything';
  const kinds = KINDS[subject];
  const { one: name } = NAMES[told.language][subject] ?? {};
  if (!kinds || name === undefined) return null;
  for (const course of courses) {
    const row = inOrder(course.schedule, kinds);
    const end = row.at(-1);
    if (!end) continue;
    const one = place === 'last' ? end : row[place - 1];
    if (!one) return countedInAll(query, course, dateOf(end, told.zone), now, told);
    const isOver = (one.endsAt ?? one.startsAt) <= now;
    const [day, hours] = [dayName(dateOf(one, told.zone), told), hoursOf(one, told)];
    if (told.language === 'zh') {
      const which = place === 'last' ? '最后一次' : `第${HAN_ORDINALS.charAt(place - 1) || ` ${place} `}次`;
      const over = isOver ? '，已经过了' : '';
      return { course, text: `${which}${name}是 ${day}${hours}${over}。`, place: null };
    }
    const which = place === 'last' ? 'last' : ordinalOf(place);
    const [is, was] = subject === 'office_hours' ? ['are', 'were'] : ['is', 'was'];
    const text = `The ${which} ${name} ${isOver ? was : is} on ${day}, ${hours}.`;
    return { course, text, place: null };
  }
  return null;
}

const HAN_ORDINALS = '一二三四五六七八九十';
const ordinalOf = (place: number): string =>
  ['first', 'second', 'third', 'fourth', 'fifth'][place - 1] ?? `number ${place}`;
