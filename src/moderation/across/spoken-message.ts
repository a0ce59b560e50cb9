import type { SenderRole } from '../../domain/message.ts';
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
  said: Omit<SpokenMessage, 'hostility' | 'violates'> & { text: string; category: string },
): SpokenMessage {
  const { text, category, ...message } = said;
  const byWords = hostilityOf(text);
  return {
    ...message,
    hostility: category === 'personal_attack' ? 2 : byWords,
    violates: category !== 'none',
  };
}
