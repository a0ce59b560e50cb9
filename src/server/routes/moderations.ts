import { z } from 'zod';
import { SENDER_ROLES } from '../../domain/message.ts';
import { ALERTS, CATEGORIES, MEASURES, SEVERITIES } from '../../domain/moderation.ts';
import type { Moderator } from '../../moderation/index.ts';
import { requireGroup } from '../access.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const MAX_MESSAGES = 500;
const MAX_TEXT = 8_000;

const verdictSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    confidence: z.number().min(0).max(1),
    severity: z.enum(SEVERITIES).nullable(),
    evidence: z.array(z.object({ start: z.int(), end: z.int(), text: z.string(), reason: z.string() })),
    rule: z.int().nullable(),
    measures: z.array(z.object({ kind: z.enum(MEASURES), text: z.string(), requiresApproval: z.boolean() })),
    alerts: z.array(z.object({ kind: z.enum(ALERTS), reason: z.string() })),
    decidedBy: z.enum(['rules', 'classifier', 'model']),
    needsReview: z.boolean(),
  })
  .meta({ id: 'Verdict' });

const messageSchema = z.object({
  id: z.string().max(200).optional(),
  text: z.string().max(MAX_TEXT),
  groupId: z.string().max(200).optional(),
  senderId: z.string().max(200).optional(),
  senderRole: z.enum(SENDER_ROLES).optional(),
  sentAt: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional(),
});

/** Verdicts on messages. Messages with sender and time form a timeline for each group within the request. */
export function moderationRoutes(
  app: TypedApp,
  { openModerator }: { openModerator: () => Promise<Moderator> },
): void {
  app.post(
    '/v1/moderations',
    {
      config: { scope: 'moderate' },
      schema: {
        tags: ['moderation'],
        summary: 'A verdict for each message, in order; nothing is recorded or done',
        body: z.object({ messages: z.array(messageSchema).min(1).max(MAX_MESSAGES) }),
        response: { 200: z.object({ verdicts: z.array(verdictSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      for (const message of request.body.messages)
        requireGroup(principal, message.groupId ?? principal.groupId);
      const moderator = await openModerator();
      return { verdicts: moderator.judge(request.body.messages) };
    },
  );
}
