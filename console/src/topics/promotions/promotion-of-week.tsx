import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { isUnsent } from '../../browser/unsent.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { useAct } from '../../desk/use-act.ts';
import { usePolled } from '../../desk/use-polled.ts';
import { dayAndTime } from '../../language/moment.ts';
import { problemWords } from '../../language/problem-words.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import type { TopicsApi } from '../../wire/topics-api.ts';
import { useTopicWords } from '../use-topic-words.ts';
import { weekOf } from '../week.ts';
import { PromotionCard } from './promotion-card.tsx';
import { PromotionForm, textKeyOf } from './promotion-form.tsx';
import './promotions.css';

const EVERY_MS = 20_000;

/** The one promotion that a group's week has room for: what there is, or a place to write it. */
export function PromotionOfWeek({
  group,
  week,
  topics,
}: {
  group: DeskGroupDoc;
  week: string;
  topics: TopicsApi;
}) {
  const words = useTopicWords().promotion;
  const { operator, language, timeIn, onRefused } = useDesk();
  const draft = `promotion.${group.id}.${week}`;
  const [writing, setWriting] = useState(() => isUnsent(textKeyOf(draft)));
  const load = useCallback(
    (signal: AbortSignal) => topics.promotionsOfWeek(group.id, week, signal),
    [topics, group.id, week],
  );
  const polled = usePolled(load, EVERY_MS, onRefused);
  const { busy, act } = useAct(polled.refresh);
  const there = polled.data ?? [];
  const isFree =
    polled.data !== null && there.every(({ status }) => status === 'cancelled' || status === 'lapsed');
  // Monday's promotion of a week that is over helps nobody.
  const isToCome = week >= weekOf(Date.now(), group.timeZone, 0);
  const when = (iso: string) => dayAndTime(iso, timeIn(group.id), Date.now());
  return (
    <section className="promotions" aria-labelledby="promotions-heading">
      <h3 id="promotions-heading">{words.heading}</h3>
      <p className="desk-lead">{words.lead}</p>
      {polled.problem && <p className="questions-stale">{problemWords(polled.problem, language)}</p>}
      <ol className="cards">
        {there.map((promotion) => (
          <PromotionCard
            key={promotion.id}
            promotion={promotion}
            group={group}
            topics={topics}
            onChanged={polled.refresh}
          />
        ))}
      </ol>
      {isFree && isToCome && !writing && (
        <Button data-testid="promotion-write" onClick={() => setWriting(true)}>
          {words.write}
        </Button>
      )}
      {isFree && isToCome && writing && (
        <div className="card">
          <PromotionForm
            group={group}
            week={week}
            promotion={null}
            draft={draft}
            busy={busy}
            onCancel={() => setWriting(false)}
            onSend={async (written) => {
              const isDone = await act(
                () => topics.writePromotion(group.id, operator, written),
                (scheduled) => words.scheduled(when(scheduled.at)),
              );
              if (isDone) setWriting(false);
              return isDone;
            }}
          />
        </div>
      )}
    </section>
  );
}
