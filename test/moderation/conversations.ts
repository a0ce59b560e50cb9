import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  complaintIn,
  isToAssistant,
  type Moderator,
  QUARREL_WINDOW_MS,
  quarrelAt,
  type SpokenMessage,
  spokenMessage,
  troublemakerAt,
} from '../../src/moderation/index.ts';

const MINUTE = 60_000;
export const FOUND = ['quarrel', 'complaint', 'troublemaker', 'none'] as const;
export type Found = (typeof FOUND)[number];

const line = z.object({
  id: z.string(),
  expect: z.enum(FOUND),
  messages: z.array(
    z.object({ sender: z.string(), role: z.enum(['learner', 'staff']), minute: z.int(), text: z.string() }),
  ),
});
export type LabelledConversation = z.infer<typeof line>;

/** Our own short conversations: quarrels, complaints, patterns, and calm talk that looks like them. */
export const labelledConversations = (): LabelledConversation[] =>
  readFileSync(new URL('../../data/eval/conversations.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));

/** What is found first on a conversation, message by message, as it is when they come in. */
export function findingOn(moderator: Moderator, conversation: LabelledConversation): Found {
  const said: SpokenMessage[] = [];
  for (const [index, message] of conversation.messages.entries()) {
    const { sender: senderId, role, text } = message;
    const [verdict] = moderator.judge([{ text, senderRole: role }]);
    if (role === 'learner' && complaintIn(text) !== null) return 'complaint';
    const spoken = spokenMessage({
      messageId: `${conversation.id}-${index}`,
      messageRowId: null,
      senderId,
      role,
      sentAt: message.minute * MINUTE,
      replyToMessageId: null,
      text,
      verdict: verdict ?? null,
      toAssistant: isToAssistant(text, ['助教']),
    });
    const recent = said.filter(({ sentAt }) => sentAt >= spoken.sentAt - QUARREL_WINDOW_MS);
    if (quarrelAt(spoken, recent)) return 'quarrel';
    if (troublemakerAt(spoken, said)) return 'troublemaker';
    said.push(spoken);
  }
  return 'none';
}
