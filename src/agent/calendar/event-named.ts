import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import type { ScheduleEntry } from '../../domain/school/course.ts';
import { nextOccurrence, occurrencesOf } from '../../domain/school/course-calendar.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { timeInWords } from '../../domain/time/time-in-words.ts';
import { ASKS_WHEN } from './asks-when.ts';
import type { CalendarAnswer, CalendarOptions } from './calendar-answer.ts';
import type { ScheduledCourse } from './calendar-listing.ts';
import { entryName } from './calendar-names.ts';
import { dateOf, dayName, daysLeft, daysPast, type Told } from './calendar-wording.ts';

/** What asks for a date, and says nothing of what. */
const ASKING = eitherOf(
  /什么时候|啥时候|何时|几[号点月]|周几|星期几|哪一?[天周]|具体|时间|日期|安排|请问|老师|同学们?|大家|你好|我想|想问|知道|一下|我们|咱们/giu,
  /这门课|本课程?|这个|下一?[次场]|最近的?|开始|举行|进行|是|在|的|了|会|要|呢|吗|啊|呀|吧|到|定/giu,
  /\b(?:when|what|which|is|are|does|do|will|be|the|an?|our|my|this|next|time|date|day|of|for|on|at|it)\b/giu,
  /\b(?:starts?|begins?|takes? place|held|happen(?:s|ing)?|scheduled|please|course|and)\b/giu,
  /[\s\p{P}\p{S}]+/giu,
);
/** Kinds of things, of which other rules know the dates. */
const KIND = eitherOf(
  /^(?:作业|上课|直播课?|课程?|答疑|开课|讲座|活动|课表)$/iu,
  /^(?:class|live|lesson|session|homework|assignment|deadline|event|hw)(?:es|s)?$/iu,
);
const LEAST_LETTERS = 2;
/** A group's answer has 150 characters. */
const MOST_TOLD = 3;

/**
 * A date that the question calls by its name in the calendar: 「期末考试是什么时候」, "when is the final exam". Nothing
 * else may be asked in it: the calendar does not know when the marks of that exam are out.
 */
export function namedEventAnswer(
  asks: string,
  courses: readonly ScheduledCourse[],
  options: CalendarOptions,
): CalendarAnswer | null {
  if (!ASKS_WHEN.test(asks)) return null;
  const named = wordsOf(asks);
  if (named.length === 0 || KIND.test(named.join(' ')) || named.join('').length < LEAST_LETTERS) return null;
  for (const course of courses) {
    const entries = course.schedule.entries.filter((entry) => isByName(entry) && isNamed(named, entry.title));
    const told = entries.slice(0, MOST_TOLD).flatMap((entry) => saidOf(entry, course, options) ?? []);
    if (told.length === 0) continue;
    const text = options.language === 'zh' ? `${told.join('；')}。` : `${told.join('; ')}.`;
    return { course, text, place: null };
  }
  return null;
}

/** What is due for marks goes by the name of the work. */
const isByName = ({ kind, graded }: ScheduleEntry): boolean =>
  kind === 'event' || (kind === 'deadline' && graded === undefined);

const wordsOf = (asks: string): string[] =>
  asks
    .toLowerCase()
    .replace(ASKING, ' ')
    .split(' ')
    .filter((word) => word !== '');

/** Every word of the question stands in the title, Chinese in a row: 「期末考」 in 「期末考试」. */
function isNamed(words: readonly string[], title: string): boolean {
  const folded = title.toLowerCase();
  const letters = new Set(folded.match(/[a-z0-9]+/g) ?? []);
  return words.every((word) =>
    holdsHan(word)
      ? folded.replace(/\s+/g, '').includes(word)
      : letters.has(word) || letters.has(word.replace(/s$/, '')),
  );
}

/** Its next time, else its last. */
function saidOf(
  entry: ScheduleEntry,
  { schedule }: ScheduledCourse,
  { now, timeZone, language }: CalendarOptions,
): string | null {
  const one = nextOccurrence(schedule, entry, now) ?? occurrencesOf(schedule, entry).at(-1);
  if (!one) return null;
  const zone = timeZone ?? schedule.timeZone;
  const told: Told = { language, zone, today: localTime(now, zone).date };
  const date = dateOf(one, zone);
  const hasHour = entry.at !== undefined || entry.weekly !== undefined;
  const when = hasHour ? timeInWords(one.startsAt, zone, language) : dayName(date, told);
  const isOver = (one.endsAt ?? one.startsAt) < now && (hasHour || date < told.today);
  const distance = isOver ? daysPast(date, told) : daysLeft(date, told);
  const name = entryName(entry, language);
  return language === 'zh' ? `${name}的时间是 ${when}，${distance}` : `${name}: ${when}, ${distance}`;
}
