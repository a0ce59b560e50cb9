import type { Logger } from '../../../domain/signals/logger.ts';

/** A store that is away, or full, refuses hundreds of requests a second; the log lies on a disk as well. */
const QUIET_MS = 10_000;

/** One line for a route and a code in `quietMs`; the next one says how many went unsaid. */
export function createFailureLog(
  logger: Logger,
  quietMs = QUIET_MS,
  now = () => performance.now(),
): (failure: { path: string; code: string; error: string; fix?: string }) => void {
  const last = new Map<string, { at: number; unsaid: number }>();
  return (failure) => {
    const key = `${failure.code} ${failure.path}`;
    const before = last.get(key);
    const at = now();
    if (before && at - before.at < quietMs) {
      before.unsaid += 1;
      return;
    }
    last.set(key, { at, unsaid: 0 });
    const unsaid = before?.unsaid ?? 0;
    logger.error({ ...failure, ...(unsaid > 0 ? { unsaid } : {}) }, 'a request failed');
  };
}
