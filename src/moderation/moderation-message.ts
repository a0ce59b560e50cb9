import type { Attachment, SenderRole } from '../domain/conversation/message.ts';

/** A message as it is to be judged. With sender and time it joins its group's timeline. */
export interface ModerationMessage {
  id?: string | undefined;
  text: string;
  groupId?: string | undefined;
  senderId?: string | undefined;
  senderRole?: SenderRole | undefined;
  /** Epoch milliseconds. */
  sentAt?: number | undefined;
  attachments?: Attachment[] | undefined;
  /** What the same sender said just before (`piecesBefore`), where no timeline of this moderator knows it. */
  before?: readonly string[] | undefined;
  /** What it quotes in its text (`quotedBlock`) is known to have been said by somebody else. */
  quotesAnother?: boolean | undefined;
}
