import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import { failedIn, type JobsDoc } from '../../wire/job.ts';
import type { Problem } from '../../wire/problem.ts';
import { useDesk } from '../desk-context.tsx';
import { EmptyState } from '../empty-state.tsx';
import { useAct } from '../use-act.ts';
import { FailedJob } from './failed-job.tsx';
import './jobs-view.css';
import { useWords } from '../use-words.ts';
import { RunningJobs } from './running-jobs.tsx';

const ALL = '*';

/** What runs in the background, and what failed for the last time: what, why, and the way to try once more. */
export function JobsView(props: { jobs: JobsDoc | null; problem: Problem | null; onChanged: () => void }) {
  const words = useWords();
  const { language } = useDesk();
  const { jobs, problem } = props;
  const failed = jobs ? failedIn(jobs) : 0;
  return (
    <main className="desk-page">
      {problem && <p className="questions-stale">{words.stale(problemWords(problem, language))}</p>}
      {jobs === null && !problem && <p className="questions-note">{words.loading}</p>}
      {jobs !== null && failed === 0 && (
        <EmptyState icon="check" heading={words.jobs.emptyHeading} lead={words.jobs.empty} />
      )}
      {jobs !== null && failed > 0 && <Failed jobs={jobs} failed={failed} onChanged={props.onChanged} />}
      {jobs !== null && <RunningJobs jobs={jobs} />}
    </main>
  );
}

function Failed({ jobs, failed, onChanged }: { jobs: JobsDoc; failed: number; onChanged: () => void }) {
  const words = useWords();
  const { modal } = App.useApp();
  const { api } = useDesk();
  const { busy, act } = useAct(onChanged);
  const [chosen, setChosen] = useState(ALL);
  const kinds = jobs.counts.filter(({ state }) => state === 'dead');
  // The chosen kind may be gone with its last job.
  const kind = kinds.some((one) => one.kind === chosen) ? chosen : ALL;
  const shown = jobs.failed.filter((job) => kind === ALL || job.kind === kind);
  const count = kinds.find((one) => one.kind === kind)?.count ?? failed;
  const named = (of: string) => words.jobs.kinds[of] ?? of;

  const replayAll = () =>
    act(
      () => api.replayFailed(kind === ALL ? null : kind),
      ({ replayed }) => words.jobs.replayedAll(replayed),
    );

  return (
    <>
      <div className="jobs-head">
        <h2>{words.jobs.heading}</h2>
        <Button
          data-testid="replay-all"
          loading={busy}
          onClick={() =>
            void modal.confirm({
              title: words.jobs.replayAllTitle(count),
              content: words.jobs.replayAllLead,
              okText: words.jobs.replay,
              cancelText: words.jobs.leave,
              onOk: replayAll,
            })
          }
        >
          {words.jobs.replayAll(count)}
        </Button>
      </div>
      <p className="desk-lead">{words.jobs.lead}</p>
      {kinds.length > 1 && (
        <div className="jobs-kinds">
          <Segmented
            value={kind}
            onChange={setChosen}
            options={[
              { value: ALL, label: `${words.jobs.allKinds} ${failed}` },
              ...kinds.map((one) => ({ value: one.kind, label: `${named(one.kind)} ${one.count}` })),
            ]}
          />
        </div>
      )}
      <ul className="cards">
        {shown.map((job) => (
          <FailedJob key={job.id} job={job} onChanged={onChanged} />
        ))}
      </ul>
      {shown.length < count && <p className="questions-note">{words.jobs.more(count - shown.length)}</p>}
    </>
  );
}
