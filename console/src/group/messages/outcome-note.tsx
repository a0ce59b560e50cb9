import { useNow } from '../../browser/use-now.ts';
import { dayAndTime } from '../../language/moment.ts';
import { Icon } from '../../look/icons.tsx';
import type { MessageAnswer } from '../../wire/message.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import './outcome-note.css';

/** Under an answer that is not the last word: who replies by when, or that it is a hint on purpose. */
export function OutcomeNote({ answer, resolved }: { answer: MessageAnswer; resolved: boolean }) {
  const words = useWords();
  if (answer.signedBy !== null) return null;
  if (answer.outcome === 'hint') {
    return (
      <p className="outcome outcome-hint">
        <Icon name="info" size={15} /> {words.answer.hint}
      </p>
    );
  }
  if (resolved && (answer.outcome === 'abstained' || answer.dueAt !== null)) {
    return (
      <p className="outcome outcome-resolved">
        <Icon name="check" size={15} /> {words.answer.answeredByStaff}
      </p>
    );
  }
  if (answer.dueAt !== null) return <Due dueAt={answer.dueAt} />;
  return null;
}

function Due({ dueAt }: { dueAt: string }) {
  const words = useWords();
  const { time } = useRoom();
  const now = useNow(60_000);
  return (
    <p className="outcome">
      <Icon name="clock" size={15} />
      <time dateTime={dueAt} data-testid="due">
        {words.answer.due(dayAndTime(dueAt, time, now))}
      </time>
    </p>
  );
}
