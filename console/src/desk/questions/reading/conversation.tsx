import { useEffect, useRef } from 'react';
import { dayAndTime, type TimeStyle } from '../../../language/moment.ts';
import { LazyMarkdown } from '../../../text/lazy-markdown.tsx';
import { PlainText } from '../../../text/plain-text.tsx';
import type { MessageDoc } from '../../../wire/message.ts';
import { useWords } from '../../use-words.ts';

/** What was said around the question, with the question marked. */
export function Conversation(props: {
  messages: MessageDoc[];
  askedMessageId: string | null;
  hasGroup: boolean;
  /** Who complains or quarrels has asked nothing. */
  asks: boolean;
  time: TimeStyle;
}) {
  const words = useWords();
  const box = useRef<HTMLOListElement>(null);
  const { askedMessageId, time } = props;

  // The question in view, once: what comes later must not pull an operator away from what they read.
  useEffect(() => {
    const asked = box.current?.querySelector<HTMLElement>('[data-asked]');
    if (box.current && asked) box.current.scrollTop = asked.offsetTop - box.current.clientHeight / 2;
  }, []);

  return (
    <section className="desk-section">
      <h3>{words.detail.context}</h3>
      {!props.hasGroup || props.messages.length === 0 ? (
        <p className="desk-section-empty">{words.detail.contextEmpty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll from the keyboard
        <ol className="transcript" ref={box} tabIndex={0} aria-label={words.detail.context}>
          {props.messages.map((message) => {
            const asked = message.messageId === askedMessageId;
            return (
              <li
                key={message.id}
                className={asked ? 'transcript-asked' : undefined}
                data-asked={asked || undefined}
              >
                <span className="transcript-who">
                  <b>{message.answer?.signedBy ?? message.sender.name}</b>
                  <time dateTime={message.sentAt}>{dayAndTime(message.sentAt, time, Date.now())}</time>
                  {asked && <em>{props.asks ? words.detail.asker : words.detail.thisOne}</em>}
                </span>
                {message.removed || message.recalled ? (
                  <span className="transcript-recalled">
                    {message.removed ? words.detail.removed : words.detail.recalled}
                  </span>
                ) : message.answer ? (
                  <LazyMarkdown text={message.text} />
                ) : (
                  <PlainText text={message.text} />
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
