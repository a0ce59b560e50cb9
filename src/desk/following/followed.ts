import type { Question } from '../../domain/conversation/question.ts';

/** What a new message did in the life of the group's questions. */
export type Followed =
  | { did: 'nothing' }
  /** Somebody asked: the caller writes the question down, and it is followed from now on. */
  | { did: 'asked'; question: Question }
  /** A fellow learner or staff answered. */
  | { did: 'answered'; questionId: string }
  | { did: 'confirmed'; questionId: string }
  /** It did not help. `isOnDesk`: a person has it now, so the assistant need not try once more. */
  | { did: 'reopened'; questionId: string; isOnDesk: boolean };
