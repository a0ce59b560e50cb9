import { useNow } from '../../browser/use-now.ts';
import { timeLeft } from '../../language/time-left.ts';
import { Icon } from '../../look/icons.tsx';
import type { QuestionDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';
import { urgencyOf } from './waiting.ts';

/** Milliseconds: the countdown is told in minutes. */
const TICK_MS = 10_000;

/** How long there is to answer, or how late it is. */
export function DueMark({ question }: { question: QuestionDoc }) {
  const words = useWords();
  const { language } = useDesk();
  const now = useNow(TICK_MS);
  if (question.dueAt === null) return <span className="due due-calm">{words.due.none}</span>;
  const left = Date.parse(question.dueAt) - now;
  return (
    <span className={`due due-${urgencyOf(question, now)}`}>
      <Icon name={left < 0 ? 'warning' : 'clock'} size={14} />
      {timeLeft(left, language, words.due)}
    </span>
  );
}
