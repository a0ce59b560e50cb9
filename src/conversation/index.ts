export { answerJob } from './answer-job.ts';
export { type Answering, type AskedBy, createAnswering } from './answering.ts';
export { deskWordJob } from './desk-word-job.ts';
export { createIntake } from './intake.ts';
export { findMention } from './mention.ts';
export { createOutbound } from './outbound.ts';
export { coursesOf, groupOf } from './scope.ts';
export { staffReplyJob } from './staff-reply-job.ts';
export { upkeepJob } from './upkeep-job.ts';
