import { App, Button } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { clockTime, dayAndTime, dayName } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { LazyMarkdown } from '../text/lazy-markdown.tsx';
import { withLineBreaks } from '../text/line-breaks.ts';
import { asProblem } from '../wire/problem.ts';
import type { TopicDoc, TopicsApi } from '../wire/topics-api.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { isBeingEdited, TopicEditor } from './topic-editor.tsx';
import { TopicFacts } from './topic-facts.tsx';
import { useTopicWords } from './use-topic-words.ts';

const isOpen = ({ status }: TopicDoc): boolean => status === 'draft' || status === 'approved';

/** One topic of the week: as it would be posted, why, and what an operator may do with it. */
export function TopicCard(props: { topic: TopicDoc; topics: TopicsApi; onChanged: () => void }) {
  const words = useTopicWords();
  const { message } = App.useApp();
  const { operator, language, timeIn } = useDesk();
  const { topic, topics } = props;
  const [state, setState] = useState<'shown' | 'edited' | 'rejected'>(() =>
    isOpen(topic) && isBeingEdited(topic) ? 'edited' : 'shown',
  );
  const [busy, setBusy] = useState(false);
  const style = timeIn(topic.groupId);
  const now = Date.now();

  /** Whether it was done. */
  async function act<T>(work: () => Promise<T>, done: (result: T) => string): Promise<boolean> {
    setBusy(true);
    try {
      void message.success(done(await work()));
      setState('shown');
      return true;
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
      return false;
    } finally {
      setBusy(false);
      props.onChanged();
    }
  }

  const open = isOpen(topic);
  return (
    <li className={`card topic topic-${topic.status}`} data-testid="topic-card" data-topic-id={topic.id}>
      <div className="topic-head">
        <strong>{dayName(topic.at, style, now)}</strong>
        <span>{clockTime(topic.at, style)}</span>
        <span className="topic-kind">{words.kinds[topic.kind] ?? topic.kind}</span>
        {topic.weight === 'heavy' && <span className="topic-tag">{words.heavy}</span>}
        {topic.label !== null && <span className="topic-tag">{topic.label}</span>}
        <span className={`topic-status topic-status-${topic.status}`} data-testid="topic-status">
          {words.statuses[topic.status] ?? topic.status}
        </span>
      </div>
      {state === 'edited' ? (
        <TopicEditor
          topic={topic}
          busy={busy}
          onCancel={() => setState('shown')}
          onSave={(change) =>
            act(
              () => topics.edit(topic.id, operator, change),
              () => words.saved,
            )
          }
        />
      ) : (
        <div className="topic-text">
          <LazyMarkdown text={withLineBreaks(topic.text)} />
        </div>
      )}
      <TopicFacts topic={topic} />
      {open && state !== 'edited' && (
        <div className="topic-actions">
          <Button type="text" danger data-testid="topic-reject" onClick={() => setState('rejected')}>
            {words.reject}
          </Button>
          <Button data-testid="topic-edit" onClick={() => setState('edited')}>
            {words.edit}
          </Button>
          {topic.status === 'draft' && (
            <Button
              type="primary"
              data-testid="topic-approve"
              loading={busy}
              onClick={() =>
                void act(
                  () => topics.approve(topic.id, operator),
                  (approved) => words.approved(dayAndTime(approved.at, style, Date.now())),
                )
              }
            >
              {words.approve}
            </Button>
          )}
        </div>
      )}
      {state === 'rejected' && (
        <RejectDialog
          busy={busy}
          onClose={() => setState('shown')}
          onReject={(reason) =>
            void act(
              () => topics.reject(topic.id, operator, reason),
              () => words.rejected,
            )
          }
        />
      )}
    </li>
  );
}
