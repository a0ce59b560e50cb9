import type { MessageDocument } from '../../../src/domain/conversation/message-document.ts';
import type { PrivateMessageDoc } from './private-message.ts';

export type { Citation } from '../../../src/domain/conversation/answer.ts';
export type { Attachment, SenderRole } from '../../../src/domain/conversation/message.ts';

/** What a reply shows beside its text. */
export type MessageAnswer = NonNullable<MessageDocument['answer']>;

/** A group message as it reads now; an edit or a recall is the same `messageId` again. */
export interface MessageDoc extends MessageDocument {
  /** Whether the assistant is about to answer it; there while it comes in. */
  answering?: boolean;
  /** On an entry that this learner alone sees. */
  privateMessage?: PrivateMessageDoc;
}

/** One more checked sentence of an answer that is being written; `done`: that none comes, and no reply either. */
export interface DeltaDoc {
  replyToMessageId: string;
  key: string;
  index: number;
  text: string;
  done?: boolean;
}
