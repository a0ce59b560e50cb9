import { z } from 'zod';
import type { Promotion, PromptStatus } from '../../domain/school/discussion-prompt.ts';
import { markedAsPromotion } from '../../domain/school/promotion-mark.ts';
import { plannedPostDocument, plannedPostFields } from './planned-post-document.ts';

export const PROMOTION_STATUSES = ['scheduled', 'posted', 'cancelled', 'lapsed'] as const;
export type PromotionStatus = (typeof PROMOTION_STATUSES)[number];

/** A promotion goes the way of topics, and is called otherwise on it. */
const STORED_AS: Record<PromotionStatus, PromptStatus[]> = {
  scheduled: ['draft', 'approved'],
  posted: ['posted', 'measured'],
  cancelled: ['rejected'],
  lapsed: ['lapsed'],
};

export const storedStatuses = (statuses: PromotionStatus[] | undefined): PromptStatus[] | undefined =>
  statuses?.flatMap((status) => STORED_AS[status]);

export const promotionStatus = ({ status }: Pick<Promotion, 'status'>): PromotionStatus =>
  PROMOTION_STATUSES.find((one) => STORED_AS[one].includes(status)) ?? 'scheduled';

export const promotionSchema = z
  .object({
    id: z.string(),
    groupId: z.string(),
    status: z.enum(PROMOTION_STATUSES),
    text: z.string(),
    postedAs: z.string(),
    signedBy: z.string(),
    ...plannedPostFields,
  })
  .meta({ id: 'Promotion' });

export const promotionDocument = (promotion: Promotion): z.input<typeof promotionSchema> => ({
  id: promotion.id,
  groupId: promotion.groupId,
  status: promotionStatus(promotion),
  text: promotion.text,
  postedAs: markedAsPromotion(promotion.text, promotion.language),
  signedBy: promotion.author,
  ...plannedPostDocument(promotion),
});
