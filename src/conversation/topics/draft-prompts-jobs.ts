import { z } from 'zod';
import { DRAFT_PROMPTS_JOB, PLAN_TOPICS_JOB, planTopics, type TopicDrafting } from '../../community/index.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { type JobHandler, jobHandler, repeatingJob } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';

const payload = z.object({ groupId: z.string(), week: z.string() });
const PLAN_EVERY_MS = HOUR_MS;

/** Every hour: which groups need next week's topics. One job a group drafts them. */
export function draftPromptsJobs(parts: {
  store: Store;
  clock: Clock;
  drafting: TopicDrafting;
}): JobHandler[] {
  const { store, clock, drafting } = parts;
  return [
    repeatingJob(PLAN_TOPICS_JOB, PLAN_EVERY_MS, async ({ progress }) => {
      progress(`${await planTopics(store, clock.now())} groups`);
    }),
    jobHandler(DRAFT_PROMPTS_JOB, payload, async ({ groupId, week }, { signal }) => {
      await drafting.draft(groupId, week, signal);
    }),
  ];
}
