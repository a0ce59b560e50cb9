import { z } from 'zod';
import { boundedRun, SCHOOL_TOOL_MS } from './school/bounded-run.ts';
import type { ReadStanding } from './school/standing.ts';
import { defineTool, type Tool } from './tool.ts';

const schema = z.object({});

/**
 * The asker's own standing, and nobody else's: whose it is does not come from the model. In a group it is not told,
 * because everybody reads along.
 */
export function myStandingTool(options: {
  readStanding: ReadStanding;
  learnerId: string;
  courseIds: string[];
  inGroup: boolean;
}): Tool {
  return defineTool({
    name: 'my_standing',
    description: 'How the learner who asks stands in the course: their own marks, hand-ins and progress.',
    schema,
    async run(_, signal) {
      if (options.inGroup)
        return { content: 'Marks are told in private only: ask the learner to look at their own page.' };
      return await boundedRun('my_standing', signal, SCHOOL_TOOL_MS, async (inner) => {
        const told = await Promise.all(
          options.courseIds.map((courseId) => options.readStanding(options.learnerId, courseId, inner)),
        );
        return told.filter((text) => text !== null).join('\n');
      });
    },
  });
}
