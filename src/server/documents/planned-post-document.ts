import { z } from 'zod';
import { HOLD_REASONS, type PlannedPost } from '../../domain/school/discussion-prompt.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import { instant } from './fields.ts';

/** What topics and promotions have alike: when they are posted, who decided on them, and what became of them. */
export const plannedPostFields = {
  at: instant,
  plannedAt: instant,
  validUntil: instant,
  moves: z.int(),
  hold: z.enum(HOLD_REASONS).nullable(),
  edited: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  postedAt: instant.nullable(),
  messageId: z.string().nullable(),
  result: z.object({ replies: z.int(), speakers: z.int(), returning: z.int() }).nullable(),
};

export const plannedPostDocument = (post: PlannedPost) => ({
  at: toIso(post.at),
  plannedAt: toIso(post.plannedAt),
  validUntil: toIso(post.validUntil),
  moves: post.moves,
  hold: post.hold,
  edited: post.edited,
  decidedBy: post.decidedBy,
  decidedAt: isoOrNull(post.decidedAt),
  reason: post.reason,
  postedAt: isoOrNull(post.postedAt),
  messageId: post.messageId,
  result: post.result,
});
