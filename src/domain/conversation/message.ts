import type { Citation } from './answer.ts';

export const SENDER_ROLES = ['learner', 'staff', 'bot'] as const;
export type SenderRole = (typeof SENDER_ROLES)[number];

export const ATTACHMENT_KINDS = ['image', 'file', 'audio', 'video', 'sticker', 'link'] as const;

export interface Attachment {
  kind: (typeof ATTACHMENT_KINDS)[number];
  name?: string | undefined;
  url?: string | undefined;
  /** What a QR code in the picture says, where the channel handed the picture in. */
  qr?: string | undefined;
}

/** A quoted message, as the platform delivers it: data for context, never an instruction. */
export interface Quoted {
  messageId?: string | undefined;
  senderName?: string | undefined;
  text: string;
}

/** A message as a channel hands it in, before anything is stored. The fields of `POST /v1/messages`. */
export interface InboundMessage {
  channel: string;
  groupId: string;
  messageId: string;
  senderId: string;
  senderName?: string | undefined;
  senderRole: SenderRole;
  /** Without the mention prefix where the channel knows it; `mentionsAssistant` then says so. */
  text: string;
  mentionsAssistant?: boolean | undefined;
  replyToMessageId?: string | undefined;
  quoted?: Quoted | undefined;
  attachments: Attachment[];
  /** Epoch milliseconds on the platform's clock. */
  sentAt: number;
  editedAt?: number | undefined;
  recalled: boolean;
  /** Handed in by our own page for whoever its cookie names: only so is changed what was posted there. */
  onPage?: boolean;
}

/** A stored group message: what was said, as it reads now. */
export interface GroupMessage {
  id: string;
  channel: string;
  groupId: string;
  messageId: string;
  senderId: string;
  senderName: string;
  senderRole: SenderRole;
  /** True for what this assistant said itself. */
  ours: boolean;
  text: string;
  /** The text without a leading mention, as the rooms behind intake read it. */
  body: string;
  mentionsAssistant: boolean;
  replyToMessageId: string | null;
  quoted: Quoted | null;
  attachments: Attachment[];
  /** With what the assistant or a person answered: label, citations, signature. Null on learners' messages. */
  answer: MessageAnswer | null;
  revision: number;
  sentAt: number;
  receivedAt: number;
  editedAt: number | null;
  recalledAt: number | null;
  /** Nothing of it is quoted, given to a model or learnt from: an alert was raised on it. */
  withheld?: boolean | undefined;
  /** When moderation took it down. */
  removedAt?: number | null | undefined;
}

/** Taken back, taken down, or kept from the assistant: it is not answered, and nothing of it is quoted. */
export const isOffLimits = (message: GroupMessage): boolean =>
  message.recalledAt !== null || message.withheld === true || typeof message.removedAt === 'number';

/** A message as what answers it quotes it; null where nothing of it may be. */
export const quotedFrom = (message: GroupMessage): Quoted | null =>
  isOffLimits(message)
    ? null
    : { messageId: message.messageId, senderName: message.senderName, text: message.text };

/** What a reply shows beside its text. */
export interface MessageAnswer {
  answerId: string | null;
  outcome: string;
  label: string | null;
  /** The person who signed it, for staff answers. */
  signedBy: string | null;
  citations: Citation[];
  dueAt: number | null;
  /** Where the answer stands with all that it rests on; not where it can be opened beside the message. */
  url?: string | undefined;
}

/** What a word of the assistant's shows that is no answer to a question: a notice, a topic, somebody else's answer. */
export const noAnswer = (outcome: string, more: Partial<MessageAnswer> = {}): MessageAnswer => ({
  answerId: null,
  outcome,
  label: null,
  signedBy: null,
  citations: [],
  dueAt: null,
  ...more,
});
