import { dayAndTime, duration } from '../../language/moment.ts';
import type { QuestionDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';
import { isWaiting } from './waiting.ts';

const MINUTE_MS = 60_000;

/** How long the learner has been waiting; when they asked, where nobody waits any more. */
export function WaitingTime({ question, now }: { question: QuestionDoc; now: number }) {
  const words = useWords();
  const { language, timeIn } = useDesk();
  if (!isWaiting(question))
    return words.list.askedAt(dayAndTime(question.createdAt, timeIn(question.groupId), now));
  const waited = now - Date.parse(question.createdAt);
  return waited < MINUTE_MS ? words.list.justAsked : words.list.waited(duration(waited, language));
}
