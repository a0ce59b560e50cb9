import { Button } from 'antd';
import { useState } from 'react';
import { isUnsent } from '../../browser/unsent.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { useAct } from '../../desk/use-act.ts';
import { clockTime, dayAndTime, dayName } from '../../language/moment.ts';
import { ReasonDialog } from '../../look/reason-dialog.tsx';
import { LazyMarkdown } from '../../text/lazy-markdown.tsx';
import { withLineBreaks } from '../../text/line-breaks.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import type { PromotionDoc, TopicsApi } from '../../wire/topics-api.ts';
import { useTopicWords } from '../use-topic-words.ts';
import { weekOf } from '../week.ts';
import { PromotionForm, textKeyOf } from './promotion-form.tsx';

/** Until it is posted, whoever is on the desk may change or cancel it. */
export function PromotionCard(props: {
  promotion: PromotionDoc;
  group: DeskGroupDoc;
  topics: TopicsApi;
  onChanged: () => unknown;
}) {
  const allWords = useTopicWords();
  const words = allWords.promotion;
  const { operator, timeIn } = useDesk();
  const { promotion, group, topics } = props;
  const draft = `promotion.${promotion.id}`;
  const cancellation = `${draft}.cancellation`;
  const [state, setState] = useState<'shown' | 'edited' | 'cancelled'>(() => {
    if (promotion.status !== 'scheduled') return 'shown';
    return isUnsent(textKeyOf(draft)) ? 'edited' : isUnsent(cancellation) ? 'cancelled' : 'shown';
  });
  const { busy, act: attempt } = useAct(props.onChanged);
  const style = timeIn(promotion.groupId);
  const now = Date.now();
  const isOpen = promotion.status === 'scheduled';

  async function act<T>(work: () => Promise<T>, done: string | ((result: T) => string)): Promise<boolean> {
    const isDone = await attempt(work, done);
    if (isDone) setState('shown');
    return isDone;
  }

  return (
    <li className={`card topic topic-${promotion.status}`} data-testid="promotion-card">
      <div className="topic-head">
        <strong>{dayName(promotion.at, style, now)}</strong>
        <span>{clockTime(promotion.at, style)}</span>
        <span className="topic-tag">{words.signed(promotion.signedBy)}</span>
        <span className={`topic-status topic-status-${promotion.status}`} data-testid="promotion-status">
          {words.statuses[promotion.status] ?? promotion.status}
        </span>
      </div>
      {state === 'edited' ? (
        <PromotionForm
          group={group}
          week={weekOf(Date.parse(promotion.at), group.timeZone, 0)}
          promotion={promotion}
          draft={draft}
          busy={busy}
          onCancel={() => setState('shown')}
          onSend={(change) =>
            act(
              () => topics.editPromotion(promotion.id, operator, change),
              ({ at }) => words.scheduled(dayAndTime(at, style, Date.now())),
            )
          }
        />
      ) : (
        <div className="topic-text">
          <LazyMarkdown text={withLineBreaks(promotion.postedAs)} />
        </div>
      )}
      <PromotionNotes promotion={promotion} />
      {isOpen && state !== 'edited' && (
        <div className="topic-actions">
          <Button type="text" danger data-testid="promotion-cancel" onClick={() => setState('cancelled')}>
            {words.cancel}
          </Button>
          <Button data-testid="promotion-edit" onClick={() => setState('edited')}>
            {allWords.edit}
          </Button>
        </div>
      )}
      {state === 'cancelled' && (
        <ReasonDialog
          name="promotion-cancel"
          draft={cancellation}
          words={{
            heading: words.cancelHeading,
            lead: words.cancelLead,
            submit: words.cancel,
            cancel: words.keep,
            label: allWords.reasonLabel,
            placeholder: allWords.reasonPlaceholder,
          }}
          suggestions={words.cancelReasons}
          longest={500}
          busy={busy}
          onClose={() => setState('shown')}
          onSubmit={(reason) =>
            act(() => topics.cancelPromotion(promotion.id, operator, reason), words.cancelled)
          }
        />
      )}
    </li>
  );
}

/** Why it waits, how long it may, and what came of it. */
function PromotionNotes({ promotion }: { promotion: PromotionDoc }) {
  const allWords = useTopicWords();
  const words = allWords.promotion;
  const { timeIn } = useDesk();
  const time = (iso: string) => dayAndTime(iso, timeIn(promotion.groupId), Date.now());
  const { status, hold, moves, decidedBy, reason, result } = promotion;
  return (
    <>
      {hold !== null && <p className="topic-note">{allWords.holds[hold] ?? hold}</p>}
      {moves > 0 && <p className="topic-note">{allWords.moved(time(promotion.plannedAt))}</p>}
      {status === 'scheduled' && (
        <p className="promotion-latest">{words.latest(time(promotion.validUntil))}</p>
      )}
      {status === 'cancelled' && decidedBy !== null && (
        <p className="topic-note">{words.cancelledBy(decidedBy, reason ?? '')}</p>
      )}
      {result !== null && (
        <p className="topic-result">
          {result.replies === 0
            ? allWords.silence
            : allWords.result(result.replies, result.speakers, result.returning)}
        </p>
      )}
    </>
  );
}
