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

/** Takes such a message in; `messageId` is the page's own identifier, or one of ours where it gave none. */
export type PagePoster = (
  post: PagePost,
) => Promise<{ accepted: boolean; duplicate: boolean; messageId: string }>;
