export type { AnswerRecord } from './answers.ts';
export { ALL_GROUPS, type AssistantSwitch } from './assistant-switches.ts';
export type { PromptRecord } from './discussion-prompts.ts';
export { EVENT_KINDS, type EventKind, type GroupEvent } from './events.ts';
export { FEEDBACK_VERDICTS, type FeedbackVerdict } from './feedback.ts';
export type { DueJob, JobTicket } from './job-line.ts';
export type { JobCount } from './job-overview.ts';
export { JOB_STATES, type JobRow, type JobState } from './job-row.ts';
export type { NewJob } from './jobs.ts';
export type { Learner, Membership } from './learners.ts';
export { type LiveQuestion, WAITING_STATUSES } from './live-questions.ts';
export type { MaterialState } from './materials.ts';
export { openStore } from './open-store.ts';
export { openVectorTable } from './open-vector-table.ts';
export { GROWING_PARTS, type Standing } from './personal-data-export.ts';
export type {
  QuestionChange,
  QuestionFilter,
} from './questions.ts';
export type { Repositories } from './repositories.ts';
export type { Silence } from './silences.ts';
export type { KnownSpeaker, Speaking } from './speakers.ts';
export type { Store } from './store.ts';
export { SCOPES, type Scope, type TokenRecord } from './tokens.ts';
export type { StoredVectors, TryGraph } from './vector-rows.ts';
export { MOST_GRAPH_DIMENSIONS } from './vector-rows.ts';
export type { VectorTable } from './vector-table.ts';
export type { JudgedMessage } from './verdicts.ts';
export type { ViolationFilter } from './violations.ts';
