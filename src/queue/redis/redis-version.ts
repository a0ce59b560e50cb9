/** BullMQ's workers refuse an older one, and would try again without a pause. */
const OLDEST_MAJOR = 5;

/** What INFO says of itself; empty where it does not say. */
export const versionIn = (info: string): string => /^redis_version:(.*?)\r?$/m.exec(info)?.[1] ?? '';

/** With its mend, why a Redis of this version cannot serve; null where it can, or does not say which it is. */
export function tooOld(version: string): string | null {
  const major = Number.parseInt(version, 10);
  return major < OLDEST_MAJOR
    ? `is version ${version}, which is too old: let REDIS_URL name one of version 6.2 or newer`
    : null;
}
