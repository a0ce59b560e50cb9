import type { Verdict } from '../../domain/moderation.ts';
import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './learners.ts';
import { type Standing, standingOf } from './standing.ts';

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
  'verdicts',
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
  const { idsOf, groupsOf, messagesOf, questionsOf, answersOf } = learnerRows(db);

  /** From a time on, and of each growing part at most so many rows; what had to be left out is named. */
  async function exported(learner: Learner, page: { from: number; rows: number }): Promise<PersonalData> {
    const { from, rows } = page;
    const ids = idsOf(learner);
    const groups = await groupsOf(learner);
    const cut: PersonalData['cut'] = [];
    /** One row too many is asked for: it tells that there are more. `time`: what `found` goes by. */
    async function part<Time extends string, Row extends Record<Time, number>>(
      name: GrowingPart,
      time: Time,
      found: Limited<Row>,
    ): Promise<Row[]> {
      const read = await found.limit(rows + 1).execute();
      const next = read[rows];
      if (next !== undefined) cut.push({ part: name, from: next[time] });
      return read.slice(0, rows);
    }
    const ofTheirQuestions = questionsOf(learner, groups).select('id');
    const violations = () =>
      db.selectFrom('violations').where('channel', '=', learner.channel).where('sender_id', 'in', ids);
    return {
      learner,
      ...(await standingOf(db, learner)),
      cut,
      messages: await part(
        'messages',
        'sentAt',
        messagesOf(learner)
          .select(['group_id as groupId', 'message_id as messageId', 'text', 'sent_at as sentAt'])
          .where('sent_at', '>=', from)
          .orderBy('sent_at'),
      ),
      revisions: await part(
        'revisions',
        'replacedAt',
        db
          .selectFrom('message_revisions as r')
          .innerJoin('messages as m', 'm.id', 'r.message_row_id')
          .select([
            'm.group_id as groupId',
            'm.message_id as messageId',
            'r.text',
            'r.replaced_at as replacedAt',
          ])
          .where('r.message_row_id', 'in', messagesOf(learner).select('id'))
          .where('r.replaced_at', '>=', from)
          .orderBy('r.replaced_at'),
      ),
      questions: await part(
        'questions',
        'createdAt',
        questionsOf(learner, groups)
          .select(['id', 'group_id as groupId', 'text', 'status', 'reply', 'created_at as createdAt'])
          .where('created_at', '>=', from)
          .orderBy('created_at'),
      ),
      answers: (
        await part(
          'answers',
          'createdAt',
          answersOf(learner, groups)
            .select(['id', 'question', 'document', 'created_at as createdAt'])
            .where('created_at', '>=', from)
            .orderBy('created_at'),
        )
      ).map(({ id, question, document, createdAt }) => ({
        id,
        question,
        text: stored<{ text: string }>(document).text,
        createdAt,
      })),
      corrections: await part(
        'corrections',
        'correctedAt',
        db
          .selectFrom('corrections')
          .select(['question_id as questionId', 'text', 'operator as by', 'corrected_at as correctedAt'])
          .where('question_id', 'in', ofTheirQuestions)
          .where('corrected_at', '>=', from)
          .orderBy('corrected_at'),
      ),
      keptAnswers: await part(
        'keptAnswers',
        'createdAt',
        db
          .selectFrom('verified_answers')
          .select(['id', 'question', 'answer', 'verified_by as verifiedBy', 'created_at as createdAt'])
          .where('question_id', 'in', ofTheirQuestions)
          .where('created_at', '>=', from)
          .orderBy('created_at'),
      ),
      feedback: await part(
        'feedback',
        'createdAt',
        db
          .selectFrom('feedback')
          .select(['answer_id as answerId', 'verdict', 'comment', 'created_at as createdAt'])
          .where('given_by', 'in', ids)
          .where('created_at', '>=', from)
          .orderBy('created_at'),
      ),
      privateMessages: await part(
        'privateMessages',
        'sentAt',
        db
          .selectFrom('private_messages')
          .select(['group_id as groupId', 'direction', 'text', 'sent_at as sentAt'])
          .where('learner_id', 'in', ids)
          .where('group_id', 'in', orNone(groups))
          .where('sent_at', '>=', from)
          .orderBy('sent_at'),
      ),
      verdicts: (
        await part(
          'verdicts',
          'sentAt',
          db
            .selectFrom('verdicts')
            .select(['group_id as groupId', 'message_id as messageId', 'verdict', 'sent_at as sentAt'])
            .where('sender_id', 'in', ids)
            .where('group_id', 'in', orNone(groups))
            .where('latest', '=', 1)
            .where('verdict', 'is not', null)
            .where('sent_at', '>=', from)
            .orderBy('sent_at')
            .$narrowType<{ verdict: string }>(),
        )
      ).map(({ groupId, messageId, verdict, sentAt }) => {
        const { category, decidedBy } = stored<Verdict>(verdict);
        return { groupId, messageId, category, decidedBy, sentAt };
      }),
      violations: await part(
        'violations',
        'createdAt',
        violations()
          .select(['id', 'group_id as groupId', 'category', 'status', 'text'])
          .select(['decided_at as decidedAt', 'note', 'created_at as createdAt'])
          .where('created_at', '>=', from)
          .orderBy('created_at'),
      ),
      measures: await part(
        'measures',
        'updatedAt',
        db
          .selectFrom('violation_measures')
          .select(['violation_id as violationId', 'kind', 'state', 'text', 'updated_at as updatedAt'])
          .where('violation_id', 'in', violations().select('id'))
          .where('updated_at', '>=', from)
          .orderBy('updated_at'),
      ),
      appeals: await part(
        'appeals',
        'createdAt',
        db
          .selectFrom('appeals')
          .select(['id', 'group_id as groupId', 'violation_id as violationId', 'text', 'status', 'reply'])
          .select('created_at as createdAt')
          .where('violation_id', 'in', violations().select('id'))
          .where('created_at', '>=', from)
          .orderBy('created_at'),
      ),
    };
  }

  return { standing: (learner: Learner) => standingOf(db, learner), export: exported };
}

/** Rows that are asked for once it is said how many. */
interface Limited<Row> {
  limit(rows: number): { execute(): Promise<Row[]> };
}
