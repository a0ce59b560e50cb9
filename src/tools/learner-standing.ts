import { z } from 'zod';
import { defineTool, type Tool } from './tool.ts';

/**
 * The asker's own standing in the course, where the school provides it. Whose standing is not an input: it is
 * always the asker's, so no prompt can ask for somebody else's.
 */
export function learnerStandingTool(readStanding: () => Promise<string | null>): Tool {
  return defineTool({
    name: 'my_standing',
    description:
      "The asking learner's own progress in the course (submitted work, marks), where the school provides it.",
    schema: z.object({}),
    async run() {
      const standing = await readStanding();
      return standing === null
        ? { content: 'The school does not provide this here. A class teacher can look it up.' }
        : { content: standing, facts: standing };
    },
  });
}
