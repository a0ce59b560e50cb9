import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Verdict } from '../../wire/page-api.ts';
import { useWords } from '../use-words.ts';
import './feedback-form.css';

type Criticism = Exclude<Verdict, 'helpful'>;

/** What was wrong with an answer, and a word about it if one likes. */
export function FeedbackForm(props: {
  onSubmit: (criticism: { verdict: Criticism; comment?: string }) => Promise<void>;
  onCancel: () => void;
}) {
  const words = useWords();
  const name = useId();
  const [verdict, setVerdict] = useState<Criticism>('not_helpful');
  const [comment, setComment] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState('sending');
    const said = comment.trim();
    try {
      await props.onSubmit(said === '' ? { verdict } : { verdict, comment: said });
    } catch {
      setState('failed');
    }
  }

  const choices: [Criticism, string][] = [
    ['not_helpful', words.answer.feedbackNotHelpful],
    ['wrong', words.answer.feedbackWrong],
  ];
  return (
    <form className="feedback-form" onSubmit={submit}>
      <fieldset>
        <legend>{words.answer.feedbackAsk}</legend>
        {choices.map(([value, text]) => (
          <label key={value}>
            <input type="radio" name={name} checked={verdict === value} onChange={() => setVerdict(value)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Input
        value={comment}
        maxLength={500}
        placeholder={words.answer.feedbackComment}
        aria-label={words.answer.feedbackComment}
        onChange={(event) => setComment(event.target.value)}
      />
      <div className="feedback-form-buttons">
        <Button type="primary" size="small" htmlType="submit" loading={state === 'sending'}>
          {words.answer.feedbackSend}
        </Button>
        <Button type="text" size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
        {state === 'failed' && <span role="alert">{words.answer.feedbackFailed}</span>}
      </div>
    </form>
  );
}
