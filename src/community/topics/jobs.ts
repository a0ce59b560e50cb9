import type { DiscussionPrompt } from '../../domain/discussion-prompt.ts';
import type { IsoWeek } from '../../domain/iso-week.ts';
import type { Repositories } from '../../store/index.ts';

/** The jobs of topics: their names and keys. Their handlers stand in the conversation room. */
export const POST_PROMPT_JOB = 'post_prompt';
export const MEASURE_PROMPT_JOB = 'measure_prompt';
export const DRAFT_PROMPTS_JOB = 'draft_prompts';
export const PLAN_TOPICS_JOB = 'plan_topics';

/** Behind learners' answers: a topic can wait a minute. */
const PRIORITY = 200;

/** One job for each time a topic is planned for: a topic that was moved leaves its old job behind, which then does nothing. */
export async function enqueuePost(tx: Repositories, prompt: DiscussionPrompt, now: number): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: POST_PROMPT_JOB,
      payload: { promptId: prompt.id, at: prompt.at },
      groupId: prompt.groupId,
      dedupeKey: `${POST_PROMPT_JOB}:${prompt.id}:${prompt.at}`,
      runAt: prompt.at,
      priority: PRIORITY,
    },
    now,
  );
}

/** Another look at a topic that waits although its time has come. */
export async function enqueueLook(
  tx: Repositories,
  prompt: DiscussionPrompt,
  runAt: number,
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: POST_PROMPT_JOB,
      payload: { promptId: prompt.id, at: prompt.at },
      groupId: prompt.groupId,
      dedupeKey: `${POST_PROMPT_JOB}:${prompt.id}:${prompt.at}:${runAt}`,
      runAt,
      priority: PRIORITY,
    },
    now,
  );
}

export async function enqueueMeasure(
  tx: Repositories,
  prompt: DiscussionPrompt,
  runAt: number,
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: MEASURE_PROMPT_JOB,
      payload: { promptId: prompt.id },
      groupId: prompt.groupId,
      dedupeKey: `${MEASURE_PROMPT_JOB}:${prompt.id}`,
      runAt,
      priority: PRIORITY,
    },
    now,
  );
}

export async function enqueueDrafting(
  tx: Repositories,
  groupId: string,
  week: IsoWeek,
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: DRAFT_PROMPTS_JOB,
      payload: { groupId, week },
      groupId,
      dedupeKey: `${DRAFT_PROMPTS_JOB}:${groupId}:${week}`,
      priority: PRIORITY,
    },
    now,
  );
}
