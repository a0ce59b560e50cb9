import { useEffect, useState } from 'react';
import { fetchLesson } from '../../wire/page-api.ts';
import type { LessonDoc } from '../../wire/passage.ts';
import { asProblem, type Problem } from '../../wire/problem.ts';

type Lesson =
  | { state: 'loading' }
  | { state: 'loaded'; doc: LessonDoc }
  | { state: 'failed'; problem: Problem };

/** The lesson that a passage stands in. */
export function useLesson(passageId: string): Lesson {
  const [lesson, setLesson] = useState<Lesson>({ state: 'loading' });
  useEffect(() => {
    const leaving = new AbortController();
    setLesson({ state: 'loading' });
    fetchLesson(passageId, leaving.signal).then(
      (doc) => setLesson({ state: 'loaded', doc }),
      (error) => {
        if (!leaving.signal.aborted) setLesson({ state: 'failed', problem: asProblem(error) });
      },
    );
    return () => leaving.abort();
  }, [passageId]);
  return lesson;
}
