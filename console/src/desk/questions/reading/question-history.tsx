import { Collapse } from 'antd';
import { dayAndTime, type TimeStyle } from '../../../language/moment.ts';
import type { QuestionDetailDoc } from '../../../wire/question.ts';
import { useWords } from '../../use-words.ts';

type HistoryEvent = QuestionDetailDoc['history'][number];

/** A claim may end because whoever had it may not come in any more. */
const keyOf = ({ kind, detail }: HistoryEvent): string =>
  kind === 'released' && detail['because'] === 'token_revoked' ? 'token_revoked' : kind;

/** What happened to the question so far: closed at first, there when it is needed. */
export function QuestionHistory({ question, time }: { question: QuestionDetailDoc; time: TimeStyle }) {
  const words = useWords();
  if (question.history.length === 0) return null;
  return (
    <Collapse
      size="small"
      className="nearest"
      items={[
        {
          key: 'history',
          label: words.history.heading(question.history.length),
          children: (
            <ol className="history" data-testid="history">
              {question.history.map((event, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a history is only ever added to at its end
                <li key={i}>
                  <time dateTime={event.at}>{dayAndTime(event.at, time, Date.now())}</time>
                  <span>{words.history.kinds[keyOf(event)] ?? event.kind}</span>
                  {event.actor !== null && <b>{event.actor}</b>}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
