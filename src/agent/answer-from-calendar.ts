import { calendarAnswer } from './calendar-question.ts';
import { citationOf, withMark } from './citations.ts';
import type { WrittenAnswer } from './extractive-writer.ts';
import type { AgentResult } from './request.ts';
import type { AgentParts, Run } from './run.ts';
import { saidWhole, withConfidence } from './said.ts';

/** The calendar holds dates for certain; no passage has to be believed for them. */
const CALENDAR_CONFIDENCE = 0.98;

export async function answerFromCalendar(
  { clock, knowledge }: AgentParts,
  run: Run,
): Promise<AgentResult | null> {
  const { request, language } = run;
  const answer = calendarAnswer(run.whole, request.courses, {
    now: clock.now(),
    timeZone: request.group?.timeZone ?? null,
    language,
  });
  if (!answer) return null;
  const passages = answer.place
    ? await knowledge.locate(answer.course.id, answer.place.source, answer.place.locator)
    : [];
  const passage =
    passages.find((candidate) => DATES.test(candidate.text)) ?? passages[0] ?? timetablePassage(run);
  const citations = passage ? [citationOf(1, passage, passage.text)] : [];
  const text = passage ? withMark(answer.text, 1) : answer.text;
  const written: WrittenAnswer = { text, pieces: [text], citations };
  const certain = withConfidence(run, CALENDAR_CONFIDENCE, answer.course.id);
  return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
}

const DATES = /截止|提交|due|deadline/i;
const CLOCK_TIME = /\d{1,2}:\d{2}/;

/** Among what was found, the passage that gives the weekly times, to point the learner at. */
const timetablePassage = (run: Run) =>
  run.retrieval.found.map((hit) => hit.passage).find((passage) => CLOCK_TIME.test(passage.text));
