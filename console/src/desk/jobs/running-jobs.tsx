import type { JobsDoc } from '../../wire/job.ts';
import { useWords } from '../use-words.ts';

/** The background as it is now: how much waits, and how far what runs has come. */
export function RunningJobs({ jobs }: { jobs: JobsDoc }) {
  const words = useWords();
  const of = (state: string, which: 'count' | 'due' = 'count') =>
    jobs.counts.filter((one) => one.state === state).reduce((sum, one) => sum + one[which], 0);
  const due = of('ready', 'due');
  return (
    <section className="jobs-now" data-testid="jobs-now">
      <h3>{words.jobs.now}</h3>
      <p>{words.jobs.inLine(due, of('running'), of('ready') - due)}</p>
      {jobs.running.length > 0 && (
        <ul>
          {jobs.running.map((job) => (
            <li key={job.id}>
              {[words.jobs.kinds[job.kind] ?? job.kind, job.groupId, job.progress]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
