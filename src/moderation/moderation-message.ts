import type { Attachment, SenderRole } from '../domain/conversation/message.ts';

/** What was said in the group before a message. */
export interface SaidBefore {
  senderId: string;
  text: string;
}

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
  /**
   * What anybody in the group said within `TALK_MS` before it, oldest first, where no timeline of this moderator
   * knows it.
   */
  said?: readonly SaidBefore[] | undefined;
  /** What it quotes in its text (`quotedBlock`) is known to have been said by somebody else. */
  quotesAnother?: boolean | undefined;
}
