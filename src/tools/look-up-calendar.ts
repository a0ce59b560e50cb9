import { z } from 'zod';
import type { Language } from '../domain/language/language.ts';
import type { Course } from '../domain/school/course.ts';
import { type Occurrence, occurrencesOf } from '../domain/school/course-calendar.ts';
import type { Clock } from '../domain/time/clock.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { timeInWords } from '../domain/time/time-in-words.ts';
import { defineTool, type Tool } from './tool.ts';

const MAX_DAYS = 120;
const MAX_LINES = 20;

const schema = z.object({
  kind: z.enum(['live', 'office_hours', 'lesson', 'deadline', 'event', 'any']).describe('what to look for'),
  days: z.int().min(1).max(MAX_DAYS).describe('how many days ahead of now to look'),
  past: z.boolean().describe('true to include what is over'),
});

/** What is on in the course, in the group's own time. */
export function lookUpCalendarTool(options: {
  courses: Course[];
  clock: Clock;
  timeZone: string | null;
  language: Language;
}): Tool {
  return defineTool({
    name: 'look_up_calendar',
    description:
      'Look up dates of the course: live classes, office hours, lessons, deadlines of graded work. Use it ' +
      'for every question about when something is.',
    schema,
    async run({ kind, days, past }) {
      const now = options.clock.now();
      const lines = options.courses
        .flatMap((course) => {
          const { schedule } = course;
          if (!schedule) return [];
          return schedule.entries
            .filter((entry) => kind === 'any' || entry.kind === kind)
            .flatMap((entry) => occurrencesOf(schedule, entry))
            .filter(
              (one) => one.startsAt <= now + days * DAY_MS && (past || (one.endsAt ?? one.startsAt) >= now),
            )
            .map((one) => ({ course, one, zone: options.timeZone ?? schedule.timeZone }));
        })
        .sort((a, b) => a.one.startsAt - b.one.startsAt)
        .slice(0, MAX_LINES)
        .map(({ course, one, zone }) => line(course, one, zone, options.language));
      const today = timeInWords(now, options.timeZone ?? 'Asia/Shanghai', options.language);
      if (lines.length === 0)
        return { content: `Now it is ${today}. Nothing of that kind is in the calendar.` };
      const facts = lines.join('\n');
      return { content: `Now it is ${today}.\n${facts}`, facts };
    },
  });
}

const line = (course: Course, { entry, startsAt }: Occurrence, zone: string, language: Language): string =>
  `${course.title}: ${entry.title}, ${timeInWords(startsAt, zone, language)}`;
