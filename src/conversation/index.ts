/*
 * What becomes of a message of a group, and of all that is said there.
 *
 * - `arrival/`: taken in, and what it calls for
 * - `answer/`: the assistant's answer, from the job to what is said
 * - `moderation/`: a message's verdict (`judging`), what it opens (`cases`, `alerts`), what staff decide on it
 * (`deciding`),
 *   what is done and told (`measures`, `in-private`, `notices`), and what the learner says to that (`appeals`)
 * - `desk/`: what staff say and are told
 * - `topics/`: discussion prompts on their way to the group
 *
 * Whatever is said goes out by `outbound.ts`.
 */
export { answerAnewJob } from './answer/answer-anew-job.ts';
export { answerJob } from './answer/answer-job.ts';
export { type AnswerLinks, createAnswerLinks } from './answer/answer-links.ts';
export { type Answering, createAnswering } from './answer/answering.ts';
export { type AskedBy, unrecorded } from './answer/record-answer.ts';
export { repeatAnswerJob } from './answer/repeat-answer-job.ts';
export { repeatReplyJob } from './answer/repeat-reply-job.ts';
export { createIntake } from './arrival/intake.ts';
export { MEMBER_CHANGES, takeMemberChange } from './arrival/member-change.ts';
export { deskClocksJob } from './desk/desk-clocks-job.ts';
export { deskNoticeJob } from './desk/desk-notice-job.ts';
export { deskWordJob } from './desk/desk-word-job.ts';
export { staffReplyJob } from './desk/staff-reply-job.ts';
export {
  type Appeals,
  createAppeals,
  createDecisions,
  createFirstLook,
  type Decisions,
  DRY_RUN_MESSAGES,
  deliverPrivately,
  dryRun,
  dryRunDocument,
  evidencePacket,
  inReadersLanguage,
  type MeasureEvent,
  moderationJobs,
  type PlacedMessage,
  privateMessageDocument,
  privateReply,
  storedVerdicts,
  takeDown,
} from './moderation/index.ts';
export { createOutbound } from './outbound.ts';
export { replyNoticeJob } from './reply-notice-job.ts';
export { coursesOf, groupOf } from './scope.ts';
export { draftPromptsJobs } from './topics/draft-prompts-jobs.ts';
export { measurePromptJob } from './topics/measure-prompt-job.ts';
export { postPromptJob } from './topics/post-prompt-job.ts';
export { upkeepJob } from './upkeep-job.ts';
