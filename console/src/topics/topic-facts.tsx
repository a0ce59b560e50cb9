import { useDesk } from '../desk/desk-context.tsx';
import { dayAndTime } from '../language/moment.ts';
import type { TopicDoc } from '../wire/topics-api.ts';
import { useTopicWords } from './use-topic-words.ts';

/** Why a topic stands there, what helps it along, and what it brought. */
export function TopicFacts({ topic }: { topic: TopicDoc }) {
  const words = useTopicWords();
  const { timeIn } = useDesk();
  const time = (iso: string) => dayAndTime(iso, timeIn(topic.groupId), Date.now());
  const passed = topic.status === 'draft' && Date.parse(topic.at) <= Date.now();
  return (
    <>
      {topic.hold !== null && <p className="topic-note">{words.holds[topic.hold] ?? topic.hold}</p>}
      {passed && <p className="topic-note">{words.passed}</p>}
      {topic.moves > 0 && <p className="topic-note">{words.moved(time(topic.plannedAt))}</p>}
      {topic.status === 'rejected' && topic.decidedBy !== null && (
        <p className="topic-note">{words.decided.rejected(topic.decidedBy, topic.reason ?? '')}</p>
      )}
      {topic.status === 'posted' && <p className="topic-note">{words.measuring}</p>}
      {topic.result !== null && (
        <p className="topic-result" data-testid="topic-result">
          {topic.result.replies === 0
            ? words.silence
            : words.result(topic.result.replies, topic.result.speakers, topic.result.returning)}
        </p>
      )}
      <dl className="topic-facts">
        <div>
          <dt>{words.why}</dt>
          <dd>
            {topic.why}
            <span className="topic-sources">
              {topic.sources.map((source) => (
                <code key={`${source.kind} ${source.ref}`} title={source.ref}>
                  {source.count === null ? source.title : `${source.title} · ${words.asked(source.count)}`}
                </code>
              ))}
            </span>
          </dd>
        </div>
        <div>
          <dt>{words.icebreaker}</dt>
          <dd>{topic.icebreaker}</dd>
        </div>
        <div>
          <dt>{words.easy}</dt>
          <dd>
            {topic.easyFor} · {words.minutes(topic.minutes)}
          </dd>
        </div>
        <div>
          <dt>{words.hard}</dt>
          <dd>{topic.hardFor}</dd>
        </div>
      </dl>
    </>
  );
}
