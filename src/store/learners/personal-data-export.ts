import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './learners.ts';

/** How a learner stands: where they are, and what is held against them. */
export interface Standing {
  memberships: { groupId: string; role: string; joinedAt: number; core: boolean }[];
  strikes: { groupId: string; category: string; at: number; clearedAt: number | null }[];
  restrictions: {
    groupId: string;
    mutedUntil: number | null;
    removedAt: number | null;
    minor: boolean;
    consentAt: number | null;
  }[];
}

/** The parts of an export that grow with time, oldest first in each. */
export const GROWING_PARTS = [
  'messages',
  'revisions',
  'questions',
  'answers',
  'corrections',
  'keptAnswers',
  'feedback',
  'privateMessages',
  'violations',
  'measures',
  'appeals',
] as const;
export type GrowingPart = (typeof GROWING_PARTS)[number];

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
    createdAt: number;
  }[];
  answers: { id: string; question: string; text: string; createdAt: number }[];
  /** What staff put right of what they were answered. */
  corrections: { questionId: string; text: string; by: string; correctedAt: number }[];
  /** Staff's answers to their questions that are given to others who ask the same. */
  keptAnswers: { id: string; question: string; answer: string; verifiedBy: string; createdAt: number }[];
  feedback: { answerId: string; verdict: string; comment: string | null; createdAt: number }[];
  privateMessages: { groupId: string; direction: string; text: string; sentAt: number }[];
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
  const { idsOf, groupsOf, messagesOf, questionsOf, answersOf } = learnerRows(db);

  async function standing(learner: Learner): Promise<Standing> {
    const ids = idsOf(learner);
    const groups = await groupsOf(learner);
    const memberships = await db
      .selectFrom('memberships')
      .selectAll()
      .where('learner_id', '=', learner.id)
      .execute();
    const strikes = await db
      .selectFrom('strikes')
      .innerJoin('violations', 'violations.id', 'strikes.violation_id')
      .select(['violations.group_id', 'strikes.category', 'at', 'cleared_at'])
      .where('strikes.channel', '=', learner.channel)
      .where('strikes.sender_id', 'in', ids)
      .orderBy('at')
      .execute();
    const restrictions = await db
      .selectFrom('restrictions')
      .selectAll()
      .where('learner_id', 'in', ids)
      .where('group_id', 'in', orNone(groups))
      .execute();
    return {
      memberships: memberships.map((row) => ({
        groupId: row.group_id,
        role: row.role,
        joinedAt: row.joined_at,
        core: row.core === 1,
      })),
      strikes: strikes.map((row) => ({
        groupId: row.group_id,
        category: row.category,
        at: row.at,
        clearedAt: row.cleared_at,
      })),
      restrictions: restrictions.map((row) => ({
        groupId: row.group_id,
        mutedUntil: row.muted_until,
        removedAt: row.removed_at,
        minor: row.minor_since !== null,
        consentAt: row.consent_at,
      })),
    };
  }

  /** From a time on, and of each growing part at most so many rows; what had to be left out is named. */
  async function exported(learner: Learner, page: { from: number; rows: number }): Promise<PersonalData> {
    const { from, rows } = page;
    const ids = idsOf(learner);
    const groups = await groupsOf(learner);
    const cut: PersonalData['cut'] = [];
    /** One row too many is asked for: it tells that there are more. */
    async function part<Row, Shown>(
      name: GrowingPart,
      found: Limited<Row>,
      { timeOf, shown }: { timeOf: (row: Row) => number; shown: (row: Row) => Shown },
    ): Promise<Shown[]> {
      const read = await found.limit(rows + 1).execute();
      const next = read[rows];
      if (next !== undefined) cut.push({ part: name, from: timeOf(next) });
      return read.slice(0, rows).map(shown);
    }
    const messages = await part(
      'messages',
      messagesOf(learner).selectAll().where('sent_at', '>=', from).orderBy('sent_at'),
      {
        timeOf: (row) => row.sent_at,
        shown: (row) => ({
          groupId: row.group_id,
          messageId: row.message_id,
          text: row.text,
          sentAt: row.sent_at,
        }),
      },
    );
    const revisions = await part(
      'revisions',
      db
        .selectFrom('message_revisions as r')
        .innerJoin('messages as m', 'm.id', 'r.message_row_id')
        .select(['m.group_id', 'm.message_id', 'r.text', 'r.replaced_at'])
        .where('r.message_row_id', 'in', messagesOf(learner).select('id'))
        .where('r.replaced_at', '>=', from)
        .orderBy('r.replaced_at'),
      {
        timeOf: (row) => row.replaced_at,
        shown: (row) => ({
          groupId: row.group_id,
          messageId: row.message_id,
          text: row.text,
          replacedAt: row.replaced_at,
        }),
      },
    );
    const questions = await part(
      'questions',
      questionsOf(learner, groups).selectAll().where('created_at', '>=', from).orderBy('created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          id: row.id,
          groupId: row.group_id,
          text: row.text,
          status: row.status,
          reply: row.reply,
          createdAt: row.created_at,
        }),
      },
    );
    const answers = await part(
      'answers',
      answersOf(learner, groups).selectAll().where('created_at', '>=', from).orderBy('created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          id: row.id,
          question: row.question,
          text: stored<{ text: string }>(row.document).text,
          createdAt: row.created_at,
        }),
      },
    );
    const corrections = await part(
      'corrections',
      db
        .selectFrom('corrections')
        .selectAll()
        .where('question_id', 'in', questionsOf(learner, groups).select('id'))
        .where('corrected_at', '>=', from)
        .orderBy('corrected_at'),
      {
        timeOf: (row) => row.corrected_at,
        shown: (row) => ({
          questionId: row.question_id,
          text: row.text,
          by: row.operator,
          correctedAt: row.corrected_at,
        }),
      },
    );
    const keptAnswers = await part(
      'keptAnswers',
      db
        .selectFrom('verified_answers')
        .selectAll()
        .where('question_id', 'in', questionsOf(learner, groups).select('id'))
        .where('created_at', '>=', from)
        .orderBy('created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          id: row.id,
          question: row.question,
          answer: row.answer,
          verifiedBy: row.verified_by,
          createdAt: row.created_at,
        }),
      },
    );
    const feedback = await part(
      'feedback',
      db
        .selectFrom('feedback')
        .selectAll()
        .where('given_by', 'in', ids)
        .where('created_at', '>=', from)
        .orderBy('created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          answerId: row.answer_id,
          verdict: row.verdict,
          comment: row.comment,
          createdAt: row.created_at,
        }),
      },
    );
    const privateMessages = await part(
      'privateMessages',
      db
        .selectFrom('private_messages')
        .selectAll()
        .where('learner_id', 'in', ids)
        .where('group_id', 'in', orNone(groups))
        .where('sent_at', '>=', from)
        .orderBy('sent_at'),
      {
        timeOf: (row) => row.sent_at,
        shown: (row) => ({
          groupId: row.group_id,
          direction: row.direction,
          text: row.text,
          sentAt: row.sent_at,
        }),
      },
    );
    const violations = await part(
      'violations',
      db
        .selectFrom('violations')
        .selectAll()
        .where('channel', '=', learner.channel)
        .where('sender_id', 'in', ids)
        .where('created_at', '>=', from)
        .orderBy('created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          id: row.id,
          groupId: row.group_id,
          category: row.category,
          status: row.status,
          text: row.text,
          decidedAt: row.decided_at,
          note: row.note,
          createdAt: row.created_at,
        }),
      },
    );
    const measures = await part(
      'measures',
      db
        .selectFrom('violation_measures as m')
        .innerJoin('violations as v', 'v.id', 'm.violation_id')
        .selectAll('m')
        .where('v.channel', '=', learner.channel)
        .where('v.sender_id', 'in', ids)
        .where('m.updated_at', '>=', from)
        .orderBy('m.updated_at'),
      {
        timeOf: (row) => row.updated_at,
        shown: (row) => ({
          violationId: row.violation_id,
          kind: row.kind,
          state: row.state,
          text: row.text,
          updatedAt: row.updated_at,
        }),
      },
    );
    const appeals = await part(
      'appeals',
      db
        .selectFrom('appeals as a')
        .innerJoin('violations as v', 'v.id', 'a.violation_id')
        .selectAll('a')
        .where('v.channel', '=', learner.channel)
        .where('v.sender_id', 'in', ids)
        .where('a.created_at', '>=', from)
        .orderBy('a.created_at'),
      {
        timeOf: (row) => row.created_at,
        shown: (row) => ({
          id: row.id,
          groupId: row.group_id,
          violationId: row.violation_id,
          text: row.text,
          status: row.status,
          reply: row.reply,
          createdAt: row.created_at,
        }),
      },
    );
    return {
      learner,
      ...(await standing(learner)),
      cut,
      messages,
      revisions,
      questions,
      answers,
      corrections,
      keptAnswers,
      feedback,
      privateMessages,
      violations,
      measures,
      appeals,
    };
  }

  return { standing, export: exported };
}

/** Rows that are asked for once it is said how many. */
interface Limited<Row> {
  limit(rows: number): { execute(): Promise<Row[]> };
}
