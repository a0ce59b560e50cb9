import { Alert, Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useWideScreen } from '../../../browser/use-media-query.ts';
import { problemWords } from '../../../language/problem-words.ts';
import type { Problem } from '../../../wire/problem.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';
import type { DeskWords } from '../../words.zh.ts';

/** The server's limit. */
const REPLY_LENGTH = 4_000;

const ROWS = { minRows: 2, maxRows: 10 };
/** It stays at the lower edge while one reads: most of a phone is for that. */
const ROWS_ON_PHONE = { minRows: 1, maxRows: 5 };

/** Where it goes: what answers an alert is not for the group; a correction takes the place of somebody's answer. */
type ReplyKind = 'reply' | 'private' | 'quarrel' | 'rest' | { corrects: string | null };

interface ReplyEditorProps {
  text: string;
  onWrite: (text: string) => void;
  /** May this operator answer now? The text stays to be copied where not. */
  open: boolean;
  /** The cursor goes there at once: somebody has just asked to write. */
  focused?: boolean;
  busy: boolean;
  problem: Problem | null;
  as: ReplyKind;
  onAnswer: (text: string) => void;
  /** What else one can do with the question, beside the button that sends. */
  children: ReactNode;
}

/** The reply to the learner, in the operator's own words and under their name. */
export function ReplyEditor({
  text,
  onWrite,
  open,
  focused = false,
  busy,
  problem,
  as,
  onAnswer,
  children,
}: ReplyEditorProps) {
  const words = useWords();
  const { operator, language } = useDesk();
  const id = useId();
  const wide = useWideScreen();
  const reply = text.trim();
  const said = editorWords(as, words);

  // What were written while a reply is on its way would go with it, unread.
  const [submitted, setSubmitted] = useState(false);
  const onItsWay = submitted && busy;

  function submit() {
    if (reply === '' || !open || busy) return;
    setSubmitted(true);
    onAnswer(reply);
  }

  function onChange(next: string) {
    setSubmitted(false);
    onWrite(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  }

  return (
    <section className="reply">
      <label htmlFor={id}>{said.heading}</label>
      <Input.TextArea
        id={id}
        data-testid="reply-editor"
        value={text}
        readOnly={!open || onItsWay}
        autoFocus={focused}
        autoSize={wide ? ROWS : ROWS_ON_PHONE}
        maxLength={REPLY_LENGTH}
        placeholder={said.placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <Alert type="error" showIcon title={problemWords(problem, language)} data-testid="reply-problem" />
      )}
      {open && (
        <div className="reply-submit">
          <span className="reply-as">
            {words.reply.as(operator)}
            <span className="reply-by-key"> · {words.reply.byKey}</span>
          </span>
          {children}
          <Button
            type="primary"
            data-testid="reply-submit"
            disabled={reply === ''}
            loading={busy}
            onClick={submit}
          >
            {said.submit}
          </Button>
        </div>
      )}
    </section>
  );
}

function editorWords(
  as: ReplyKind,
  { reply, correct }: DeskWords,
): { heading: string; placeholder: string; submit: string } {
  if (typeof as === 'object') {
    const { corrects } = as;
    return {
      heading: correct.begin(corrects),
      placeholder: correct.placeholder(corrects),
      submit: correct.submit,
    };
  }
  if (as === 'quarrel')
    return { heading: reply.quarrelHeading, placeholder: reply.quarrelPlaceholder, submit: reply.submit };
  const placeholders = {
    reply: reply.placeholder,
    private: reply.privatePlaceholder,
    rest: reply.restPlaceholder,
  };
  return { heading: reply.heading, placeholder: placeholders[as], submit: reply.submit };
}
