import { useState } from 'react';
import { copyText } from '../../browser/clipboard.ts';
import { IconButton } from '../../look/icon-button.tsx';
import type { MessageAnswer, MessageDoc } from '../../wire/message.ts';
import { sendFeedback } from '../../wire/page-api.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import { FeedbackForm } from './feedback-form.tsx';
import { withLabel } from './use-copied-label.ts';
import './answer-actions.css';

type Feedback = 'none' | 'asking' | 'helpful' | 'criticised' | 'failed';

/** Milliseconds for which the copy button says that it did. */
const COPIED_MS = 2_000;

/** Under an answer: was it any good, copy it, reply to it. */
export function AnswerActions({ doc, answer }: { doc: MessageDoc; answer: MessageAnswer }) {
  const words = useWords();
  const { replyTo } = useRoom();
  const [feedback, setFeedback] = useState<Feedback>('none');
  const [copied, setCopied] = useState(false);
  // One says of a person's answer to the person whether it helped.
  const answerId = answer.signedBy === null ? answer.answerId : null;

  async function copy() {
    if (!(await copyText(withLabel(doc.text, answer.label)))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  }

  function praise(id: string) {
    setFeedback('helpful');
    sendFeedback(id, { verdict: 'helpful' }).catch(() => setFeedback('failed'));
  }

  return (
    <div className="answer-actions">
      <div className="answer-actions-row">
        {answerId !== null && (
          <>
            <IconButton
              icon="thumbUp"
              label={words.answer.helpful}
              pressed={feedback === 'helpful'}
              onClick={() => praise(answerId)}
            />
            <IconButton
              icon="thumbDown"
              label={words.answer.notHelpful}
              pressed={feedback === 'asking' || feedback === 'criticised'}
              onClick={() => setFeedback(feedback === 'asking' ? 'none' : 'asking')}
            />
          </>
        )}
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={copied ? words.message.copied : words.message.copy}
          onClick={() => void copy()}
        />
        <IconButton icon="reply" label={words.message.reply} onClick={() => replyTo(doc)} />
        <span className="answer-actions-said" role="status">
          {(feedback === 'helpful' || feedback === 'criticised') && words.answer.feedbackThanks}
          {feedback === 'failed' && words.answer.feedbackFailed}
        </span>
      </div>
      {feedback === 'asking' && answerId !== null && (
        <FeedbackForm
          onSubmit={async (criticism) => {
            await sendFeedback(answerId, criticism);
            setFeedback('criticised');
          }}
          onCancel={() => setFeedback('none')}
        />
      )}
    </div>
  );
}
