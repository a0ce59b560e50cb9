import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWideScreen } from '../browser/use-media-query.ts';
import { problemWords } from '../language/problem-words.ts';
import { Icon } from '../look/icons.tsx';
import type { Problem } from '../wire/problem.ts';
import type { QuestionDoc } from '../wire/question.ts';
import { useDesk } from './desk-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { QuestionDetail } from './question-detail.tsx';
import { QuestionItem } from './question-item.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useWords } from './use-words.ts';

/** What waits, and the one that is being answered. On a phone one after the other. */
export function QuestionsView(props: {
  questions: QuestionDoc[] | null;
  problem: Problem | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { language } = useDesk();
  const wide = useWideScreen();
  const { onChanged } = props;
  // Answered or closed on this page; the list may not know it yet.
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const questions = useMemo(
    () => props.questions?.filter((question) => !closed.has(question.id)) ?? null,
    [props.questions, closed],
  );
  const [openId, setOpenId] = useState<string | null>(null);
  const arrived = useArrivals(questions);
  // What was begun for a question is still there when one comes back to it.
  const unsent = useRef(new Map<string, string>());

  // With room for both, the most urgent is open without a click.
  const first = questions?.[0]?.id ?? null;
  useEffect(() => {
    if (wide && openId === null) setOpenId(first);
  }, [wide, openId, first]);

  const onDone = useCallback(
    (id: string) => {
      setClosed((before) => new Set(before).add(id));
      setOpenId(null);
      onChanged();
    },
    [onChanged],
  );

  const showList = wide || openId === null;
  return (
    <div className="questions">
      <div className="for-screen-readers" aria-live="polite">
        {arrived > 0 && words.list.arrived(arrived)}
      </div>
      {showList && (
        <section className="questions-list" aria-label={words.list.label}>
          {props.problem && (
            <p className="questions-stale" role="status">
              {words.stale(problemWords(props.problem, language))}
            </p>
          )}
          {questions === null && !props.problem && <p className="questions-note">{words.loading}</p>}
          {questions?.length === 0 && (
            <EmptyState icon="check" heading={words.list.emptyHeading} lead={words.list.empty} />
          )}
          <ol>
            {questions?.map((question) => (
              <QuestionItem
                key={question.id}
                question={question}
                selected={question.id === openId}
                onOpen={() => setOpenId(question.id)}
              />
            ))}
          </ol>
        </section>
      )}
      {openId !== null && (
        <div className="questions-open">
          {!wide && (
            <button type="button" className="questions-back" onClick={() => setOpenId(null)}>
              <Icon name="back" size={16} /> {words.back}
            </button>
          )}
          <QuestionDetail
            key={openId}
            id={openId}
            unsent={unsent.current}
            onDone={onDone}
            onChanged={onChanged}
          />
        </div>
      )}
      {wide && openId === null && questions !== null && questions.length > 0 && (
        <div className="questions-open">
          <EmptyState icon="book" heading={words.list.choose} lead={words.list.chooseLead} />
        </div>
      )}
    </div>
  );
}
