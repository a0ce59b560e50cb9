import { App, Button } from 'antd';
import { dayAndTime } from '../../language/moment.ts';
import type { JobDoc } from '../../wire/job.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

/** A job that was given up: why, and to try it again or do without it. */
export function FailedJob({ job, onChanged }: { job: JobDoc; onChanged: () => void }) {
  const words = useWords();
  const { modal } = App.useApp();
  const { api, timeIn } = useDesk();
  const { busy, act } = useAct(onChanged);

  const forget = () =>
    void modal.confirm({
      title: words.jobs.forgetTitle,
      content: words.jobs.forgetLead,
      okText: words.jobs.forget,
      okButtonProps: { danger: true },
      cancelText: words.jobs.leave,
      onOk: () => act(() => api.cancelJob(job.id), words.jobs.forgotten),
    });

  return (
    <li className="card" data-testid="failed-job">
      <div className="card-head">
        <div>
          <h3>{words.jobs.kinds[job.kind] ?? job.kind}</h3>
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
        <div className="job-actions">
          <Button type="text" disabled={busy} data-testid="forget-job" onClick={forget}>
            {words.jobs.forget}
          </Button>
          <Button
            loading={busy}
            data-testid="replay"
            onClick={() => void act(() => api.replay(job.id), words.jobs.replayed)}
          >
            {words.jobs.replay}
          </Button>
        </div>
      </div>
      <pre className="job-error">{job.lastError ?? words.jobs.noError}</pre>
    </li>
  );
}
