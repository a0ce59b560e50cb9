/*
 * What keeps a group alive. The school comes in from files (`school-files.ts`, `import-school.ts`), its learners by
 * invites (`invites.ts`), under the house's rules (`house-rules.ts`).
 *
 * `topics/` has what to talk about: when (`cadence.ts`, `plan-topics.ts`), about what of the course (`matters/`),
 * from a pattern or by a model (`drafts/`), approved by an operator (`topic-desk.ts`), posted (`post-prompt.ts`) and
 * measured (`measure-prompt.ts`).
 *
 * `topics/promotions/` has what staff make known themselves: it goes to the group the same way.
 */
export { readHelp, readHouseRules } from './house-rules.ts';
export { importSchool } from './import-school.ts';
export { createInvites, type Invites, type Session } from './invites.ts';
export { cadenceOf } from './topics/cadence.ts';
export { createTopicDrafting, type TopicDrafting } from './topics/drafts/drafting.ts';
export { loadPatterns, type Pattern } from './topics/drafts/pattern.ts';
export { DRAFT_PROMPTS_JOB, MEASURE_PROMPT_JOB, PLAN_TOPICS_JOB, POST_PROMPT_JOB } from './topics/jobs.ts';
export { measurePrompt } from './topics/measure-prompt.ts';
export { planTopics } from './topics/plan-topics.ts';
export { postKey, recordPosted, recordRefused, stepToPost } from './topics/post-prompt.ts';
export { createPromotionDesk, type PromotionDesk } from './topics/promotions/promotion-desk.ts';
export { promotionsOfWeek } from './topics/promotions/promotion-times.ts';
export { promptSummary } from './topics/prompt-summary.ts';
export type { GroupIsInQuarrel } from './topics/reason-to-wait.ts';
export { createTopicDesk, type TopicDesk } from './topics/topic-desk.ts';
export { topicsOfWeek } from './topics/topics-of-week.ts';
