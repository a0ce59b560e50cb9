import { z } from 'zod';
import { privateMessageDocument, privateReply } from '../../conversation/index.ts';
import { privateMessageSchema } from '../documents/private-message-schema.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import type { TypedApp } from '../requests/typed-app.ts';
import { membership } from './membership.ts';
import { clientId, type GroupPageParts, MAX_TEXT } from './parts.ts';

/** Private messages shown on the page, the latest ones. */
const PRIVATE_SHOWN = 100;
const PRIVATE_PER_MINUTE = 10;

/** What the assistant said to one learner alone, and their replies: an appeal may be one. */
export function privateTalkRoutes(app: TypedApp, parts: GroupPageParts): void {
  const { store, clock } = parts;
  const { perMinute, mustBeMember } = membership(parts);

  app.get(
    '/page/v1/private-messages',
    {
      schema: {
        hide: true,
        response: { 200: z.object({ items: z.array(privateMessageSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { group, member } = await mustBeMember(request);
      const messages = await store.privateMessages.of(group.id, member.id, PRIVATE_SHOWN);
      return { items: messages.map(privateMessageDocument) };
    },
  );

  app.post(
    '/page/v1/private-messages',
    {
      config: { rateLimit: perMinute(PRIVATE_PER_MINUTE) },
      schema: {
        hide: true,
        body: z.object({
          clientId,
          text: z
            .string()
            .trim()
            .min(1, 'a text that is not empty')
            .max(MAX_TEXT, `at most ${MAX_TEXT} characters`),
          replyTo: z.string().max(100).nullable().default(null),
        }),
        response: {
          202: z.object({ message: privateMessageSchema, appealId: z.string().nullable() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const { message, appeal } = await privateReply(
        { store, clock },
        group,
        { id: member.id, name: member.name },
        request.body,
      );
      return reply.code(202).send({ message: privateMessageDocument(message), appealId: appeal?.id ?? null });
    },
  );
}
