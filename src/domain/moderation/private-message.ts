/** What was said between the assistant and one learner alone. */
export interface PrivateMessage {
  id: string;
  groupId: string;
  learnerId: string;
  direction: 'to_learner' | 'from_learner';
  text: string;
  /** What it is about: `reminder`, `crisis`, `personal_data`, `apology`, `appeal`, … */
  about: string;
  violationId: string | null;
  replyTo: string | null;
  sentAt: number;
}
