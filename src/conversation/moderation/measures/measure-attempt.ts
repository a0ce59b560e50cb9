import type { Delivery } from '../../../domain/conversation/channel.ts';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Policy } from '../../../moderation/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';

/** One attempt at a measure that is due. */
export interface MeasureAttempt {
  measure: CaseMeasure;
  violation: Violation;
  group: Group;
  policy: Policy;
  /** The attempts of its job: after the last, what failed becomes a person's task. */
  job: { attempts: number; maxAttempts: number };
}

/** How an attempt ended: done, or a person's task with the reason. */
export type Outcome = { state: 'done'; reason: string | null } | { state: 'task'; reason: string };

/** What became of an attempt by what the channel said. Throws where it may pass, so that the job tries again. */
export function outcomeOf(delivery: Delivery, { job }: Pick<MeasureAttempt, 'job'>): Outcome {
  throwToRetry(delivery, 'the channel did not take it', job);
  switch (delivery.status) {
    case 'sent':
      return { state: 'done', reason: null };
    case 'unsupported':
      return { state: 'task', reason: `unsupported:${delivery.capability}` };
    case 'failed':
      return { state: 'task', reason: `failed:${delivery.reason}` };
  }
}
