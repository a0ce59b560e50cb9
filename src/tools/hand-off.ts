import { z } from 'zod';
import { defineTool, type Tool } from './tool.ts';

const MAX_REASON = 200;

/** Puts the question on an operator's desk. The tool only says so; the conversation does it. */
export const handOffTool: Tool = defineTool({
  name: 'hand_off',
  description:
    'Pass the question on to a person of the school. Use it when the material does not hold the answer, ' +
    'or when the learner needs a person (their account, money, a complaint).',
  schema: z.object({ reason: z.string().min(1).max(MAX_REASON) }),
  async run({ reason }) {
    return { content: 'The question is on the desk. Do not answer it yourself.', handOff: { reason } };
  },
});
