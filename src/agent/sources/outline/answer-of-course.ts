import { inLanguageFirst } from '../../../domain/school/course.ts';
import { phrasesFor } from '../../phrases.ts';
import { asksForCourse } from '../../question/asked/course-asked.ts';
import { lessonNumber } from '../../question/asked/lesson-asked.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidWhole, TITLE_CONFIDENCE, withConfidence } from '../../said.ts';
import { CHARACTERS_IN_A_GROUP, charactersIn, isForAGroup } from '../../writing/room/group-length.ts';

const LEAST_LESSONS = 2;
/** Lessons that are named. */
const MOST_LESSONS = 40;

/**
 * What the course teaches, asked for as a whole: its numbered lessons. Null where that is not asked, or none of its
 * courses numbers them.
 */
export async function answerOfCourse(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  run: Run,
): Promise<AgentResult | null> {
  const { language, request } = run;
  if (!asksForCourse(run.whole.asks)) return null;
  for (const course of inLanguageFirst(request.courses, language)) {
    const lessons = (await knowledge.documents(course.id))
      .flatMap(({ title }) => {
        const number = lessonNumber(title);
        return number === null ? [] : [{ title, number }];
      })
      .sort((a, b) => a.number - b.number)
      .map(({ title }) => title);
    if (lessons.length < LEAST_LESSONS) continue;
    const text = listed(course.title, [...new Set(lessons)], run);
    const certain = withConfidence(run, TITLE_CONFIDENCE, course.id);
    const written = { text, pieces: [text], citations: [] };
    return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
  }
  return null;
}

/** As many as there is room for. */
function listed(course: string, lessons: readonly string[], { language, request }: Run): string {
  const { lessonsOf } = phrasesFor(language);
  const room = isForAGroup(request) ? CHARACTERS_IN_A_GROUP[language] : Number.POSITIVE_INFINITY;
  let named = Math.min(lessons.length, MOST_LESSONS);
  const said = (): string => lessonsOf(course, lessons.slice(0, named), lessons.length);
  while (named > 1 && charactersIn(said()) > room) named--;
  return said();
}
