export { answerJob } from './answer-job.ts';
export { type Answering, type AskedBy, createAnswering } from './answering.ts';
export { deskWordJob } from './desk-word-job.ts';
export { createIntake } from './intake.ts';
export { findMention } from './mention.ts';
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
export { repeatAnswerJob } from './repeat-answer-job.ts';
export { coursesOf, groupOf } from './scope.ts';
export { staffReplyJob } from './staff-reply-job.ts';
export { upkeepJob } from './upkeep-job.ts';
