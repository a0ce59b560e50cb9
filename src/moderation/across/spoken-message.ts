import type { SenderRole } from '../../domain/conversation/message.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import { hostilityOf } from './hostility.ts';

/** A message of a conversation, as quarrels and patterns are looked for. */
export interface SpokenMessage {
  messageId: string;
  messageRowId: string | null;
  senderId: string;
  role: SenderRole;
  /** Epoch milliseconds, the message's own time. */
  sentAt: number;
  replyToMessageId: string | null;
  hostility: 0 | 1 | 2;
  /** Its verdict names a category. */
  violates: boolean;
}

export function spokenMessage(
  said: Omit<SpokenMessage, 'hostility' | 'violates'> & {
    text: string;
    verdict: Pick<Verdict, 'category' | 'evidence'> | null;
    /** Said to the assistant (`isToAssistant`): whatever it is called hits no person. */
    toAssistant: boolean;
  },
): SpokenMessage {
  const { text, verdict, toAssistant, ...message } = said;
  const category = verdict?.category ?? 'none';
  return {
    ...message,
    hostility: toAssistant ? 0 : hostilityWith(text, verdict),
    violates: category !== 'none' && !(toAssistant && category === 'personal_attack'),
  };
}

/**
 * A named insult is an open attack. Where only the wording as a whole reads like one, it weighs as a jab: an opinion.
 */
function hostilityWith(text: string, verdict: Pick<Verdict, 'category' | 'evidence'> | null): 0 | 1 | 2 {
  const byWords = hostilityOf(text);
  if (verdict?.category !== 'personal_attack') return byWords;
  if (verdict.evidence.some(({ reason }) => reason !== 'wording')) return 2;
  return byWords === 0 ? 1 : byWords;
}
