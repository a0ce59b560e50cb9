import { recordOf } from '../../domain/record-of.ts';
import type { Executor } from '../executor.ts';
import { fromRow, JOB_STATES, type JobRow, type JobState } from './job-row.ts';

/** How many jobs of a kind are in a state, and since when the oldest of them is there to be run. */
export interface JobCount {
  kind: string;
  state: JobState;
  count: number;
  /** Of these, how many should have begun by now; the others are planned for later. */
  due: number;
  /** Epoch milliseconds. */
  oldestRunAt: number;
}

/** What operators see of the jobs. */
export function jobOverview(db: Executor) {
  /** What is not through yet, or failed; what is done is kept only for looking at. */
  async function counts(now: number, groupId?: string): Promise<JobCount[]> {
    let query = db
      .selectFrom('jobs')
      .select((eb) => [
        'kind',
        'state',
        eb.fn.countAll<number>().as('n'),
        eb.fn.count<number>(eb.case().when('run_at', '<=', now).then(1).end()).as('due'),
        eb.fn.min<number>('run_at').as('oldest'),
      ])
      .where('state', 'in', ['ready', 'running', 'dead'])
      .groupBy(['kind', 'state'])
      .orderBy('kind')
      .orderBy('state');
    if (groupId !== undefined) query = query.where('group_id', '=', groupId);
    return (await query.execute()).map((row) => ({
      kind: row.kind,
      state: row.state as JobState, // written by the job repository
      count: Number(row.n),
      due: Number(row.due),
      oldestRunAt: Number(row.oldest),
    }));
  }

  return {
    counts,
    async get(id: string): Promise<JobRow | null> {
      const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async list(filter: {
      state: JobState;
      kind?: string | undefined;
      groupId?: string | undefined;
      after?: string | undefined;
      limit: number;
    }): Promise<JobRow[]> {
      let query = db
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', filter.state)
        .orderBy('id')
        .limit(filter.limit);
      if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.after !== undefined) query = query.where('id', '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    async countByState(): Promise<Record<JobState, number>> {
      const rows = await db
        .selectFrom('jobs')
        .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
        .groupBy('state')
        .execute();
      const known = recordOf(JOB_STATES, () => 0);
      for (const row of rows) known[row.state as JobState] = Number(row.n); // written from a JobState
      return known;
    },
  };
}
