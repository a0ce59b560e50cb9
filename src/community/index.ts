export { readHelp, readHouseRules } from './house-rules.ts';
export { importSchool } from './import-school.ts';
export { createInvites, type Invites, type Session } from './invites.ts';
export { type Cadence, cadenceOf, isHoliday } from './topics/cadence.ts';
export {
  createTopicDrafting,
  type DraftedWeek,
  type TopicDrafting,
  topicsOfWeek,
} from './topics/drafting.ts';
export { DRAFT_PROMPTS_JOB, MEASURE_PROMPT_JOB, PLAN_TOPICS_JOB, POST_PROMPT_JOB } from './topics/jobs.ts';
export type { GroupIsInQuarrel } from './topics/look-around.ts';
export { measurePrompt } from './topics/measure.ts';
export { loadPatterns, type Pattern } from './topics/pattern.ts';
export { planTopics } from './topics/plan-topics.ts';
export { postKey, recordPosted, recordRefused, stepToPost } from './topics/post.ts';
export { type PromptSummary, promptSummary } from './topics/prompt-summary.ts';
export { createTopicDesk, type PromptEdit, type TopicDesk } from './topics/topic-desk.ts';
