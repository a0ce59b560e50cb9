import { type SelectQueryBuilder, sql } from 'kysely';
import type { Answer } from '../../domain/conversation/answer.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Executor } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './memberships.ts';

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

/** Whose rows are read. */
interface Whose {
  db: Executor;
  learner: Learner;
  /** What rows call them. */
  ids: string[];
  groups: string[];
}

/** Of every growing part what is of a time and later, at most so many rows; `cut` names what had to be left out. */
export async function growingParts(whose: Whose, page: { from: number; rows: number }) {
  const cut: { part: GrowingPart; from: number }[] = [];
  const part = createPager(page, cut);
  return {
    cut,
    ...(await saidParts(whose, part)),
    ...(await askedParts(whose, part)),
    ...(await moderatedParts(whose, part)),
  };
}

type Pager = ReturnType<typeof createPager>;

function createPager(
  { from, rows }: { from: number; rows: number },
  cut: { part: GrowingPart; from: number }[],
) {
  /**
   * A part's rows of `from` and later, oldest first. `column` is the time they go by, `time` what it is selected as.
   */
  return async <Db, Tables extends keyof Db, Time extends string, Row extends Record<Time, number>>(
    part: GrowingPart,
    { column, time }: { column: string; time: Time },
    found: SelectQueryBuilder<Db, Tables, Row>,
  ): Promise<Row[]> => {
    const at = sql.ref<number>(column);
    // One row too many is asked for: it tells that there are more.
    const some = await found
      .where(at, '>=', from)
      .orderBy(at)
      .limit(rows + 1)
      .execute();
    const next = some[rows];
    if (next !== undefined) cut.push({ part, from: next[time] });
    return some.slice(0, rows);
  };
}

/** What they wrote, and what was written to them alone. */
async function saidParts({ db, learner, ids, groups }: Whose, part: Pager) {
  return {
    messages: await part(
      'messages',
      { column: 'sent_at', time: 'sentAt' },
      learnerRows(db)
        .messagesOf(learner)
        .select(['group_id as groupId', 'message_id as messageId', 'text', 'sent_at as sentAt']),
    ),
    revisions: await part(
      'revisions',
      { column: 'r.replaced_at', time: 'replacedAt' },
      db
        .selectFrom('message_revisions as r')
        .innerJoin('messages as m', 'm.id', 'r.message_row_id')
        .select([
          'm.group_id as groupId',
          'm.message_id as messageId',
          'r.text',
          'r.replaced_at as replacedAt',
        ])
        .where('r.message_row_id', 'in', learnerRows(db).messagesOf(learner).select('id')),
    ),
    privateMessages: await part(
      'privateMessages',
      { column: 'sent_at', time: 'sentAt' },
      db
        .selectFrom('private_messages')
        .select(['group_id as groupId', 'direction', 'text', 'sent_at as sentAt'])
        .where('learner_id', 'in', ids)
        .where('group_id', 'in', orNone(groups)),
    ),
  };
}

/** What they asked, and what became of it. */
async function askedParts({ db, learner, ids, groups }: Whose, part: Pager) {
  const ofTheirQuestions = learnerRows(db).questionsOf(learner, groups).select('id');
  return {
    questions: (
      await part(
        'questions',
        { column: 'created_at', time: 'createdAt' },
        learnerRows(db)
          .questionsOf(learner, groups)
          .select([
            'id',
            'group_id as groupId',
            'text',
            'status',
            'reply',
            'replied_by as repliedBy',
            'created_at as createdAt',
          ]),
      )
    ).map(({ repliedBy, ...one }) => ({
      ...one,
      // A fellow learner who answered has no words here, and goes unnamed.
      repliedBy: one.reply === null ? null : repliedBy,
    })),
    answers: (
      await part(
        'answers',
        { column: 'created_at', time: 'createdAt' },
        learnerRows(db)
          .answersOf(learner, groups)
          .select(['id', 'question', 'document', 'created_at as createdAt']),
      )
    ).map(({ id, question, document, createdAt }) => {
      const { text, label } = stored<Pick<Answer, 'text' | 'label'>>(document);
      return { id, question, text, label, createdAt };
    }),
    corrections: await part(
      'corrections',
      { column: 'corrected_at', time: 'correctedAt' },
      db
        .selectFrom('corrections')
        .select(['question_id as questionId', 'text', 'operator as by', 'corrected_at as correctedAt'])
        .where('question_id', 'in', ofTheirQuestions),
    ),
    keptAnswers: await part(
      'keptAnswers',
      { column: 'created_at', time: 'createdAt' },
      db
        .selectFrom('verified_answers')
        .select(['id', 'question', 'answer', 'verified_by as verifiedBy', 'created_at as createdAt'])
        .where('question_id', 'in', ofTheirQuestions),
    ),
    feedback: await part(
      'feedback',
      { column: 'created_at', time: 'createdAt' },
      db
        .selectFrom('feedback')
        .select(['answer_id as answerId', 'verdict', 'comment', 'created_at as createdAt'])
        .where('given_by', 'in', ids),
    ),
  };
}

/** What moderation made of what they wrote, and what was done and said about it. */
async function moderatedParts({ db, learner, ids, groups }: Whose, part: Pager) {
  const violations = () =>
    db.selectFrom('violations').where('channel', '=', learner.channel).where('sender_id', 'in', ids);
  return {
    verdicts: (
      await part(
        'verdicts',
        { column: 'sent_at', time: 'sentAt' },
        db
          .selectFrom('verdicts')
          .select(['group_id as groupId', 'message_id as messageId', 'verdict', 'sent_at as sentAt'])
          .where('sender_id', 'in', ids)
          .where('group_id', 'in', orNone(groups))
          .where('latest', '=', 1)
          .where('verdict', 'is not', null)
          .$narrowType<{ verdict: string }>(),
      )
    ).map(({ groupId, messageId, verdict, sentAt }) => {
      const { category, decidedBy } = stored<Verdict>(verdict);
      return { groupId, messageId, category, decidedBy, sentAt };
    }),
    violations: await part(
      'violations',
      { column: 'created_at', time: 'createdAt' },
      violations()
        .select(['id', 'group_id as groupId', 'category', 'status', 'text'])
        .select(['decided_at as decidedAt', 'note', 'created_at as createdAt']),
    ),
    measures: await part(
      'measures',
      { column: 'updated_at', time: 'updatedAt' },
      db
        .selectFrom('violation_measures')
        .select(['violation_id as violationId', 'kind', 'state', 'text', 'updated_at as updatedAt'])
        .where('violation_id', 'in', violations().select('id')),
    ),
    appeals: await part(
      'appeals',
      { column: 'created_at', time: 'createdAt' },
      db
        .selectFrom('appeals')
        .select(['id', 'group_id as groupId', 'violation_id as violationId', 'text', 'status', 'reply'])
        .select('created_at as createdAt')
        .where('violation_id', 'in', violations().select('id')),
    ),
  };
}
