import type { Course } from '../../../domain/school/course.ts';
import { calendarAnswer } from '../../calendar/calendar-question.ts';
import { type AgentResult, saidByAsker } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { CALENDAR_CONFIDENCE, saidWhole, withConfidence } from '../../said.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

export async function answerFromCalendar(
  { clock, knowledge }: AgentParts,
  run: Run,
): Promise<AgentResult | null> {
  const { request, language } = run;
  const answer = calendarAnswer(run.whole, request.courses, {
    now: clock.now(),
    timeZone: request.group?.timeZone ?? null,
    language,
    before: saidByAsker(request.history),
  });
  if (!answer) return null;
  const { course } = answer;
  const passages =
    course && answer.place
      ? await knowledge.locate(course.id, answer.place.source, answer.place.locator)
      : [];
  const passage =
    passages.find((candidate) => DATES.test(candidate.text)) ??
    passages[0] ??
    (course ? timetablePassage(run, course, answer.shows) : undefined);
  const citations = passage ? [citationOf(1, passage, passage.text)] : [];
  const text = passage ? withMark(answer.text, 1) : answer.text;
  const written: WrittenAnswer = { text, pieces: [text], citations };
  const certain = withConfidence(run, CALENDAR_CONFIDENCE, course?.id ?? run.retrieval.courseId);
  return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
}

const DATES = /截止|提交|due|deadline/i;
/** Among what was found, the passage of the course that gives the same, to point the learner at. */
function timetablePassage(run: Run, { id, schedule }: Course, shows: string[] | undefined) {
  const weekly = schedule?.entries.flatMap((entry) => entry.weekly ?? []) ?? [];
  const sought = shows ?? weekly.map(({ from }) => from);
  const lessons = new Set(schedule?.entries.flatMap((entry) => entry.source ?? []));
  return run.retrieval.found
    .map((hit) => hit.passage)
    .find(
      ({ courseId, source, text }) =>
        courseId === id && !lessons.has(source) && sought.some((words) => text.includes(words)),
    );
}
