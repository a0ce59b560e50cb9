/** A person's answer, kept to be used again for the same question in other words. */
export interface VerifiedAnswer {
  id: string;
  courseId: string;
  question: string;
  answer: string;
  /** Who answers for it. */
  verifiedBy: string;
  /** The learner's question or the answer it came from, where it did. */
  questionId: string | null;
  answerId: string | null;
  /** Documents of the course it was taken from, as they were: when one changes, the answer is withdrawn. */
  restsOn: { source: string; hash: string }[];
  createdAt: number;
  updatedAt: number;
  expiresAt: number | null;
  withdrawnAt: number | null;
}
