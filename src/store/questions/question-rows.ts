import type { Selectable, Updateable } from 'kysely';
import type {
  AnsweredBy,
  ClockStage,
  NearestPassage,
  Question,
  QuestionKind,
  QuestionOwner,
  QuestionStatus,
  Resolution,
} from '../../domain/conversation/question.ts';
import type { Schema } from '../schema.ts';
import { asColumns, type FieldOf } from '../statements/as-columns.ts';
import { stored } from '../statements/stored-json.ts';
import { type Columns, rowInsert } from '../statements/written.ts';

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

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]; // of a literal

/** A whole question as columns. */
export const toRow = (question: Question): Row => asColumns(question, NAMES);

/** Who asked, where and when stays as it was. */
const FIXED = [
  'id',
  'group_id',
  'message_row_id',
  'asker_id',
  'asker_name',
  'created_at',
  'updated_at',
] as const;
type Fixed = (typeof FIXED)[number];
const isChangeable = (column: keyof Row): column is Exclude<keyof Row, Fixed> =>
  !FIXED.some((fixed) => fixed === column);
const CHANGEABLE = NAMES.filter(isChangeable);

/** What may change in a question's life; what is left out stays. */
export type QuestionChange = Partial<Omit<Question, FieldOf<Fixed>>>;

/** A change as columns; only what is named. */
export const columnsOf = (change: QuestionChange): Updateable<Schema['questions']> =>
  asColumns(change, CHANGEABLE);
