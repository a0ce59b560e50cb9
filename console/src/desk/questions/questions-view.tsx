import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBackCloses } from '../../browser/use-back-closes.ts';
import { useKeptScroll } from '../../browser/use-kept-scroll.ts';
import { useWideScreen } from '../../browser/use-media-query.ts';
import { useOpenedPane } from '../../browser/use-opened-pane.ts';
import { problemWords } from '../../language/problem-words.ts';
import { Icon } from '../../look/icons.tsx';
import { PAGE_SIZE, type WantedQuestions } from '../../wire/desk-api.ts';
import type { Problem } from '../../wire/problem.ts';
import type { DeskGroupDoc, QuestionDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { EmptyState } from '../empty-state.tsx';
import { usePolled } from '../use-polled.ts';
import { useWords } from '../use-words.ts';
import { isAllWaiting, passes, QuestionFilter } from './line/question-filter.tsx';
import { QuestionItem } from './line/question-item.tsx';
import { useArrivals } from './line/use-arrivals.ts';
import { QuestionDetail } from './question-detail.tsx';

/** Milliseconds: what nobody waits for may be a little old. */
const OTHERS_EVERY_MS = 15_000;

/** What waits, and the one that is being answered. On a phone one after the other. */
export function QuestionsView(props: {
  questions: QuestionDoc[] | null;
  /** The question that a link named. */
  openFirst: string | null;
  filter: WantedQuestions;
  onFilter: (filter: WantedQuestions) => void;
  groups: DeskGroupDoc[];
  problem: Problem | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { api, language, onRefused, onOpened } = useDesk();
  const { filter, onFilter } = props;
  const { state } = filter;
  // Of more than one look brings, those that are wanted may be among the others.
  const isPart = props.questions?.length === PAGE_SIZE;
  const isAsked = state !== 'waiting' || filter.find !== null || (isPart && !isAllWaiting(filter));
  const load = useCallback(
    async (signal: AbortSignal) => ({ filter, items: isAsked ? await api.questionsIn(filter, signal) : [] }),
    [api, filter, isAsked],
  );
  const others = usePolled(load, OTHERS_EVERY_MS, onRefused);
  const { refresh: refreshOthers } = others;
  const asked = others.data?.filter === filter ? others.data.items : null;
  const listed = isAsked ? asked : props.questions;
  const wide = useWideScreen();
  const { onChanged } = props;
  // Answered or closed on this page, until the list knows it: a question that comes back is there again.
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every list that was asked for afterwards
  useEffect(() => setClosed(new Set()), [listed]);
  const questions = useMemo(
    () =>
      listed?.filter(
        (question) => passes(filter, question) && (filter.state !== 'waiting' || !closed.has(question.id)),
      ) ?? null,
    [listed, closed, filter],
  );
  const [openId, setOpenId] = useState<string | null>(props.openFirst);
  useEffect(() => onOpened(openId === null ? null : { kind: 'question', id: openId }), [onOpened, openId]);
  const scroll = useKeptScroll<HTMLElement>();
  const { pane, enter, enterByKey } = useOpenedPane();
  useBackCloses(!wide && openId !== null, () => setOpenId(null));
  const arrived = useArrivals(questions);

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
      void refreshOthers();
      enter();
    },
    [onChanged, refreshOthers, enter],
  );

  const showList = wide || openId === null;
  return (
    <main className="questions">
      <div className="for-screen-readers" aria-live="polite">
        {arrived > 0 && words.list.arrived(arrived)}
      </div>
      {showList && (
        <section className="questions-list" aria-label={words.list.label} {...scroll}>
          <QuestionFilter
            filter={filter}
            groups={props.groups}
            onFilter={(next) => {
              onFilter(next);
              setOpenId(null);
            }}
          />
          {props.problem && (
            <p className="questions-stale" role="status">
              {words.stale(problemWords(props.problem, language))}
            </p>
          )}
          {questions === null && !props.problem && <p className="questions-note">{words.loading}</p>}
          {questions?.length === 0 && (
            <EmptyState
              icon="check"
              heading={isAllWaiting(filter) ? words.list.emptyHeading : words.filter.emptyHeading}
              lead={isAllWaiting(filter) ? words.list.empty : words.filter.empty}
            />
          )}
          <ol>
            {questions?.map((question) => (
              <QuestionItem
                key={question.id}
                question={question}
                selected={question.id === openId}
                onOpen={(event) => {
                  setOpenId(question.id);
                  enterByKey(event);
                }}
              />
            ))}
          </ol>
          {listed?.length === PAGE_SIZE && (
            <p className="questions-note">{words.list.partOf[state](PAGE_SIZE)}</p>
          )}
        </section>
      )}
      {openId !== null && (
        <section className="questions-open" ref={pane} tabIndex={-1} aria-label={words.list.open}>
          {!wide && (
            <button type="button" className="questions-back" onClick={() => setOpenId(null)}>
              <Icon name="back" size={16} /> {words.back}
            </button>
          )}
          <QuestionDetail
            key={openId}
            id={openId}
            onDone={onDone}
            onChanged={() => {
              onChanged();
              void refreshOthers();
            }}
          />
        </section>
      )}
      {wide && openId === null && questions !== null && questions.length > 0 && (
        <div className="questions-open">
          <EmptyState icon="book" heading={words.list.choose} lead={words.list.chooseLead} />
        </div>
      )}
    </main>
  );
}
