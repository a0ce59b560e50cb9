import { z } from 'zod';
import { ATTACHMENT_KINDS, SENDER_ROLES } from '../../domain/conversation/message.ts';
import { citationSchema } from './answer-document.ts';
import { instant } from './fields.ts';

export const messageSchema = z
  .object({
    id: z.string(),
    messageId: z.string(),
    groupId: z.string(),
    sender: z.object({ id: z.string(), name: z.string(), role: z.enum(SENDER_ROLES), ours: z.boolean() }),
    text: z.string(),
    replyToMessageId: z.string().nullable(),
    quoted: z.object({ senderName: z.string().optional(), text: z.string() }).nullable(),
    attachments: z.array(
      z.object({
        kind: z.enum(ATTACHMENT_KINDS),
        name: z.string().optional(),
        url: z.string().optional(),
      }),
    ),
    revision: z.int(),
    sentAt: instant,
    editedAt: instant.nullable(),
    recalled: z.boolean(),
    removed: z.boolean(),
    answer: z
      .object({
        answerId: z.string().nullable(),
        outcome: z.string(),
        label: z.string().nullable(),
        signedBy: z.string().nullable(),
        citations: z.array(citationSchema),
        dueAt: instant.nullable(),
        url: z
          .string()
          .optional()
          .describe(
            'Where the answer stands with the passages that it rests on, ' +
              'for 30 days; not there without a public address.',
          ),
      })
      .nullable(),
  })
  .meta({ id: 'Message' });
