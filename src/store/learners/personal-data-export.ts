import type { Executor } from '../executor.ts';
import { type GrowingPart, growingParts } from './growing-parts.ts';
import { learnerRows } from './learner-rows.ts';
import type { Learner } from './memberships.ts';
import { type Standing, standingOf } from './standing.ts';

/** Everything that is kept about one learner, as it may be handed to them. */
export interface PersonalData extends Standing {
  learner: Learner;
  /** Parts of which there is more than was asked for: what is of this time and later is missing, some of it or all. */
  cut: { part: GrowingPart; from: number }[];
  messages: { groupId: string; messageId: string; text: string; sentAt: number }[];
  /** What messages said before they were edited. */
  revisions: { groupId: string; messageId: string; text: string; replacedAt: number }[];
  questions: {
    id: string;
    groupId: string | null;
    text: string;
    status: string;
    reply: string | null;
    /** Whose words these are. */
    repliedBy: string | null;
    createdAt: number;
  }[];
  /** With the label of what a model wrote, which it keeps wherever it goes. */
  answers: { id: string; question: string; text: string; label: string | null; createdAt: number }[];
  /** What staff put right of what they were answered. */
  corrections: { questionId: string; text: string; by: string; correctedAt: number }[];
  /** Staff's answers to their questions that are given to others who ask the same. */
  keptAnswers: { id: string; question: string; answer: string; verifiedBy: string; createdAt: number }[];
  feedback: { answerId: string; verdict: string; comment: string | null; createdAt: number }[];
  privateMessages: { groupId: string; direction: string; text: string; sentAt: number }[];
  /** What moderation took each of their messages for; `none` is nothing. */
  verdicts: { groupId: string; messageId: string; category: string; decidedBy: string; sentAt: number }[];
  violations: {
    id: string;
    groupId: string;
    category: string;
    status: string;
    text: string;
    decidedAt: number | null;
    note: string | null;
    createdAt: number;
  }[];
  /** What was done or is to be done about these. */
  measures: { violationId: string; kind: string; state: string; text: string; updatedAt: number }[];
  appeals: {
    id: string;
    groupId: string;
    violationId: string;
    text: string;
    status: string;
    reply: string | null;
    createdAt: number;
  }[];
}

/** What is kept about one learner, to be looked at or handed to them. */
export function personalDataExport(db: Executor) {
  const { idsOf, groupsOf } = learnerRows(db);
  return {
    standing: (learner: Learner): Promise<Standing> => standingOf(db, learner),
    /** From a time on, and of each growing part at most so many rows; what had to be left out is named. */
    async export(learner: Learner, page: { from: number; rows: number }): Promise<PersonalData> {
      const whose = { db, learner, ids: idsOf(learner), groups: await groupsOf(learner) };
      return { learner, ...(await standingOf(db, learner)), ...(await growingParts(whose, page)) };
    },
  };
}
