import type { PlannedPost } from '../../domain/school/discussion-prompt.ts';
import type { IsoWeek } from '../../domain/time/iso-week.ts';
import type { Repositories } from '../../store/index.ts';

/** The jobs of topics: their names and keys. Their handlers stand in the conversation room. */
export const POST_PROMPT_JOB = 'post_prompt';
export const MEASURE_PROMPT_JOB = 'measure_prompt';
export const DRAFT_PROMPTS_JOB = 'draft_prompts';
export const PLAN_TOPICS_JOB = 'plan_topics';

/** Behind learners' answers: a topic can wait a minute. */
const PRIORITY = 200;

/**
 * One job for each time a topic is planned for: a topic that was moved leaves its old job behind, which then does
 * nothing.
 */
export const enqueuePost = (tx: Repositories, prompt: PlannedPost, now: number): Promise<void> =>
  enqueuePostAt(tx, prompt, { key: `${prompt.id}:${prompt.at}`, runAt: prompt.at }, now);

/** Another look at a topic that waits although its time has come. */
export const enqueueLook = (
  tx: Repositories,
  prompt: PlannedPost,
  runAt: number,
  now: number,
): Promise<void> => enqueuePostAt(tx, prompt, { key: `${prompt.id}:${prompt.at}:${runAt}`, runAt }, now);

async function enqueuePostAt(
  tx: Repositories,
  { id, groupId, at }: PlannedPost,
  { key, runAt }: { key: string; runAt: number },
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: POST_PROMPT_JOB,
      payload: { promptId: id, at },
      groupId,
      dedupeKey: `${POST_PROMPT_JOB}:${key}`,
      runAt,
      priority: PRIORITY,
    },
    now,
  );
}

/** A look at what a posted topic brought, once. */
export async function enqueueMeasure(
  tx: Repositories,
  { id, groupId }: PlannedPost,
  runAt: number,
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: MEASURE_PROMPT_JOB,
      payload: { promptId: id },
      groupId,
      dedupeKey: `${MEASURE_PROMPT_JOB}:${id}`,
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
