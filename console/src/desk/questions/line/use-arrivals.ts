import { useEffect, useRef, useState } from 'react';
import type { QuestionDoc } from '../../../wire/question.ts';

/** How many questions came with the last look at the server; none with the first. */
export function useArrivals(questions: QuestionDoc[] | null): number {
  const known = useRef<Set<string> | null>(null);
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    if (questions === null) return;
    const before = known.current;
    if (before) setArrived(questions.filter((question) => !before.has(question.id)).length);
    known.current = new Set(questions.map((question) => question.id));
  }, [questions]);
  return arrived;
}
