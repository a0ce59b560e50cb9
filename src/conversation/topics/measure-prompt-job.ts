import { z } from 'zod';
import { MEASURE_PROMPT_JOB, measurePrompt } from '../../community/index.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';

const payload = z.object({ promptId: z.string() });

/** A day after a topic: what it brought, and whether the group's topics should rest. */
export function measurePromptJob(parts: { store: Store; clock: Clock; logger: Logger }): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(MEASURE_PROMPT_JOB, payload, async ({ promptId }) => {
    const outcome = await measurePrompt(store, promptId, clock.now());
    if (outcome?.paused)
      logger.warn({ group: outcome.groupId }, 'nobody answers the topics of a group: they are paused');
  });
}
