import { useCallback } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { EmptyState } from '../desk/empty-state.tsx';
import { MoreOfList } from '../desk/more-of-list.tsx';
import { usePages } from '../desk/use-pages.ts';
import { usePolled } from '../desk/use-polled.ts';
import { useWords } from '../desk/use-words.ts';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { PlainText } from '../text/plain-text.tsx';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { PrivateMessageDoc } from '../wire/private-message.ts';
import { PrivateWord } from './private-word.tsx';
import { useModerationWords } from './use-moderation-words.ts';

const EVERY_MS = 20_000;

/** What was said to learners alone in all groups, and what they wrote back; the latest first. */
export function PrivateList({ api }: { api: ModerationApi }) {
  const words = useModerationWords();
  const { stale } = useWords();
  const { language, onRefused, timeIn } = useDesk();
  const list = usePages(api.privately, EVERY_MS, onRefused);
  const { items: data, problem } = list;
  return (
    <main className="desk-page">
      <p className="desk-lead">{words.privately.lead}</p>
      {problem && (
        <p className="questions-stale" role="status">
          {stale(problemWords(problem, language))}
        </p>
      )}
      {data === null && !problem && <p className="questions-note">{words.loading}</p>}
      {data?.length === 0 && (
        <EmptyState icon="check" heading={words.privately.empty} lead={words.privately.emptyLead} />
      )}
      <ol className="private-list" data-testid="private-list">
        {data?.map((message) => (
          <li key={message.id}>
            <PrivateHead
              message={message}
              time={dayAndTime(message.sentAt, timeIn(message.groupId), Date.now())}
            >
              {(message.direction === 'to_learner' ? words.privately.to : words.privately.from)(
                message.learner.name ?? words.privately.gone,
                message.groupName ?? message.groupId,
              )}
            </PrivateHead>
            <PlainText text={message.text} />
          </li>
        ))}
      </ol>
      <MoreOfList list={list} />
    </main>
  );
}

/** The same with one learner, oldest first, and where to write to them. */
export function PrivateThread(props: {
  api: ModerationApi;
  groupId: string;
  learnerId: string;
  /** Where there are several: which one's it is. */
  groupName?: string | undefined;
}) {
  const words = useModerationWords();
  const { onRefused, timeIn } = useDesk();
  const { api, groupId, learnerId, groupName } = props;
  const load = useCallback(
    (signal: AbortSignal) => api.privatelyWith(groupId, learnerId, signal),
    [api, groupId, learnerId],
  );
  const { data, refresh } = usePolled(load, EVERY_MS, onRefused);
  return (
    <section className="desk-section">
      <h3>
        {words.privately.heading}
        {groupName !== undefined && ` · ${groupName}`}
      </h3>
      {data?.length === 0 && <p className="desk-section-empty">{words.privately.empty}</p>}
      <ol className="private-list" data-testid="private-thread">
        {data?.map((message) => (
          <li key={message.id}>
            <PrivateHead message={message} time={dayAndTime(message.sentAt, timeIn(groupId), Date.now())}>
              {message.direction === 'to_learner' ? words.privately.ours : words.privately.theirs}
            </PrivateHead>
            <PlainText text={message.text} />
          </li>
        ))}
      </ol>
      <PrivateWord api={api} groupId={groupId} learnerId={learnerId} onSent={refresh} />
    </section>
  );
}

function PrivateHead(props: { message: PrivateMessageDoc; time: string; children: string }) {
  const words = useModerationWords();
  const { message, time, children } = props;
  return (
    <span className="private-head">
      <b>{children}</b>
      <span>{words.privately.abouts[message.about] ?? ''}</span>
      <time dateTime={message.sentAt}>{time}</time>
    </span>
  );
}
