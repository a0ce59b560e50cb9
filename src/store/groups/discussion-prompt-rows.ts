import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Language } from '../../domain/language/language.ts';
import type {
  DiscussionPrompt,
  HoldReason,
  PlannedPost,
  PromptSource,
  PromptStatus,
  PromptWeight,
} from '../../domain/school/discussion-prompt.ts';
import type { Schema } from '../schema.ts';
import { asColumns, type FieldOf } from '../statements/as-columns.ts';
import { stored } from '../statements/stored-json.ts';

/** Topics and promotions as rows of their table. */
type Row = Selectable<Schema['discussion_prompts']>;

// The casts hold: every row was written from a PlannedPost by `toRow`.
const fieldsOf = (row: Row) => ({
  id: row.id,
  groupId: row.group_id,
  week: row.week,
  slot: row.slot,
  kind: row.kind as PlannedPost['kind'],
  weight: row.weight as PromptWeight,
  status: row.status as PromptStatus,
  text: row.text,
  icebreaker: row.icebreaker,
  minutes: row.minutes,
  easyFor: row.easy_for,
  hardFor: row.hard_for,
  why: row.why,
  sources: stored<PromptSource[]>(row.sources),
  language: row.language as Language,
  writtenBy: row.written_by as PlannedPost['writtenBy'],
  author: row.author,
  patternId: row.pattern_id,
  subject: row.subject,
  label: row.label,
  at: row.at,
  plannedAt: row.planned_at,
  moves: row.moves,
  validUntil: row.valid_until,
  hold: row.hold as HoldReason | null,
  edited: row.edited === 1,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  reason: row.reason,
  postedAt: row.posted_at,
  messageId: row.message_id,
  result:
    row.measured_at === null
      ? null
      : { replies: row.replies ?? 0, speakers: row.speakers ?? 0, returning: row.returning_speakers ?? 0 },
  measuredAt: row.measured_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const fromRow = (row: Row): PlannedPost => fieldsOf(row) as PlannedPost;
/** Of a row that is no promotion. */
export const topicFromRow = (row: Row): DiscussionPrompt => fieldsOf(row) as DiscussionPrompt;

export const toRow = (prompt: PlannedPost): Insertable<Schema['discussion_prompts']> => ({
  id: prompt.id,
  group_id: prompt.groupId,
  week: prompt.week,
  slot: prompt.slot,
  kind: prompt.kind,
  weight: prompt.weight,
  status: prompt.status,
  text: prompt.text,
  icebreaker: prompt.icebreaker,
  minutes: prompt.minutes,
  easy_for: prompt.easyFor,
  hard_for: prompt.hardFor,
  why: prompt.why,
  sources: JSON.stringify(prompt.sources),
  language: prompt.language,
  written_by: prompt.writtenBy,
  author: prompt.author,
  pattern_id: prompt.patternId,
  subject: prompt.subject,
  label: prompt.label,
  at: prompt.at,
  planned_at: prompt.plannedAt,
  moves: prompt.moves,
  valid_until: prompt.validUntil,
  hold: prompt.hold,
  edited: prompt.edited ? 1 : 0,
  decided_by: prompt.decidedBy,
  decided_at: prompt.decidedAt,
  reason: prompt.reason,
  posted_at: prompt.postedAt,
  message_id: prompt.messageId,
  replies: prompt.result?.replies ?? null,
  speakers: prompt.result?.speakers ?? null,
  returning_speakers: prompt.result?.returning ?? null,
  measured_at: prompt.measuredAt,
  created_at: prompt.createdAt,
  updated_at: prompt.updatedAt,
});

/** What may change once it is planned. */
const CHANGEABLE = [
  'status',
  'text',
  'icebreaker',
  'author',
  'edited',
  'at',
  'planned_at',
  'valid_until',
  'moves',
  'hold',
  'decided_by',
  'decided_at',
  'reason',
  'posted_at',
  'message_id',
] as const;
type Changeable = FieldOf<(typeof CHANGEABLE)[number]>;
export type PromptChange = { [Field in Changeable]?: PlannedPost[Field] | undefined };

export const columnsOf = (change: PromptChange): Updateable<Schema['discussion_prompts']> =>
  asColumns(change, CHANGEABLE);
