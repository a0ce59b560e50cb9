import { MINUTE_MS } from '../time/durations.ts';

/** A message posted on the group page, by the learner that the page's cookie names. */
export interface PagePost {
  groupId: string;
  learnerId: string;
  learnerName: string;
  text: string;
  /** Made by the page (`c_…`, checked by the server), so that a repeated post is one message. */
  clientId?: string | undefined;
  replyToMessageId?: string | undefined;
  /** Epoch milliseconds. */
  sentAt: number;
}

/** A message of the page as its author puts it now, or takes it back. */
export interface PageChange {
  groupId: string;
  /** As the page names it. */
  messageId: string;
  learnerId: string;
  learnerName: string;
  text: string;
  /** Epoch milliseconds. */
  sentAt: number;
  /** When it was put otherwise; null where it is taken back. */
  editedAt: number | null;
}

/** Takes such a change in. */
export type PageChanger = (change: PageChange) => Promise<void>;

/** Milliseconds for which a message may be put otherwise: later nobody in the group knows what changed. */
export const EDITABLE_MS = 10 * MINUTE_MS;

/** Takes such a message in; `messageId` is the page's own identifier, or one of ours where it gave none. */
export type PagePoster = (
  post: PagePost,
) => Promise<{ accepted: boolean; duplicate: boolean; messageId: string }>;
