import { Button } from 'antd';
import { useState } from 'react';
import { isUnsent } from '../browser/unsent.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useAct } from '../desk/use-act.ts';
import { clockTime, dayAndTime, dayName } from '../language/moment.ts';
import { LazyMarkdown } from '../text/lazy-markdown.tsx';
import { withLineBreaks } from '../text/line-breaks.ts';
import type { TopicDoc, TopicsApi } from '../wire/topics-api.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { isBeingEdited, TopicEditor } from './topic-editor.tsx';
import { TopicFacts } from './topic-facts.tsx';
import { useTopicWords } from './use-topic-words.ts';

const isOpen = ({ status }: TopicDoc): boolean => status === 'draft' || status === 'approved';

/** One topic of the week: as it would be posted, why, and what an operator may do with it. */
export function TopicCard(props: { topic: TopicDoc; topics: TopicsApi; onChanged: () => void }) {
  const words = useTopicWords();
  const { operator, timeIn } = useDesk();
  const { topic, topics } = props;
  const rejection = `topic.${topic.id}.rejection`;
  const [state, setState] = useState<'shown' | 'edited' | 'rejected'>(() => {
    if (!isOpen(topic)) return 'shown';
    return isBeingEdited(topic) ? 'edited' : isUnsent(rejection) ? 'rejected' : 'shown';
  });
  const { busy, act: attempt } = useAct(props.onChanged);
  const style = timeIn(topic.groupId);
  const now = Date.now();

  async function act<T>(work: () => Promise<T>, done: string | ((result: T) => string)): Promise<boolean> {
    const isDone = await attempt(work, done);
    if (isDone) setState('shown');
    return isDone;
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
          onSave={(change) => act(() => topics.edit(topic.id, operator, change), words.saved)}
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
          draft={rejection}
          busy={busy}
          onClose={() => setState('shown')}
          onReject={(reason) => act(() => topics.reject(topic.id, operator, reason), words.rejected)}
        />
      )}
    </li>
  );
}
