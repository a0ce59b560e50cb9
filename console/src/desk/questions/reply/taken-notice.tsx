import { Alert, Button } from 'antd';
import type { QuestionDoc } from '../../../wire/question.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';
import { isWaiting } from '../waiting.ts';

/** Somebody else was first, or is at it: says who and what they said, so that nobody answers twice. */
export function TakenNotice(props: {
  question: QuestionDoc;
  holder: string | null;
  hasText: boolean;
  onNext: () => void;
}) {
  const words = useWords();
  const { operator } = useDesk();
  const { question, holder } = props;
  const keep = props.hasText ? words.conflict.keep : undefined;
  if (isWaiting(question)) {
    if (holder === null || holder === operator) return null;
    return (
      <Alert
        type="warning"
        showIcon
        title={words.conflict.taken(holder)}
        description={keep}
        data-testid="taken"
      />
    );
  }
  const who =
    question.repliedBy ??
    (question.answeredBy === 'assistant' ? words.conflict.assistant : words.conflict.somebody);
  const answered = question.reply === null ? words.conflict.answeredInGroup : words.conflict.answered;
  const closed =
    question.repliedBy === null ? words.conflict.over : words.conflict.dismissed(question.repliedBy);
  return (
    <Alert
      type="info"
      showIcon
      data-testid="taken"
      title={question.status === 'dismissed' ? closed : answered(who)}
      description={
        question.reply === null ? (
          keep
        ) : (
          <>
            <p className="taken-reply">{question.reply}</p>
            {keep}
          </>
        )
      }
      action={
        <Button size="small" onClick={props.onNext}>
          {words.conflict.next}
        </Button>
      }
    />
  );
}
