export { answerJob } from './answer-job.ts';
export { type Answering, createAnswering } from './answering.ts';
export { deskClocksJob } from './desk-clocks-job.ts';
export { deskNoticeJob } from './desk-notice-job.ts';
export { deskWordJob } from './desk-word-job.ts';
export { draftPromptsJobs } from './draft-prompts-jobs.ts';
export { createIntake } from './intake.ts';
export type { AskedBy } from './keep-answer.ts';
export { measurePromptJob } from './measure-prompt-job.ts';
export {
  type Appeals,
  createAppeals,
  createDecisions,
  createFirstLook,
  type Decisions,
  DRY_RUN_MESSAGES,
  type DryRun,
  deliverPrivately,
  dryRun,
  evidencePacket,
  type MeasureEvent,
  moderationJobs,
  type PlacedMessage,
  privateMessageDocument,
  privateReply,
  storedVerdicts,
} from './moderation/index.ts';
export { createOutbound } from './outbound.ts';
export { postPromptJob } from './post-prompt-job.ts';
export { repeatAnswerJob } from './repeat-answer-job.ts';
export { repeatReplyJob } from './repeat-reply-job.ts';
export { coursesOf, groupOf } from './scope.ts';
export { staffReplyJob } from './staff-reply-job.ts';
export { upkeepJob } from './upkeep-job.ts';
