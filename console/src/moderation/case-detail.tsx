import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { isUnsent } from '../browser/unsent.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useAct } from '../desk/use-act.ts';
import { usePolled } from '../desk/use-polled.ts';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { PersonInGroup } from '../look/person-in-group.tsx';
import { PlainText } from '../text/plain-text.tsx';
import type { MessageDoc } from '../wire/message.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import { asProblem } from '../wire/problem.ts';
import { AppealBox } from './appeal-box.tsx';
import { AuditLines } from './audit-list.tsx';
import { CaseContext } from './case-context.tsx';
import { CaseTag } from './case-item.tsx';
import { CaseRepeats } from './case-repeats.tsx';
import { ChangeDialog, OverturnDialog } from './decision-dialogs.tsx';
import { MarkedText } from './marked-text.tsx';
import { MeasureList } from './measure-list.tsx';
import { PrivateThread } from './private-list.tsx';
import { becauseOf, markedFor } from './reason-words.ts';
import { useModerationWords } from './use-moderation-words.ts';

/** Milliseconds: a learner may appeal, or a colleague decide, while it is read. */
const EVERY_MS = 5_000;

/** Nothing that a machine judges is sure. */
const percentOf = (confidence: number): number => Math.min(99, Math.round(confidence * 100));

interface CaseDetailProps {
  id: string;
  api: ModerationApi;
  onDone: () => void;
  onChanged: () => void;
}

/** One case: what was said, what speaks for it, who said it before, and what a person may decide. */
export function CaseDetail({ id, api, onDone, onChanged }: CaseDetailProps) {
  const words = useModerationWords();
  const { operator, language, timeIn, onRefused, findLearner } = useDesk();
  const drafts = { change: `change.${id}`, overturn: `overturn.${id}` };
  // What was begun and not sent is gone on with.
  const [dialog, setDialog] = useState<'change' | 'overturn' | null>(() =>
    isUnsent(drafts.overturn) ? 'overturn' : isUnsent(drafts.change) ? 'change' : null,
  );

  const load = useCallback((signal: AbortSignal) => api.one(id, signal), [api, id]);
  const { data: one, problem, refresh } = usePolled(load, EVERY_MS, onRefused);

  // What was not done is told where it is seen in any case: the case may leave the list with it.
  const { busy, act: attempt } = useAct(() => {
    onChanged();
    return refresh();
  });

  /** What a colleague was faster to decide is read first; what was written stays for the next time. */
  function stepBack(error: unknown): never {
    if (asProblem(error).code === 'violation_decided') setDialog(null);
    throw error;
  }

  /** Whether it was done. */
  async function act(work: () => Promise<unknown>, said: string, closes: boolean): Promise<boolean> {
    const done = await attempt(() => work().catch(stepBack), said);
    if (done) setDialog(null);
    if (done && closes) onDone();
    return done;
  }

  if (!one) {
    return <p className="questions-note">{problem ? problemWords(problem, language) : words.loading}</p>;
  }
  const time = timeIn(one.groupId);
  const isOpen = one.status === 'open';
  const isUndecided =
    isOpen || one.status === 'acted' || one.status === 'confirmed' || one.status === 'observed';
  const marked = markedFor(one.verdict.evidence, words);
  const standing = Object.entries(one.strikes).filter(([, count]) => count > 0);
  return (
    <article className="question-detail case-detail" data-testid="case-detail">
      <header className="case-header">
        <h2>
          <PersonInGroup name={one.sender.name} group={one.groupName ?? one.groupId} />
        </h2>
        <p className="case-facts">
          <CaseTag one={one} />
          {one.verdict.alerts.length > 0 && <span>{words.categories[one.category]}</span>}
          <span>{words.severity(words.severities[one.severity])}</span>
          <span>{words.statuses[one.status]}</span>
          <span>{words.decidedByMachine[one.verdict.decidedBy]}</span>
          <span>{words.confidence(percentOf(one.verdict.confidence))}</span>
          {one.hardEvidence && <b>{words.hard}</b>}
          {one.verdict.needsReview && <span>{words.review}</span>}
        </p>
        {one.decidedBy !== null && (
          <p className="case-decided">
            {words.decidedBy(
              one.decidedBy,
              one.note === null || one.note === '' ? null : becauseOf(one.note, words),
            )}
          </p>
        )}
      </header>

      {problem && (
        <p className="questions-stale" role="alert">
          {problemWords(problem, language)}
        </p>
      )}

      <section className="desk-section">
        <h3>{words.message}</h3>
        <blockquote className="case-text">
          {one.text === '' ? words.recalled : <MarkedText text={one.text} marks={one.verdict.evidence} />}
        </blockquote>
        {one.text !== '' && marked.length > 0 && (
          <p className="case-marked" data-testid="marked">
            {words.marked(marked)}
          </p>
        )}
        <SinceThen
          message={one.context.find(({ messageId }) => messageId === one.messageId)}
          judged={one.text}
        />
        <CaseRepeats one={one} />
      </section>

      {one.appeals.map((appeal) => (
        <AppealBox
          key={appeal.id}
          appeal={appeal}
          busy={busy}
          wasMine={one.decidedBy === operator}
          onDecide={(decision) =>
            act(() => api.decideAppeal(id, appeal.id, { operator, ...decision }), words.appealDone, true)
          }
        />
      ))}

      <section className="desk-section">
        <h3>{words.measuresHeading}</h3>
        <MeasureList
          measures={one.measures}
          busy={busy}
          onDone={(kind) => void act(() => api.doneByHand(id, kind, operator), words.handDone, false)}
        />
      </section>

      <div className="case-actions">
        {isOpen && (
          <Button
            type="primary"
            loading={busy}
            data-testid="approve"
            onClick={() => void act(() => api.approve(id, operator, ''), words.approved, true)}
          >
            {words.approve}
          </Button>
        )}
        {isUndecided && (
          <>
            <Button disabled={busy} data-testid="change" onClick={() => setDialog('change')}>
              {words.change}
            </Button>
            <Button danger disabled={busy} data-testid="overturn" onClick={() => setDialog('overturn')}>
              {words.overturn}
            </Button>
          </>
        )}
        <Button
          type="text"
          disabled={busy}
          data-testid="evidence"
          onClick={() => void act(() => saveEvidence(api, id), words.evidenceSaved, false)}
        >
          {words.evidence}
        </Button>
      </div>

      <CaseContext messages={one.context} messageId={one.messageId} time={time} />

      <PrivateThread api={api} groupId={one.groupId} learnerId={one.sender.id} />

      <section className="desk-section">
        <h3>{words.history}</h3>
        <p className="case-strikes">
          {standing.length === 0
            ? words.strikesNone
            : standing
                .map(([category, count]) =>
                  words.strikes(count, words.categories[category as keyof typeof words.categories]),
                )
                .join(' · ')}
        </p>
        {one.history.length === 0 ? (
          <p className="desk-section-empty">{words.historyEmpty}</p>
        ) : (
          <ul className="case-history">
            {one.history.map((other) => (
              <li key={other.id}>
                <span>
                  {dayAndTime(other.sentAt, time, Date.now())} · {words.categories[other.category]} ·{' '}
                  {words.statuses[other.status]}
                </span>
                <span className="case-history-text">{other.text}</span>
              </li>
            ))}
          </ul>
        )}
        <Button
          type="link"
          className="case-learner"
          data-testid="to-learner"
          onClick={() => findLearner(one.sender.id)}
        >
          {words.toLearner}
        </Button>
      </section>

      <section className="desk-section">
        <h3>{words.record}</h3>
        <AuditLines entries={one.audit} />
      </section>

      {dialog === 'overturn' && (
        <OverturnDialog
          one={one}
          draft={drafts.overturn}
          busy={busy}
          onClose={() => setDialog(null)}
          onSubmit={(reason, decidedAt) =>
            act(() => api.overturn(id, { operator, decidedAt }, reason), words.overturned, true)
          }
        />
      )}
      {dialog === 'change' && (
        <ChangeDialog
          one={one}
          draft={drafts.change}
          busy={busy}
          onClose={() => setDialog(null)}
          onSubmit={(change, decidedAt) =>
            act(() => api.change(id, { operator, decidedAt }, change), words.changed, true)
          }
        />
      )}
    </article>
  );
}

/** What became of the message after it was judged, where it is not what it was. */
function SinceThen({ message, judged }: { message: MessageDoc | undefined; judged: string }) {
  const words = useModerationWords();
  if (!message || judged === '' || message.removed) return null;
  if (message.recalled) return <p className="case-since">{words.recalledSince}</p>;
  // It was judged with the names of its attachments behind it.
  if (message.text === '' || message.text === judged || judged.startsWith(`${message.text}\n`)) return null;
  return (
    <div className="case-since" data-testid="edited-since">
      {words.editedSince}
      <blockquote className="case-text">
        <PlainText text={message.text} />
      </blockquote>
    </div>
  );
}

/** Hands the packet over as a file; throws a problem where it cannot be had. */
async function saveEvidence(api: ModerationApi, id: string): Promise<void> {
  const packet = await api.evidence(id);
  const url = URL.createObjectURL(new Blob([JSON.stringify(packet, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `evidence-${id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
