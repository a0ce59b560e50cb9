import type { z } from 'zod';
import type { Passage } from '../domain/school/course.ts';

/**
 * Something the model may call while it writes an answer. Tools read; none sends, punishes, or changes a
 * learner's standing. An expected failure is a result in words, never a throw.
 */
export interface Tool<Input = unknown> {
  /** snake_case, as the model sees it. */
  name: string;
  description: string;
  schema: z.ZodType<Input>;
  /**
   * What a question asks for that wants its facts; any question without it. Else they count where the material says
   * nothing.
   */
  about?: RegExp;
  run(input: Input, signal: AbortSignal): Promise<ToolResult>;
}

export interface ToolResult {
  /** For the model; cut to `MAX_TOOL_OUTPUT` by whoever runs it. */
  content: string;
  /** Course passages that may be cited from now on. */
  passages?: Passage[] | undefined;
  /** What is true without standing in a passage (a date, a rule): statements may rest on it, without a citation. */
  facts?: string | undefined;
  /** The model found that a person has to answer. */
  handOff?: { reason: string } | undefined;
}

/** Characters of a tool's output that the model gets. */
export const MAX_TOOL_OUTPUT = 4_000;

/** Ties a tool's schema to its operation, so that the input's type follows from the schema. */
export function defineTool<Schema extends z.ZodType>(tool: {
  name: string;
  description: string;
  schema: Schema;
  about?: RegExp;
  run(input: z.infer<Schema>, signal: AbortSignal): Promise<ToolResult>;
}): Tool {
  // Whoever runs a tool parses with this very schema first, so what arrives is the schema's output.
  return { ...tool, run: (input, signal) => tool.run(input as z.infer<Schema>, signal) };
}
