import type { Delivery } from '../domain/conversation/channel.ts';

/**
 * Throws where the platform may take it later: the job runs again. `job`, where something else is to be done about it
 * once its attempts are spent; without it the job goes the way of all that fail.
 */
export function throwToRetry(
  delivery: Delivery,
  what: string,
  job?: { attempts: number; maxAttempts: number },
): void {
  if (delivery.status !== 'failed' || !delivery.retryable) return;
  if (job && job.attempts >= job.maxAttempts) return;
  throw new Error(`${what}: ${delivery.reason}`);
}
