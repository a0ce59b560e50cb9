import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';
import type { FoundPassage, Knowledge } from '../../knowledge/index.ts';
import { taskOfWork } from './task-of-work.ts';
import { teaches } from './teaches.ts';

/** Passages looked at: the task's own page and what is no lesson are among the first. */
const LOOKED_AT = 40;
/** Characters of the task that are searched by: its description stands first. */
const LONGEST_TASK = 800;
/** How a task is handed in and marked is no concept that a lesson teaches. */
const ABOUT_HANDING_IN =
  /提交|截止|评分|满分|迟交|hand(?:ed)? in|submit|deadline|\bdue\b|\bmarks?\b|\bpoints\b/i;

/**
 * The teaching passages for a task, best first. Searched by the task's own words: a learner who wants it done
 * says 「帮我写了吧」, which finds the page on handing in. Where the calendar names the lessons, only those
 * taught before the work is due.
 */
export async function placesFor(
  knowledge: Pick<Knowledge, 'locate' | 'retrieve'>,
  course: Course,
  work: GradedWork,
  signal: AbortSignal | undefined,
): Promise<FoundPassage[]> {
  const task = await taskOfWork(knowledge, course, work);
  const { found } = await knowledge.retrieve(taskText(work, task), [course.id], {
    limit: LOOKED_AT,
    signal,
  });
  const lessons = lessonSources(course, work);
  const tasksFrom = await firstTaskIn(knowledge, course, work.source);
  const places = found.filter(
    ({ passage }) =>
      passage.kind !== 'faq' &&
      (passage.source !== work.source || (passage.ordinal < tasksFrom && teaches(passage))) &&
      (lessons === null || lessons.has(passage.source)),
  );
  const teaching = places.filter(({ passage }) => teaches(passage));
  // The section that the work is called after is what it is about, in whatever week it is taught.
  const named = found.filter(({ passage }) => isCalledAfter(work, passage));
  if (named.length > 0) return [...named, ...teaching.filter((place) => !named.includes(place))];
  return teaching.length > 0 ? teaching : places;
}

const isCalledAfter = ({ title, source }: GradedWork, passage: Passage): boolean =>
  passage.kind !== 'faq' &&
  passage.source !== source &&
  teaches(passage) &&
  passage.title.length > 1 &&
  title.toLowerCase().includes(passage.title.toLowerCase());

/**
 * The ordinal at which a document's graded work begins: before it a lesson that ends with its homework teaches, and an
 * assignment's own page says what to do, not how. 0 where no place is given for the work: all of the document is the
 * task.
 */
async function firstTaskIn(
  knowledge: Pick<Knowledge, 'locate'>,
  course: Course,
  source: string | undefined,
): Promise<number> {
  const works = course.graded.filter((work) => source !== undefined && work.source === source);
  const tasks = await Promise.all(
    works.map(async (work) => (work.locator ? await taskOfWork(knowledge, course, work) : [])),
  );
  return Math.min(...tasks.map((task) => task[0]?.ordinal ?? 0));
}

function taskText(work: GradedWork, task: readonly Passage[]): string {
  const sentences = task
    .map((passage) => passage.text.replace(/(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g, ''))
    .join('\n\n')
    .split(/\n{2,}|(?<=[。！？])|(?<=[.!?])\s/)
    .filter((sentence) => sentence.trim() !== '' && !ABOUT_HANDING_IN.test(sentence));
  const text = sentences.join('\n').slice(0, LONGEST_TASK);
  return text.trim() === '' ? `${work.title} ${work.keywords.join(' ')}` : `${work.title}\n${text}`;
}

/** The documents of the lessons up to the work's deadline; null where the calendar names none. */
function lessonSources(course: Course, work: GradedWork): Set<string> | null {
  const entries = course.schedule?.entries ?? [];
  const due = entries.find((entry) => entry.kind === 'deadline' && entry.graded === work.id)?.week;
  const sources = entries.flatMap(({ kind, source, week }) =>
    kind === 'lesson' && source !== undefined && (due === undefined || week === undefined || week <= due)
      ? [source]
      : [],
  );
  return sources.length === 0 ? null : new Set(sources);
}
