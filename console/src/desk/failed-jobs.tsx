import { App, Button } from 'antd';
import { useState } from 'react';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { asProblem, type Problem } from '../wire/problem.ts';
import type { FailedJobDoc } from '../wire/question.ts';
import { useDesk } from './desk-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { useWords } from './use-words.ts';

/** Jobs that failed for the last time: what, why, and the way to try once more. */
export function FailedJobs(props: {
  jobs: FailedJobDoc[] | null;
  problem: Problem | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { language } = useDesk();
  const { jobs, problem } = props;
  return (
    <main className="desk-page">
      {problem && <p className="questions-stale">{words.stale(problemWords(problem, language))}</p>}
      {jobs === null && !problem && <p className="questions-note">{words.loading}</p>}
      {jobs?.length === 0 && (
        <EmptyState icon="check" heading={words.jobs.emptyHeading} lead={words.jobs.empty} />
      )}
      {jobs !== null && jobs.length > 0 && (
        <>
          <h2>{words.jobs.heading}</h2>
          <p className="desk-lead">{words.jobs.lead}</p>
          <ul className="cards">
            {jobs.map((job) => (
              <FailedJob key={job.id} job={job} onChanged={props.onChanged} />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function FailedJob({ job, onChanged }: { job: FailedJobDoc; onChanged: () => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const { api, language, timeIn } = useDesk();
  const [busy, setBusy] = useState(false);

  async function replay() {
    setBusy(true);
    try {
      await api.replay(job.id);
      void message.success(words.jobs.replayed);
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
    }
    setBusy(false);
    onChanged();
  }

  return (
    <li className="card" data-testid="failed-job">
      <div className="card-head">
        <div>
          <strong>{words.jobs.kinds[job.kind] ?? job.kind}</strong>
          <span>
            {[
              job.groupId,
              dayAndTime(job.createdAt, timeIn(job.groupId), Date.now()),
              words.jobs.attempts(job.attempts),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <Button loading={busy} data-testid="replay" onClick={() => void replay()}>
          {words.jobs.replay}
        </Button>
      </div>
      <pre className="job-error">{job.lastError ?? words.jobs.noError}</pre>
    </li>
  );
}
