import type { ViolationCategory } from '../../../domain/moderation/moderation.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { fingerprintOf, lookBackMs, nearlySame } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { startCaseClock } from '../notices/case-clocks.ts';
import { type CaseFacts, isOfName, type MessageUnderPolicy } from './case-facts.ts';

/** Open reviews that a new one is compared with. */
const COMPARED = 50;

/**
 * The case that others repeat is closed for what became of its own message: the first that is open still takes its
 * place, so that a person comes to see them.
 */
export async function passOnRepeats(tx: Repositories, closed: Violation, now: number): Promise<void> {
  const open = (await tx.violations.repeatsOf(closed.id)).filter(({ status }) => status === 'open');
  const [next, ...others] = open;
  if (!next) return;
  const head = await tx.violations.move(next.id, ['open'], { repeats: null }, now);
  for (const other of others) await tx.violations.move(other.id, ['open'], { repeats: next.id }, now);
  if (head) await startCaseClock(tx, head);
}

/** The flood that a message is one more of, or the open review of nearly the same words: decided together. */
export async function caseItRepeats(
  tx: Repositories,
  { group, message, policy }: MessageUnderPolicy,
  facts: CaseFacts,
  category: ViolationCategory,
): Promise<Violation | null> {
  if (facts.floods) {
    const recent = await tx.violations.list({
      groupId: group.id,
      category: 'spam',
      senderId: message.senderId,
      limit: COMPARED,
    });
    const since = message.sentAt - lookBackMs(policy.flooding);
    const before = recent.find(
      (one) => one.sentAt >= since && one.sentAt <= message.sentAt && one.status !== 'overturned',
    );
    if (!before) return null;
    return before.repeats === null ? before : await tx.violations.get(before.repeats);
  }
  // Others may say the same and go by a name in order.
  if (!facts.verdict.needsReview || isOfName(facts.verdict)) return null;
  const open = await tx.violations.list({
    groupId: group.id,
    category,
    statuses: ['open'],
    heads: true,
    limit: COMPARED,
  });
  const print = fingerprintOf(message.text);
  if (print.text === '') return null;
  return open.find((one) => !isOfName(one.verdict) && nearlySame(print, fingerprintOf(one.text))) ?? null;
}
