import type { InboundMessage, MessageAnswer } from './message.ts';

/** The group page's own. */
export const PAGE_CHANNEL = 'web';

/**
 * What a platform lets the assistant do; each is asked before it is done. A measure it cannot do becomes a task for
 * an operator.
 */
export interface ChannelCapabilities {
  privateMessage: boolean;
  delete: boolean;
  mute: boolean;
  remove: boolean;
  /** May the assistant speak without having been addressed? */
  postUnprompted: boolean;
}

/** What became of something sent. `unsupported` and `failed` are reported to the desk, never swallowed. */
export type Delivery =
  | { status: 'sent'; messageId: string }
  | { status: 'unsupported'; capability: keyof ChannelCapabilities }
  | { status: 'failed'; reason: string; retryable: boolean };

export interface OutboundReply {
  groupId: string;
  /** The platform's id of the message that is answered; null for an unprompted post. */
  replyToMessageId: string | null;
  text: string;
  answer: MessageAnswer;
  /** Sent at most once under this key, where the platform allows a check. */
  key: string;
}

/** Takes a message in: stores it with its jobs in one transaction and only then returns. */
export type Intake = (message: InboundMessage) => Promise<{ accepted: boolean; duplicate: boolean }>;

/**
 * The port that every chat platform is behind. Promises of an implementation:
 * - it verifies what comes in, hands it to `intake`, and acknowledges only after that resolved;
 * - it strips the platform's mention prefix, and ignores the assistant's own and other bots' messages
 *   beyond storing them;
 * - no method throws for a platform's refusal: that is a `Delivery`.
 */
export interface Channel {
  readonly name: string;
  readonly capabilities: ChannelCapabilities;
  start(intake: Intake): Promise<void>;
  stop(): Promise<void>;
  reply(reply: OutboundReply): Promise<Delivery>;
  privateMessage(to: { groupId: string; learnerId: string }, text: string, key: string): Promise<Delivery>;
  delete(message: { groupId: string; messageId: string }): Promise<Delivery>;
  mute(member: { groupId: string; learnerId: string }, forMs: number): Promise<Delivery>;
  remove(member: { groupId: string; learnerId: string }): Promise<Delivery>;
  /**
   * What takes a measure back after an overturned verdict. Absent where a platform cannot: then a person is told.
   * Taking back what does not stand is `sent` too.
   */
  restore?(message: { groupId: string; messageId: string }): Promise<Delivery>;
  unmute?(member: { groupId: string; learnerId: string }): Promise<Delivery>;
  readmit?(member: { groupId: string; learnerId: string }): Promise<Delivery>;
}
