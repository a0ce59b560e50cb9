import type { Selectable } from 'kysely';
import type {
  AnsweredBy,
  ClockStage,
  NearestPassage,
  Question,
  QuestionKind,
  QuestionOwner,
  QuestionStatus,
  Resolution,
} from '../../domain/question.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../stored-json.ts';
import { type Columns, rowInsert } from '../written.ts';

/** Questions as rows of their table. */
type Row = Selectable<Schema['questions']>;

export const fromRow = (row: Row): Question => ({
  id: row.id,
  groupId: row.group_id,
  courseId: row.course_id,
  messageRowId: row.message_row_id,
  answerId: row.answer_id,
  askerId: row.asker_id,
  askerName: row.asker_name,
  text: row.text,
  kind: row.kind as QuestionKind, // written from a Question
  status: row.status as QuestionStatus, // written from a Question
  reason: row.reason,
  nearest: stored<NearestPassage[]>(row.nearest),
  draft: row.draft,
  dueAt: row.due_at,
  promisedAt: row.promised_at,
  claimedBy: row.claimed_by,
  leaseUntil: row.lease_until,
  reply: row.reply,
  repliedBy: row.replied_by,
  answeredBy: row.answered_by as AnsweredBy | null, // written from a Question
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  closedAt: row.closed_at,
  owner: row.owner as QuestionOwner | null, // written from a Question
  addressed: row.addressed === 1,
  duplicateOf: row.duplicate_of,
  answerMessageRowId: row.answer_message_row_id,
  answeredAt: row.answered_at,
  resolution: row.resolution as Resolution | null, // written from a Question
  resolvedAt: row.resolved_at,
  solvedAt: row.solved_at,
  clockFrom: row.clock_from,
  clockStage: row.clock_stage as ClockStage | null, // written from a Question
  clockAt: row.clock_at,
  told: row.told === 1,
  missed: row.missed,
  reopened: row.reopened,
  core: row.core === 1,
});

/** What may change in a question's life; what is left out stays. */
export type QuestionChange = Partial<
  Omit<Question, 'id' | 'groupId' | 'messageRowId' | 'askerId' | 'askerName' | 'createdAt' | 'updatedAt'>
>;

const bit = (value: boolean): number => (value ? 1 : 0);

/** A change as columns; only what is named. */
export function columnsOf(change: QuestionChange): Partial<Row> {
  const row: Partial<Row> = {};
  if (change.courseId !== undefined) row.course_id = change.courseId;
  if (change.answerId !== undefined) row.answer_id = change.answerId;
  if (change.text !== undefined) row.text = change.text;
  if (change.kind !== undefined) row.kind = change.kind;
  if (change.status !== undefined) row.status = change.status;
  if (change.reason !== undefined) row.reason = change.reason;
  if (change.nearest !== undefined) row.nearest = JSON.stringify(change.nearest);
  if (change.draft !== undefined) row.draft = change.draft;
  if (change.dueAt !== undefined) row.due_at = change.dueAt;
  if (change.promisedAt !== undefined) row.promised_at = change.promisedAt;
  if (change.claimedBy !== undefined) row.claimed_by = change.claimedBy;
  if (change.leaseUntil !== undefined) row.lease_until = change.leaseUntil;
  if (change.reply !== undefined) row.reply = change.reply;
  if (change.repliedBy !== undefined) row.replied_by = change.repliedBy;
  if (change.answeredBy !== undefined) row.answered_by = change.answeredBy;
  if (change.closedAt !== undefined) row.closed_at = change.closedAt;
  if (change.owner !== undefined) row.owner = change.owner;
  if (change.addressed !== undefined) row.addressed = bit(change.addressed);
  if (change.duplicateOf !== undefined) row.duplicate_of = change.duplicateOf;
  if (change.answerMessageRowId !== undefined) row.answer_message_row_id = change.answerMessageRowId;
  if (change.answeredAt !== undefined) row.answered_at = change.answeredAt;
  if (change.resolution !== undefined) row.resolution = change.resolution;
  if (change.resolvedAt !== undefined) row.resolved_at = change.resolvedAt;
  if (change.solvedAt !== undefined) row.solved_at = change.solvedAt;
  if (change.clockFrom !== undefined) row.clock_from = change.clockFrom;
  if (change.clockStage !== undefined) row.clock_stage = change.clockStage;
  if (change.clockAt !== undefined) row.clock_at = change.clockAt;
  if (change.told !== undefined) row.told = bit(change.told);
  if (change.missed !== undefined) row.missed = change.missed;
  if (change.reopened !== undefined) row.reopened = change.reopened;
  if (change.core !== undefined) row.core = bit(change.core);
  return row;
}

const COLUMNS = {
  id: 'text',
  group_id: 'text',
  course_id: 'text',
  message_row_id: 'text',
  answer_id: 'text',
  asker_id: 'text',
  asker_name: 'text',
  text: 'text',
  kind: 'text',
  status: 'text',
  reason: 'text',
  nearest: 'text',
  draft: 'text',
  due_at: 'bigint',
  promised_at: 'bigint',
  claimed_by: 'text',
  lease_until: 'bigint',
  reply: 'text',
  replied_by: 'text',
  answered_by: 'text',
  created_at: 'bigint',
  updated_at: 'bigint',
  closed_at: 'bigint',
  owner: 'text',
  addressed: 'integer',
  duplicate_of: 'text',
  answer_message_row_id: 'text',
  answered_at: 'bigint',
  resolution: 'text',
  resolved_at: 'bigint',
  solved_at: 'bigint',
  clock_from: 'bigint',
  clock_stage: 'text',
  clock_at: 'bigint',
  told: 'integer',
  missed: 'integer',
  reopened: 'integer',
  core: 'integer',
} satisfies Columns<keyof Row>;

/** A question whose message has one already is not added. */
export const insertNew = rowInsert<keyof Row, { id: string }>(
  'questions',
  COLUMNS,
  'on conflict (message_row_id) do nothing returning id',
);

/** Questions of no message are new. */
export const insertOfNoMessage = rowInsert<keyof Row>('questions', COLUMNS, '');

/** A whole question as columns. */
export function toRow(question: Question): Row {
  const { id, groupId, messageRowId, askerId, askerName, createdAt, updatedAt, ...rest } = question;
  return {
    id,
    group_id: groupId,
    message_row_id: messageRowId,
    asker_id: askerId,
    asker_name: askerName,
    created_at: createdAt,
    updated_at: updatedAt,
    // Every other column: the rest of a question is a whole change.
    ...(columnsOf(rest) as Omit<
      Row,
      'id' | 'group_id' | 'message_row_id' | 'asker_id' | 'asker_name' | 'created_at' | 'updated_at'
    >),
  };
}
