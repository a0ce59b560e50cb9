import type { Promotion } from '../../../domain/school/discussion-prompt.ts';
import { toIso } from '../../../domain/time/clock.ts';
import type { Repositories } from '../../../store/index.ts';

export type PromotionAct =
  | 'promotion_written'
  | 'promotion_changed'
  | 'promotion_cancelled'
  | 'promotion_moved'
  | 'promotion_posted'
  | 'promotion_lapsed';

/** A line of the record that only grows: who did what to a promotion, and how it read then. Inside a transaction. */
export async function recordPromotion(
  tx: Repositories,
  promotion: Promotion,
  { action, actor }: { action: PromotionAct; actor: string },
  now: number,
): Promise<void> {
  const { id, groupId, text, author, at, hold, reason } = promotion;
  const detail = {
    promotionId: id,
    text,
    signedBy: author,
    at: toIso(at),
    ...(reason === null ? {} : { note: reason }),
    ...(hold === null ? {} : { hold }),
  };
  await tx.moderationAudit.append({ violationId: null, groupId, actor, action, detail }, now);
}
