/*
 * What is kept. `store.ts` is the port, `open-store.ts` opens it on either database, `move-store.ts` moves all
 * of it from one to the other, `repositories.ts` has a repository for each concept.
 *
 * - `groups/`, `questions/`, `learners/`, `material/`, `moderation/`, `jobs/`: the repositories, and the rows they
 * write
 * - `schema/`, `migrations/`: the tables, and how they came to be
 * - `sqlite/`, `postgres/`: where the two databases differ (`engine.ts`)
 *
 * Beside them stand what all repositories share: works that ask for the same at one step (`gather.ts`,
 * `side-by-side.ts`, `shared-reads.ts`), what one process holds at a time (`leases.ts`, `locks.ts`), what is removed
 * in time (`retention.ts`), and what is counted (`figures.ts`).
 */
export { inBackground } from './at-once/background.ts';
export type { AnswerRecord } from './groups/answers.ts';
export { ALL_GROUPS, type AssistantSwitch } from './groups/assistant-switches.ts';
export type { PromptChange } from './groups/discussion-prompt-rows.ts';
export type { GroupEvent } from './groups/events.ts';
export { FEEDBACK_VERDICTS } from './groups/feedback.ts';
export type { PromptRecord } from './groups/prompt-results.ts';
export type { DueJob, JobTicket } from './jobs/job-line.ts';
export type { JobCount } from './jobs/job-overview.ts';
export { isAwaited, JOB_STATES, type JobRow } from './jobs/job-row.ts';
export type { NewJob } from './jobs/jobs.ts';
export { GROWING_PARTS } from './learners/growing-parts.ts';
export type { Learner, Membership } from './learners/memberships.ts';
export type { KnownSpeaker, Speaking } from './learners/speakers.ts';
export type { Standing } from './learners/standing.ts';
export { makeDirectory } from './make-directory.ts';
export type { MaterialState } from './material/materials.ts';
export { openPassages, type StoreAddress } from './material/open-passages.ts';
export { openVectorTable } from './material/open-vector-table.ts';
export type { StoredVectors } from './material/vector-rows.ts';
export { MOST_GRAPH_DIMENSIONS } from './material/vector-rows.ts';
export type { VectorTable } from './material/vector-table.ts';
export type { CalmlyJoining } from './moderation/joining-verdicts.ts';
export type { Silence } from './moderation/silences.ts';
export type { StrikeRow } from './moderation/strikes.ts';
export type { JudgedMessage, SaidMessage } from './moderation/verdict-rows.ts';
export { moveStore } from './move-store.ts';
export { openStore } from './open-store.ts';
export type { ConnectionRoom } from './postgres/connections.ts';
export type { CorrectionRecord } from './questions/corrections.ts';
export type { LiveQuestion } from './questions/live-questions.ts';
export type { QuestionFilter } from './questions/question-lists.ts';
export type { QuestionChange } from './questions/question-rows.ts';
export type { Repositories } from './repositories.ts';
export { STILL_AT_WORK_EVERY_MS } from './service/idempotency.ts';
export { SCOPES, type Scope, type TokenRecord } from './service/tokens.ts';
export { backUp, mustHoldStore } from './sqlite/back-up.ts';
export { lockFile } from './sqlite/lock-file.ts';
export { dataDirectoryFault } from './sqlite/open-in-directory.ts';
export { servingLock } from './sqlite/served.ts';
export { storeDamaged } from './sqlite/sqlite-faults.ts';
export type { Store } from './store.ts';
