import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { createDeskApi } from '../wire/desk-api.ts';
import { DeskContext } from './desk-context.tsx';
import { DeskHeader } from './desk-header.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { GroupList } from './group-list.tsx';
import { QuestionsView } from './questions-view.tsx';
import { usePolled } from './use-polled.ts';
import { useWords } from './use-words.ts';
import { byDueTime } from './waiting.ts';
import './desk.css';

export type DeskView = 'questions' | 'groups' | 'jobs';

/** Milliseconds between two looks at the server. */
const QUESTIONS_EVERY_MS = 5_000;
const JOBS_EVERY_MS = 15_000;

interface DeskProps {
  token: string;
  operator: string;
  onChangeOperator: () => void;
  onRefused: () => void;
}

export function Desk({ token, operator, onChangeOperator, onRefused }: DeskProps) {
  const { language } = useLanguage();
  const setting = useMemo(
    () => ({
      api: createDeskApi(token),
      operator,
      // Operators work by their own clock.
      time: { language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      onRefused,
    }),
    [token, operator, language, onRefused],
  );
  return (
    <DeskContext value={setting}>
      <Views setting={setting} onChangeOperator={onChangeOperator} />
    </DeskContext>
  );
}

function Views(props: { setting: { api: ReturnType<typeof createDeskApi> }; onChangeOperator: () => void }) {
  const words = useWords();
  const { api } = props.setting;
  const [view, setView] = useState<DeskView>('questions');
  const polled = usePolled(api.waitingQuestions, QUESTIONS_EVERY_MS);
  const jobs = usePolled(api.failedJobs, JOBS_EVERY_MS);
  const questions = useMemo(() => (polled.data === null ? null : byDueTime(polled.data)), [polled.data]);

  const waiting = questions?.length ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${words.desk} · ${words.product}`;
  }, [waiting, words]);

  return (
    <div className="desk">
      <DeskHeader
        view={view}
        onView={setView}
        counts={{ questions: waiting, groups: 0, jobs: jobs.data?.length ?? 0 }}
        onChangeOperator={props.onChangeOperator}
      />
      {view === 'questions' && (
        <QuestionsView questions={questions} problem={polled.problem} onChanged={polled.refresh} />
      )}
      {view === 'groups' && <GroupList />}
      {view === 'jobs' && <FailedJobs jobs={jobs.data} problem={jobs.problem} onChanged={jobs.refresh} />}
    </div>
  );
}
