import { Button } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useNow } from '../../browser/use-now.ts';
import { problemWords } from '../../language/problem-words.ts';
import { Icon } from '../../look/icons.tsx';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import { EmptyGroup } from './empty-group.tsx';
import { listRows } from './list-rows.ts';
import { MessageRow } from './message-row.tsx';
import { PendingRow } from './pending-row.tsx';
import type { useConversation } from './use-conversation.ts';
import { useQuietWhile } from './use-quiet-while.ts';
import { useScroll } from './use-scroll.ts';
import './message-list.css';

export interface MessageListHandle {
  toBottom: () => void;
  jumpTo: (messageId: string) => void;
}

/** Milliseconds: "today" and due times need no finer clock. */
const MINUTE_MS = 60_000;

export function MessageList(props: {
  ref: Ref<MessageListHandle>;
  talk: ReturnType<typeof useConversation>;
  onAsk: (question: string) => void;
  /** Escape: back to where one writes. */
  onLeave: () => void;
}) {
  const words = useWords();
  const { session, time } = useRoom();
  const { conversation, opening, older, loadOlder, reopen } = props.talk;
  const { entries, pending, olderCursor } = conversation;
  const now = useNow(MINUTE_MS);
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const { onScroll, toBottom, awayFromEnd, unseen } = useScroll(scroller, column, {
    firstKey: entries[0]?.doc.messageId,
    lastKey: entries.at(-1)?.doc.messageId,
    count: entries.length,
  });
  const quiet = useQuietWhile(opening.state === 'loading' || older.state === 'loading');
  const rows = useMemo(() => listRows(entries, time, now), [entries, time, now]);

  useImperativeHandle(props.ref, () => ({
    toBottom,
    jumpTo: (messageId) => {
      const row = scroller.current?.querySelector<HTMLElement>(
        `[data-message-id="${CSS.escape(messageId)}"]`,
      );
      if (!row) return;
      row.scrollIntoView({ block: 'center', behavior: 'smooth' });
      row.classList.remove('message-found');
      // A second jump to the same row plays again.
      void row.offsetWidth;
      row.classList.add('message-found');
    },
  }));

  const moreAbove = olderCursor !== null;
  // After each page, and so with each cursor, the mark is looked at anew: it may still be in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!moreAbove || !top.current) return;
    const observer = new IntersectionObserver(
      ([mark]) => {
        if (mark?.isIntersecting) void loadOlder();
      },
      { root: scroller.current, rootMargin: '400px 0px 0px' },
    );
    observer.observe(top.current);
    return () => observer.disconnect();
  }, [moreAbove, loadOlder, olderCursor]);

  return (
    <div className="messages">
      <section
        className="messages-scroller"
        ref={scroller}
        onScroll={onScroll}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onLeave();
        }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must scroll from the keyboard
        tabIndex={0}
        aria-label={words.chat.log}
      >
        <div className="messages-column" ref={column}>
          <div ref={top} />
          {opening.state === 'loading' && entries.length === 0 && (
            <p className="messages-note">{words.loading}</p>
          )}
          {opening.state === 'failed' && (
            <div className="messages-note" role="alert">
              <p>{words.chat.loadFailed}</p>
              <p>{problemWords(opening.problem, time.language)}</p>
              <Button onClick={reopen}>{words.retry}</Button>
            </div>
          )}
          {opening.state === 'loaded' && entries.length === 0 && <EmptyGroup onAsk={props.onAsk} />}
          {moreAbove && (
            <div className="messages-note">
              {older.state === 'failed' && <p role="alert">{words.chat.olderFailed}</p>}
              <Button
                type="text"
                size="small"
                loading={older.state === 'loading'}
                onClick={() => void loadOlder()}
              >
                {older.state === 'loading' ? words.chat.olderLoading : words.chat.older}
              </Button>
            </div>
          )}
          <div className="messages-log" role="log" aria-busy={quiet} aria-label={words.chat.log}>
            <ol>
              {!moreAbove && entries.length > 0 && <li className="messages-note">{words.chat.beginning}</li>}
              {rows.map((row) => (
                <MessageRow
                  key={row.entry.doc.messageId}
                  entry={row.entry}
                  day={row.day}
                  continues={row.continues}
                  resolved={row.resolved}
                  own={row.entry.doc.sender.id === session.learner.id}
                />
              ))}
              {pending.map((answer) => (
                <PendingRow key={answer.replyToMessageId} answer={answer} />
              ))}
            </ol>
          </div>
        </div>
      </section>
      {awayFromEnd && (
        <button type="button" className="messages-to-bottom" onClick={toBottom}>
          <Icon name="down" size={16} />
          {unseen > 0 ? words.chat.newMessages(unseen) : words.chat.toBottom}
        </button>
      )}
    </div>
  );
}
