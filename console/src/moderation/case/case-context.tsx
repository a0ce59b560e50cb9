import { useEffect, useRef } from 'react';
import { dayAndTime, type TimeStyle } from '../../language/moment.ts';
import { PlainText } from '../../text/plain-text.tsx';
import type { MessageDoc } from '../../wire/message.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** What was said around the message, with it marked and in view. */
export function CaseContext(props: { messages: MessageDoc[]; messageId: string; time: TimeStyle }) {
  const words = useModerationWords();
  const box = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const marked = box.current?.querySelector<HTMLElement>('[data-asked]');
    if (box.current && marked) box.current.scrollTop = marked.offsetTop - box.current.clientHeight / 2;
  }, []);
  return (
    <section className="desk-section">
      <h3>{words.context}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll from the keyboard */}
      <ol className="transcript" ref={box} tabIndex={0} aria-label={words.context}>
        {props.messages.map((message) => {
          const marked = message.messageId === props.messageId;
          return (
            <li
              key={message.id}
              className={marked ? 'transcript-asked' : undefined}
              data-asked={marked || undefined}
            >
              <span className="transcript-who">
                <b>{message.sender.name}</b>
                <time dateTime={message.sentAt}>{dayAndTime(message.sentAt, props.time, Date.now())}</time>
              </span>
              {message.removed || message.recalled ? (
                <span className="transcript-recalled">
                  {message.removed ? words.removed : words.recalledInContext}
                </span>
              ) : (
                <PlainText text={message.text} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
