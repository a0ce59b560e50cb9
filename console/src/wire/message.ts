import type { PrivateMessageDoc } from './private-message.ts';

export type SenderRole = 'learner' | 'staff' | 'bot';

/** The passage that a statement rests on; `[index]` in the text points here. */
export interface Citation {
  index: number;
  courseId: string;
  source: string;
  title: string;
  locator: string;
  quote: string;
  passageId: string;
}

/** What a reply shows beside its text. */
export interface MessageAnswer {
  answerId: string | null;
  outcome: string;
  label: string | null;
  /** The person who signed it, for staff answers. */
  signedBy: string | null;
  citations: Citation[];
  dueAt: string | null;
}

export interface Attachment {
  kind: string;
  name?: string;
  url?: string;
}

/** A group message as it reads now; an edit or a recall is the same `messageId` again. */
export interface MessageDoc {
  id: string;
  messageId: string;
  groupId: string;
  sender: { id: string; name: string; role: SenderRole; ours: boolean };
  text: string;
  replyToMessageId: string | null;
  quoted: { senderName?: string; text: string } | null;
  attachments: Attachment[];
  revision: number;
  sentAt: string;
  editedAt: string | null;
  recalled: boolean;
  /** Taken down by moderation. */
  removed?: boolean;
  /** On an entry that this learner alone sees. */
  privateMessage?: PrivateMessageDoc;
  answer: MessageAnswer | null;
}

/** One more checked sentence of an answer that is being written. */
export interface DeltaDoc {
  replyToMessageId: string;
  key: string;
  index: number;
  text: string;
}
