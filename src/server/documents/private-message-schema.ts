import { z } from 'zod';

/** What was said to or by one learner alone. */
export const privateMessageSchema = z
  .object({
    id: z.string(),
    direction: z.enum(['to_learner', 'from_learner']),
    text: z.string(),
    about: z.string(),
    violationId: z.string().nullable(),
    replyTo: z.string().nullable(),
    sentAt: z.string(),
  })
  .meta({ id: 'PrivateMessage' });
