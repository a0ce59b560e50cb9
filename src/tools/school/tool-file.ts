import { z } from 'zod';
import { BadInputError } from '../../domain/faults/errors.ts';
import { checked } from '../../domain/faults/faults-in-words.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import { A_FUNCTION } from './own-process/tool-messages.ts';
import type { ToolLimits } from './own-process/tool-process.ts';
import { createToolRunner, type ToolRunner } from './own-process/tool-runner.ts';

export const TOOL_NAME = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/, 'a name in lower case with underscores');
/** Groups that may use a tool; `*` is all of them. */
export const toolGroups = z.array(z.string().min(1)).min(1).default(['*']);

function isSchema(parameters: Parameters<typeof z.fromJSONSchema>[0]): boolean {
  try {
    z.fromJSONSchema(parameters);
    return true;
  } catch {
    return false;
  }
}

/** A misspelt `groups` would open a tool to every group, so no key is passed over. */
const exported = z.strictObject({
  name: TOOL_NAME,
  description: z.string().min(1).max(600),
  /** JSON Schema of an object. */
  parameters: z
    .looseObject({ type: z.literal('object') })
    .refine(isSchema, 'JSON Schema that can be read')
    .default({ type: 'object', properties: {} }),
  groups: toolGroups,
  /** A function stays in its process; what it gives back is read there. */
  run: z.literal(A_FUNCTION, 'a function (input, {askerId, groupId, courseIds, signal}) that returns text'),
});

/** What a tool file says of itself, and its process, which is to be closed. */
export type ToolFile = Omit<z.infer<typeof exported>, 'run'> & Pick<ToolRunner, 'run' | 'close'>;

/** Throws where a file is no tool; nothing of it is left running then. */
export async function openToolFile(options: {
  file: string;
  /** All of the environment that it sees. */
  environment: Record<string, string>;
  limits: ToolLimits;
  logger: Logger;
}): Promise<ToolFile> {
  const { file } = options;
  const runner = createToolRunner(options);
  const { run, close } = runner;
  try {
    const given = await runner.exported().catch((cause: Error) => {
      throw new BadInputError('bad_tool', `${file} cannot be loaded: ${cause.message}`, {
        fix: `See where with: node --check ${file}. What it imports must be installed where it finds it.`,
        cause,
      });
    });
    const read = checked(z.object({ default: exported }), { default: given });
    if ('data' in read) return { ...read.data.default, run, close };
    const faults = read.faults.map(({ says }) => says.replace(/^default\./, ''));
    throw new BadInputError('bad_tool', `${file} is no tool: ${faults.join('; ')}.`, {
      fix: 'Export by default {name, description, parameters, groups, run}; see docs/tools.md.',
    });
  } catch (error) {
    await close();
    throw error;
  }
}
