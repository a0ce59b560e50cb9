import { saidAsHint } from './graded-work/hint-answer.ts';
import { taskDescribed } from './graded-work/task-described.ts';
import { taskPasted } from './graded-work/task-pasted.ts';
import { burstOf } from './question/burst.ts';
import type { AgentResult } from './request.ts';
import type { AgentParts, Run } from './run.ts';
import { answerFromCalendar } from './sources/answer-from-calendar.ts';
import { answerFromMaterial } from './sources/answer-from-material.ts';
import { answerFromPeople } from './sources/answer-from-people.ts';
import { answerFromRules } from './sources/answer-from-rules.ts';
import { answerFurther } from './sources/answer-further.ts';
import { answerOfLesson } from './sources/answer-of-lesson.ts';

/**
 * A question on its way, the surest source first: a hint where it is graded work after all, else what a person answered
 * before, the group's rules, a lesson by its number, the calendar, and the material.
 */
export async function answerQuestion(parts: AgentParts, run: Run): Promise<AgentResult> {
  const { courses, overheard } = run.request;
  const asked = burstOf(run.request);
  const work =
    taskPasted(asked, run.retrieval.found, courses) ?? (await taskDescribed(asked, courses, parts.knowledge));
  if (work) return await saidAsHint(parts, run, work);
  // A model reads "举个例子" with what was said before it; without one the material goes on by rules.
  const further = parts.chat || overheard ? null : await answerFurther(parts, run);
  return (
    further ??
    answerFromPeople(run) ??
    (await answerFromRules(parts, run)) ??
    (await answerOfLesson(parts, run)) ??
    (await answerFromCalendar(parts, run)) ??
    (await answerFromMaterial(parts, run))
  );
}
