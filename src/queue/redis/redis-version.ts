/** BullMQ's workers refuse an older one, and would try again without a pause. */
const OLDEST_MAJOR = 5;

/** What INFO says of itself; empty where it does not say. */
export const versionIn = (info: string): string => fieldOf(info, 'redis_version');

/** With its mend, why a Redis that says this of itself cannot serve; null where it can, or does not say. */
export function unfit(info: string): string | null {
  const version = versionIn(info);
  if (Number.parseInt(version, 10) < OLDEST_MAJOR)
    return `is version ${version}, which is too old: let REDIS_URL name one of version 6.2 or newer`;
  // It takes every key by itself, and no script that needs two.
  return fieldOf(info, 'redis_mode') === 'cluster'
    ? 'is a node of a Redis Cluster, which cannot hand out jobs: let REDIS_URL name a Redis that stands ' +
        'alone (a replica may stand by)'
    : null;
}

/** One field of what INFO says; empty where it does not say it. */
export const fieldOf = (info: string, name: string): string =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
