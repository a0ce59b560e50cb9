import type { Config } from '../../config.ts';
import type { ConnectionRoom } from '../../store/index.ts';
import type { Finding } from './finding.ts';

/** Beside the store's own: for listening where no Redis carries the nudges, and for searching vectors in the store. */
export const eachTakes = (config: Pick<Config, 'redisUrl' | 'vectorIndex'>, connections: number): number =>
  connections + (config.redisUrl === null ? 1 : 0) + (config.vectorIndex === 'pgvector' ? 4 : 0);

/**
 * Whether the server has connections enough for the processes that are at work, and for how many it would have.
 * `atWork`: null where that is not known, as without a Redis.
 */
export function connectionsFinding(
  { most, held, isPooled }: ConnectionRoom & { isPooled?: boolean },
  each: number,
  atWork: number | null,
): Finding {
  if (isPooled) return behindPooler(most, each, atWork);
  const fit = Math.floor(most / each);
  const says =
    `PostgreSQL gives ${most} to this user, ${held} in use now; a process takes up to ${each}, so ${fit} ` +
    `fit${atWork === null ? '' : `, ${atWork} at work`}`;
  const mend =
    'Give each fewer (ZHUJIAO_DATABASE_CONNECTIONS, from 4), run fewer, or raise max_connections on the server.';
  return fit < Math.max(1, atWork ?? 0)
    ? { part: 'connections', state: 'note', says: `${says}: too many. ${mend}` }
    : { part: 'connections', state: 'ok', says };
}

/** What a pooler lends it tells nobody; each process finds out at its start how many it gets at once. */
function behindPooler(most: number, each: number, atWork: number | null): Finding {
  const says =
    `behind a pooler; a process takes up to ${each}, as many as it was lent just now` +
    `${atWork === null ? '' : `, ${atWork} at work`}. How many processes fit is the pooler's to say: let it lend ` +
    `that many to each (PgBouncer: default_pool_size), of the ${most} that PostgreSQL gives to this user`;
  return { part: 'connections', state: 'ok', says };
}
