import pg from 'pg';

const LOOK_EVERY_MS = 5_000;
const ANSWER_WITHIN_MS = 3_000;

/** A session of the server that others wait for. What it asked for is not told: that may hold a learner's words. */
interface Holder {
  pid: number;
  user: string | null;
  program: string | null;
  /** Of its transaction; null where this user may not know. */
  seconds: number | null;
}

/**
 * While something waits that has no time limit, such as a migration for somebody's open transaction: says whose, each
 * time they are others. Returns the function that ends it.
 * @param settings of one more connection, which is only made where it takes longer
 */
export function tellWhoHolds(settings: pg.ClientConfig, tell: (holders: string) => void): () => void {
  let said = '';
  const looking = setInterval(async () => {
    const holders = await holdersNow(settings).catch(() => []); // Only told of: whatever is wrong shows elsewhere.
    const words = holders.map(inWords).join('; ');
    const known = holders.map(({ pid }) => pid).join(' ');
    if (known === said) return;
    said = known;
    if (known !== '') tell(words);
  }, LOOK_EVERY_MS);
  looking.unref();
  return () => clearInterval(looking);
}

async function holdersNow(settings: pg.ClientConfig): Promise<Holder[]> {
  const client = new pg.Client({ ...settings, query_timeout: ANSWER_WITHIN_MS });
  client.on('error', () => {}); // Told by its statement.
  try {
    await client.connect();
    const { rows } = await client.query<Holder>(
      `select distinct held.pid, held.usename as user, held.application_name as program,
        extract(epoch from now() - held.xact_start)::int as seconds
      from pg_stat_activity waiting
      cross join lateral unnest(pg_blocking_pids(waiting.pid)) as holder (pid)
      join pg_stat_activity held on held.pid = holder.pid
      where waiting.datname = current_database() and waiting.usename = current_user
        and waiting.application_name = $1
      order by held.pid`,
      [settings.application_name],
    );
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

function inWords({ pid, user, program, seconds }: Holder): string {
  const since = seconds === null ? '' : `, for ${seconds} s`;
  return `session ${pid} of ${user ?? 'somebody'}${program ? ` (${program})` : ''}${since}`;
}
