/** What is said between the assistant or staff and one learner alone. */
export interface PrivateMessageDoc {
  id: string;
  direction: 'to_learner' | 'from_learner';
  text: string;
  /** What it is about: `reminder`, `crisis`, `apology`, `appeal`, … */
  about: string;
  violationId: string | null;
  replyTo: string | null;
  sentAt: string;
}

/** As the console lists it: with whom, and in which group. */
export interface ListedPrivateMessageDoc extends PrivateMessageDoc {
  groupId: string;
  groupName: string | null;
  learner: { id: string; name: string | null };
}

/** A `measure` event, as far as the page shows it. */
export interface MeasureDoc {
  kind: string;
  state?: string;
  privateMessage?: PrivateMessageDoc | null;
}
