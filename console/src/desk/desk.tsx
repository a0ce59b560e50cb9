import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { showsAnotherTime } from '../language/moment.ts';
import { LearnersView } from '../learners/learners-view.tsx';
import { ModerationView } from '../moderation/moderation-view.tsx';
import { TopicsView } from '../topics/topics-view.tsx';
import { ALL_WAITING, createDeskApi } from '../wire/desk-api.ts';
import { failedIn } from '../wire/job.ts';
import { createLearnersApi } from '../wire/learners-api.ts';
import { createModerationApi } from '../wire/moderation-api.ts';
import { createTopicsApi } from '../wire/topics-api.ts';
import { DeskContext } from './desk-context.tsx';
import { DeskHeader } from './desk-header.tsx';
import { GapsView } from './gaps-view.tsx';
import { GroupList } from './groups/group-list.tsx';
import { JobsView } from './jobs/jobs-view.tsx';
import type { LinkedPlace } from './linked-place.ts';
import { QuestionsView } from './questions/questions-view.tsx';
import { byUrgency } from './questions/waiting.ts';
import { usePolled } from './use-polled.ts';
import { useView } from './use-view.ts';
import { useWords } from './use-words.ts';
import './desk.css';
// What several views are made of, below the sheets of each: where both speak of a thing, these have the last word.
import './list-and-open.css';
import './questions/question-detail.css';
import './questions/reply/reply.css';
import './page-of-cards.css';

/** Milliseconds between two looks at the server. */
const QUESTIONS_EVERY_MS = 5_000;
const CASES_EVERY_MS = 5_000;
const JOBS_EVERY_MS = 15_000;
const GROUPS_EVERY_MS = 60_000;

interface DeskProps {
  token: string;
  /** Opened first, where a link named it. */
  linked: LinkedPlace | null;
  operator: string;
  onChangeOperator: () => void;
  onRefused: () => void;
  onOpened: (place: LinkedPlace | null) => void;
  /** The token is good, but for something else. */
  onNotForDesk: () => void;
}

export function Desk({ token, linked, operator, onRefused, onOpened, ...props }: DeskProps) {
  const { onChangeOperator, onNotForDesk } = props;
  const words = useWords();
  const { language } = useLanguage();
  const api = useMemo(() => createDeskApi(token, language), [token, language]);
  const [openFirst, setOpenFirst] = useState(linked);
  // Whoever answers for one kind of question finds their own again after a look elsewhere.
  const [filter, setFilter] = useState(ALL_WAITING);
  const [sought, setSought] = useState('');
  const [view, turn] = useView(
    linked === null ? null : linked.kind === 'case' ? 'moderation' : 'questions',
    useCallback(() => {
      setOpenFirst(null);
      setSought('');
      // The view is called after what waits.
      setFilter((before) => ({ ...before, state: 'waiting', find: null }));
    }, []),
  );
  const polled = usePolled(api.waitingQuestions, QUESTIONS_EVERY_MS, onRefused);
  const moderation = useMemo(() => createModerationApi(token), [token]);
  const cases = usePolled(moderation.waiting, CASES_EVERY_MS, onRefused);
  const learners = useMemo(() => createLearnersApi(token), [token]);
  const jobs = usePolled(api.jobs, JOBS_EVERY_MS, onRefused);
  const topics = useMemo(() => createTopicsApi(token), [token]);
  const topicsWaiting = usePolled(topics.waiting, GROUPS_EVERY_MS, onRefused);
  const groups = usePolled(api.groups, GROUPS_EVERY_MS, onRefused);
  const questions = useMemo(() => (polled.data === null ? null : byUrgency(polled.data)), [polled.data]);

  const isForDesk = polled.problem?.code !== 'missing_scope';
  useEffect(() => {
    if (!isForDesk) onNotForDesk();
  }, [isForDesk, onNotForDesk]);

  const zones = groups.data;
  const setting = useMemo(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const timeIn = (groupId: string | null) => {
      const timeZone = zones?.find((group) => group.id === groupId)?.timeZone ?? own;
      return { language, timeZone, isElsewhere: showsAnotherTime(timeZone, own, Date.now()) };
    };
    const openCase = (id: string) => {
      turn('moderation');
      setOpenFirst({ kind: 'case', id });
    };
    const findLearner = (accountOrName: string) => {
      turn('learners');
      setSought(accountOrName);
    };
    return { api, operator, language, timeIn, onRefused, onOpened, openCase, findLearner };
  }, [api, operator, language, zones, onRefused, onOpened, turn]);

  const hasPlaces = view === 'questions' || view === 'moderation';
  useEffect(() => {
    if (!hasPlaces) onOpened(null);
  }, [hasPlaces, onOpened]);

  const waiting = questions?.length ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${words.desk} · ${words.product}`;
  }, [waiting, words]);

  return (
    <DeskContext value={setting}>
      <div className="desk">
        <DeskHeader
          view={view}
          onView={turn}
          counts={{
            questions: waiting,
            moderation: cases.data?.length ?? 0,
            learners: 0,
            topics: topicsWaiting.data ? topicsWaiting.data.drafts.length + topicsWaiting.data.paused : 0,
            gaps: 0,
            groups: 0,
            jobs: jobs.data ? failedIn(jobs.data) : 0,
          }}
          onChangeOperator={onChangeOperator}
        />
        {view === 'questions' && (
          <QuestionsView
            questions={questions}
            openFirst={openFirst?.kind === 'question' ? openFirst.id : null}
            filter={filter}
            onFilter={setFilter}
            groups={groups.data ?? []}
            problem={polled.problem}
            onChanged={polled.refresh}
          />
        )}
        {view === 'moderation' && (
          <ModerationView
            api={moderation}
            waiting={cases}
            openFirst={openFirst?.kind === 'case' ? openFirst.id : null}
          />
        )}
        {view === 'learners' && (
          <LearnersView
            key={sought}
            api={learners}
            moderation={moderation}
            groups={groups.data ?? []}
            sought={sought}
          />
        )}
        {view === 'topics' && (
          <TopicsView
            groups={groups.data}
            problem={groups.problem}
            drafts={topicsWaiting.data?.drafts ?? (topicsWaiting.problem ? [] : null)}
            topics={topics}
            onChanged={topicsWaiting.refresh}
          />
        )}
        {view === 'gaps' && <GapsView />}
        {view === 'groups' && (
          <GroupList groups={groups.data} problem={groups.problem} onChanged={groups.refresh} />
        )}
        {view === 'jobs' && <JobsView jobs={jobs.data} problem={jobs.problem} onChanged={jobs.refresh} />}
      </div>
    </DeskContext>
  );
}
