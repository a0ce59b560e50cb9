import type { GradedWork } from '../domain/school/course.ts';
import { saidAsHint } from './graded-work/hint-answer.ts';
import { taskDescribed } from './graded-work/task-described.ts';
import { taskPasted } from './graded-work/task-pasted.ts';
import { wantsNamedWork } from './graded-work/wants-solution.ts';
import { burstOf } from './question/follow-up/burst.ts';
import type { AgentResult } from './request.ts';
import type { AgentParts, Run } from './run.ts';
import { answerFromMaterial } from './sources/answer-from-material.ts';
import { answerLateWork } from './sources/graded/answer-late-work.ts';
import { answerOfCourse } from './sources/outline/answer-of-course.ts';
import { answerOfLesson } from './sources/outline/answer-of-lesson.ts';
import { answerWhereTaught } from './sources/outline/answer-where-taught.ts';
import { answerFurther } from './sources/same-place/answer-further.ts';
import { answerOfStep } from './sources/same-place/answer-of-step.ts';
import { toldInPlace } from './sources/same-place/told-in-place.ts';
import { answerFromCalendar } from './sources/school/answer-from-calendar.ts';
import { answerFromPeople } from './sources/school/answer-from-people.ts';
import { answerFromRules } from './sources/school/answer-from-rules.ts';
import { answerOfKeptData } from './sources/school/answer-of-kept-data.ts';
import { answerStaffHours } from './sources/school/answer-staff-hours.ts';
import { askToSee } from './talk/ask-to-see.ts';
import { howToReach } from './talk/how-to-reach.ts';
import { showWhatCame } from './talk/show-what-came.ts';

/** Answers a question where it is one of its kind, else null. */
type Source = (parts: AgentParts, run: Run) => AgentResult | null | Promise<AgentResult | null>;

/** Who is asked first, the surest before the others: the first that has an answer gives it. */
const SOURCES: readonly Source[] = [
  // Graded work after all, pasted or described: whatever would answer it, a learner is to do it themselves.
  hintToWork,
  // "第三步呢", after an answer from a place with steps: that step, whatever else is third.
  stepWithoutModel,
  // "还是不行", after an answer: that answer again would be no help.
  showWhatCameWithoutModel,
  // "举个例子", after an answer in the material's words: it is about that answer, whatever else has these words.
  goOnWithoutModel,
  // What a person answered before.
  (_, run) => answerFromPeople(run),
  // "can you check my code", and none is shown: whatever was found is about something else.
  (_, run) => askToSee(run),
  (_, run) => howToReach(run),
  // What becomes of what is said here: no lesson knows it better.
  answerOfKeptData,
  // The group's own rules, a lesson by its number and the calendar are known for certain: no passage has to be
  // believed.
  answerFromRules,
  answerLateWork,
  answerOfLesson,
  answerOfCourse,
  answerWhereTaught,
  answerStaffHours,
  answerFromCalendar,
  // "要钱吗", after an answer: what the place of that answer tells of it, where nothing found elsewhere answers.
  toldInPlace,
];

/**
 * A question on its way: to the surest source that has an answer, else to the material, which answers or passes it on.
 */
export async function answerQuestion(parts: AgentParts, run: Run): Promise<AgentResult> {
  for (const source of SOURCES) {
    const answer = await source(parts, run);
    if (answer !== null) return answer;
  }
  return await answerFromMaterial(parts, run);
}

async function hintToWork(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  const { courses } = run.request;
  const asked = burstOf(run.request);
  const work =
    taskPasted(asked, run.retrieval.found, courses) ??
    (await taskDescribed(asked, courses, parts.knowledge)) ??
    (await taskQuoted(parts, run));
  return work ? await saidAsHint(parts, run, work) : null;
}

/** "帮我做一下" to a quoted task; when it is due is still a question. */
async function taskQuoted({ knowledge }: AgentParts, { request }: Run): Promise<GradedWork | null> {
  const { question, quoted, courses, signal } = request;
  if (quoted === null || !wantsNamedWork(question)) return null;
  const courseIds = courses.map(({ id }) => id);
  const { found } = await knowledge.retrieve(quoted, courseIds, { limit: QUOTED_TASK_AMONG, signal });
  return taskPasted(quoted, found, courses);
}
/** Passages among which a quoted task is looked for. */
const QUOTED_TASK_AMONG = 5;

/** A model reads "第三步呢" with what was said before it. */
async function stepWithoutModel(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  return parts.chat || run.request.overheard ? null : await answerOfStep(parts, run);
}

/** A model reads "还是不行" with what was said before it. */
function showWhatCameWithoutModel(parts: AgentParts, run: Run): AgentResult | null {
  return parts.chat ? null : showWhatCame(run);
}

/** A model reads "举个例子" with what was said before it; without one the material goes on by rules. */
async function goOnWithoutModel(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  return parts.chat || run.request.overheard ? null : await answerFurther(parts, run);
}
