import { z } from 'zod';
import { type PlacedMessage, storedVerdicts } from '../../../conversation/index.ts';
import { SENDER_ROLES } from '../../../domain/conversation/message.ts';
import type { Verdict } from '../../../domain/moderation/moderation.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type {
  GroupModeration,
  ModerationMessage,
  Moderator,
  SchoolModeration,
} from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';
import { instantGiven, leftOutOr } from '../../documents/fields.ts';
import { verdictSchema } from '../../documents/moderation-documents.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const MAX_MESSAGES = 500;
const MAX_TEXT = 8_000;

const messageSchema = z.object({
  id: leftOutOr(z.string().max(200)),
  text: z.string().max(MAX_TEXT),
  groupId: leftOutOr(z.string().max(200)),
  senderId: leftOutOr(z.string().max(200)),
  senderRole: leftOutOr(z.enum(SENDER_ROLES)),
  sentAt: leftOutOr(instantGiven),
});

export interface ModerationRouteParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
  openModerator: () => Promise<Moderator>;
  openModeration: (rulesId: string, body?: unknown) => Promise<GroupModeration>;
}

/**
 * Verdicts on messages. With a group and an identifier a message joins that group's stored timeline, once, and keeps
 * the verdict it got; others form a timeline within the request. Rules and the local classifier only, in milliseconds:
 * a chat system may ask before it delivers.
 */
export function moderationRoutes(app: TypedApp, parts: ModerationRouteParts): void {
  const { store, school } = parts;

  /** A group that we do not keep is judged by the school's default rules, which are opened once a request. */
  function moderations() {
    let byDefault: Promise<GroupModeration> | null = null;
    return async (groupId: string) => {
      const group = await store.groups.get(groupId);
      if (group) return { group, moderation: await school.forGroup(group) };
      byDefault ??= parts.openModeration('default');
      return { group: { id: groupId, language: 'zh' as const }, moderation: await byDefault };
    };
  }

  app.post(
    '/v1/moderations',
    {
      config: { scope: 'moderate' },
      schema: {
        tags: ['moderation'],
        summary: 'A verdict for each message, in order; no strike is recorded and nothing is done',
        description:
          "With `groupId` and `id` the message joins the group's stored timeline, once: a verdict given " +
          'never changes by itself. With `senderId` and `sentAt` repetition over time is seen too.',
        querystring: z.looseObject({}),
        body: z.object({ messages: z.array(messageSchema).min(1).max(MAX_MESSAGES) }),
        response: { 200: z.object({ verdicts: z.array(verdictSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const messages = request.body.messages.map(
        (message): ModerationMessage => ({
          ...message,
          groupId: message.groupId ?? principal.groupId ?? undefined,
        }),
      );
      for (const { groupId } of messages) requireGroup(principal, groupId);
      const placed = messages.filter(isPlaced);
      const others = messages.filter((message) => !isPlaced(message));
      const moderationOf = moderations();
      const known = new Map<string, ReturnType<typeof moderationOf>>();
      const stored = await storedVerdicts(
        parts,
        (groupId) => {
          const opened = known.get(groupId) ?? moderationOf(groupId);
          known.set(groupId, opened);
          return opened;
        },
        placed,
      );
      const alone = others.length === 0 ? [] : await (await parts.openModerator()).judgeInTurns(others);
      const verdicts = messages.map((message) => (isPlaced(message) ? stored.shift() : alone.shift()));
      return { verdicts: verdicts.filter((verdict): verdict is Verdict => verdict !== undefined) };
    },
  );
}

const isPlaced = (message: ModerationMessage): message is PlacedMessage =>
  message.id !== undefined && message.id !== '' && message.groupId !== undefined;
