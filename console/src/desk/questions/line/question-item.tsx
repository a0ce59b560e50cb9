import type { MouseEvent } from 'react';
import { isUnsent } from '../../../browser/unsent.ts';
import { useNow } from '../../../browser/use-now.ts';
import { PersonInGroup } from '../../../look/person-in-group.tsx';
import type { QuestionDoc } from '../../../wire/question.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';
import { askerName } from '../asker-name.ts';
import { DueMark } from '../due-mark.tsx';
import { PriorityReasons } from '../reading/priority-reasons.tsx';
import { holderOf, isWaiting, replyDraft } from '../waiting.ts';
import { WaitingTime } from '../waiting-time.tsx';

export function QuestionItem(props: {
  question: QuestionDoc;
  selected: boolean;
  onOpen: (event: MouseEvent) => void;
}) {
  const words = useWords();
  const { operator } = useDesk();
  const now = useNow(30_000);
  const { question } = props;
  const holder = holderOf(question, now);
  return (
    <li>
      <button
        type="button"
        className="question-item"
        data-testid="question-item"
        data-question-id={question.id}
        aria-current={props.selected ? 'true' : undefined}
        onClick={props.onOpen}
      >
        <span className="question-item-head">
          {isWaiting(question) ? (
            <DueMark question={question} />
          ) : (
            <span className="due due-calm">
              {question.status === 'dismissed'
                ? words.list.closedBy(question.repliedBy)
                : (words.answeredBy[question.answeredBy ?? ''] ?? '')}
            </span>
          )}
          <span className="question-kind">{words.kinds[question.kind] ?? question.kind}</span>
          {question.duplicates > 0 && (
            <span className="question-kind">
              {words.list.askedBySeveral(question.duplicates + 1, isWaiting(question))}
            </span>
          )}
          {isUnsent(replyDraft(question.id)) && <span className="question-kind">{words.list.begun}</span>}
          {holder !== null && (
            <span className="question-holder">
              {holder === operator ? words.list.takenByMe : words.list.takenBy(holder)}
            </span>
          )}
        </span>
        <span className="question-item-text">{question.text}</span>
        <PriorityReasons question={question} points={false} />
        <span className="question-item-foot">
          <span>
            <PersonInGroup
              name={askerName(question.asker.name, words)}
              group={question.groupName ?? words.detail.noGroup}
            />
          </span>
          <span>
            <WaitingTime question={question} now={now} />
          </span>
        </span>
      </button>
    </li>
  );
}
